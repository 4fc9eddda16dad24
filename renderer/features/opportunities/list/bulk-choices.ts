import { say } from '../../../../shared/words/say.ts';
import { derive } from '../../../api/derived.ts';
import { callOptions } from '../../../api/queries.tsx';
import { hasFields, type BulkChoice, type ListActs } from '../../../components/list/bulk/list-acts.ts';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { checkStatusAct } from '../../../../shared/rules/status.ts';
import type { StatusAct } from '../../../../shared/rules/status.ts';
import { openDialog } from '../../../state/dialogs.ts';
import type { DealBulk } from '../../../state/dialogs.ts';
import type { DealRow } from '../offered/deal.ts';
import { dealCustom } from './deal-custom.ts';
import type { DealFilter } from './deal-view.ts';

const atHand = [
  'stage',
  'close-date',
  'salesperson',
  'category',
  'rating',
  'priority',
  'kind',
  'tags',
] as const;
const more = ['custom', 'start', 'hold', 'resume', 'won', 'lost', 'reopen', 'delete'] as const;

/** Bulk actions on deals. */
export const dealActs: ListActs<DealRow, DealFilter> = {
  label: say('bulk.bar'),
  selected: (count) => say('bulk.selected', { count }),
  allSelected: (count) => say('bulk.selected.all', { count }),
  row: ({ topic }) => say('deals.row', { topic }),
  allRows: say('deals.row.all'),
  choices: (selection) =>
    derive(
      {
        people: callOptions('salesperson.list', {}),
        fields: callOptions('customField.list', {}),
        selected: callOptions('opportunity.selection', { selection }),
      },
      ({ people, fields, selected }) => {
        const several = (people?.items.length ?? 0) > 1;
        const choiceFor = (act: DealBulk) => choiceOf(act, selected?.statuses ?? []);
        return {
          atHand: atHand.filter((act) => act !== 'salesperson' || several).map(choiceFor),
          more: more.filter((act) => act !== 'custom' || hasFields(dealCustom, fields?.items)).map(choiceFor),
        };
      },
    ),
};

type Statuses = OutputOf<'opportunity.selection'>['statuses'];

function choiceOf(act: DealBulk, selected: Statuses): BulkChoice<DealFilter> {
  return {
    id: act,
    label: say(`bulk.kind.${act}`),
    isGrave: act === 'delete',
    refusal: reasonOf(act, selected),
    open: (selection, n) => openDialog({ kind: 'bulk-deals', act, selection, n }),
  };
}

/** The rule of the single action. Kinds and tags have none. */
const statusActs: Readonly<Record<DealBulk, StatusAct | null>> = {
  stage: 'move',
  'close-date': 'update',
  salesperson: 'update',
  category: 'update',
  rating: 'update',
  priority: 'update',
  kind: null,
  tags: null,
  custom: null,
  start: 'start',
  hold: 'hold',
  resume: 'resume',
  won: 'close',
  lost: 'close',
  reopen: 'reopen',
  delete: 'delete',
};

/** An action is offered as soon as one deal allows it: its dialog counts the others. */
function reasonOf(act: DealBulk, selected: Statuses): string | null {
  const statusAct = statusActs[act];
  if (statusAct === null || statusAct === 'change-cycle' || selected.length === 0) return null;
  const isAllowed = selected.some(({ status }) => checkStatusAct(statusAct, status) === null);
  return isAllowed ? null : say(`bulk.none.${statusAct}`);
}
