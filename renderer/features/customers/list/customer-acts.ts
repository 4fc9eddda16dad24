import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { mostMerged } from '../../../../shared/rules/merging.ts';
import { say } from '../../../../shared/words/say.ts';
import { derive } from '../../../api/derived.ts';
import { callOptions } from '../../../api/queries.tsx';
import { hasFields, type BulkChoice, type ListActs } from '../../../components/list/bulk/list-acts.ts';
import { openDialog } from '../../../state/dialogs.ts';
import type { CustomerBulk } from '../../../state/dialogs.ts';
import type { CustomerRow } from '../customer.ts';
import { saveContacts } from '../save-contacts.ts';
import { customerCustom } from './customer-custom.ts';
import type { CustomerFilter } from './customer-view.ts';

const atHand = ['owner', 'tags', 'activate', 'deactivate'] as const;
const more = ['custom', 'delete'] as const;

/** What can be done to many customers. */
export const customerActs: ListActs<CustomerRow, CustomerFilter> = {
  label: say('customers.bulk.bar'),
  selected: (count) => say('customers.bulk.selected', { count }),
  allSelected: (count) => say('customers.bulk.selected.all', { count }),
  row: ({ name }) => say('customers.row', { name }),
  allRows: say('customers.row.all'),
  choices: (selection) =>
    derive(
      {
        people: callOptions('salesperson.list', {}),
        fields: callOptions('customField.list', {}),
        selected: callOptions('customer.selection', { selection }),
      },
      ({ people, fields, selected }) => {
        const several = (people?.items.length ?? 0) > 1;
        const choiceFor = (act: CustomerBulk) => choiceOf(act, selected);
        return {
          atHand: atHand.filter((act) => act !== 'owner' || several).map(choiceFor),
          more: [
            contacts,
            mergeChoice(selected),
            ...more
              .filter((act) => act !== 'custom' || hasFields(customerCustom, fields?.items))
              .map(choiceFor),
          ],
        };
      },
    ),
};

const contacts: BulkChoice<CustomerFilter> = {
  id: 'contacts',
  label: say('export.contacts.many'),
  open: (selection) => void saveContacts(selection),
};

type Selected = OutputOf<'customer.selection'> | undefined;

function choiceOf(act: CustomerBulk, selected: Selected): BulkChoice<CustomerFilter> {
  return {
    id: act,
    refusal: reasonOf(act, selected),
    label: say(`customers.bulk.kind.${act}`),
    isGrave: act === 'delete',
    open: (selection, n) => openDialog({ kind: 'bulk-customers', act, selection, n }),
  };
}

/** Customers of one kind, and not more than fit side by side, become one. */
function mergeChoice(selected: Selected): BulkChoice<CustomerFilter> {
  return {
    id: 'merge',
    label: say('merge.act.many'),
    refusal: mergeRefusal(selected),
    open: () => {
      if (!selected?.few || mergeRefusal(selected) !== null) return;
      const customerKind = selected.accounts > 0 ? 'account' : 'contact';
      openDialog({ kind: 'merge-customers', ids: selected.few, customerKind });
    },
  };
}

function mergeRefusal(selected: Selected): string | null {
  if (selected === undefined) return null;
  const { few, accounts, contacts } = selected;
  if (few === null) return say('merge.refused.many', { most: mostMerged });
  if (few.length < 2) return say('merge.refused.few');
  return accounts > 0 && contacts > 0 ? say('merge.refused.kinds') : null;
}

/** Customers that are already active, or inactive, would be left as they are. */
function reasonOf(act: CustomerBulk, selected: Selected): string | null {
  if (act === 'activate' && selected?.inactive === 0) return say('customers.bulk.none.activate');
  if (act === 'deactivate' && selected?.active === 0) return say('customers.bulk.none.deactivate');
  return null;
}
