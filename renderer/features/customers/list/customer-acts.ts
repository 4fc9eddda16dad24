import { say } from '../../../../shared/words/say.ts';
import { derive } from '../../../api/derived.ts';
import { callOptions } from '../../../api/queries.tsx';
import type { BulkChoice, ListActs } from '../../../components/list/bulk/list-acts.ts';
import { openDialog } from '../../../state/dialogs.ts';
import type { CustomerBulk } from '../../../state/dialogs.ts';
import type { CustomerRow } from '../customer.ts';
import type { CustomerFilter } from './customer-view.ts';

const atHand = ['owner', 'tags', 'activate', 'deactivate'] as const;
const more = ['delete'] as const;

/** What can be done to many customers. */
export const customerActs: ListActs<CustomerRow, CustomerFilter> = {
  label: say('customers.bulk.bar'),
  selected: (count) => say('customers.bulk.selected', { count }),
  allSelected: (count) => say('customers.bulk.selected.all', { count }),
  row: ({ name }) => say('customers.row', { name }),
  allRows: say('customers.row.all'),
  choices: derive({ people: callOptions('salesperson.list', {}) }, ({ people }) => {
    const several = (people?.items.length ?? 0) > 1;
    return {
      atHand: atHand.filter((act) => act !== 'owner' || several).map(choiceOf),
      more: more.map(choiceOf),
    };
  }),
};

function choiceOf(act: CustomerBulk): BulkChoice<CustomerFilter> {
  return {
    id: act,
    label: say(`customers.bulk.kind.${act}`),
    isGrave: act === 'delete',
    open: (selection, n) => openDialog({ kind: 'bulk-customers', act, selection, n }),
  };
}
