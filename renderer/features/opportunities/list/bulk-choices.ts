import { say } from '../../../../shared/words/say.ts';
import { derive } from '../../../api/derived.ts';
import { callOptions } from '../../../api/queries.tsx';
import type { BulkChoice, ListActs } from '../../../components/list/bulk/list-acts.ts';
import { openDialog } from '../../../state/dialogs.ts';
import type { DealBulk } from '../../../state/dialogs.ts';
import type { DealRow } from '../offered/deal.ts';
import type { DealFilter } from './deal-view.ts';

const atHand = ['stage', 'close-date', 'salesperson', 'category', 'rating', 'priority', 'tags'] as const;
const more = ['start', 'hold', 'resume', 'won', 'lost', 'reopen', 'delete'] as const;

/** What can be done to many deals. */
export const dealActs: ListActs<DealRow, DealFilter> = {
  label: say('bulk.bar'),
  selected: (count) => say('bulk.selected', { count }),
  allSelected: (count) => say('bulk.selected.all', { count }),
  row: ({ topic }) => say('deals.row', { topic }),
  allRows: say('deals.row.all'),
  choices: derive({ people: callOptions('salesperson.list', {}) }, ({ people }) => {
    const several = (people?.items.length ?? 0) > 1;
    return {
      atHand: atHand.filter((act) => act !== 'salesperson' || several).map(choiceOf),
      more: more.map(choiceOf),
    };
  }),
};

function choiceOf(act: DealBulk): BulkChoice<DealFilter> {
  return {
    id: act,
    label: say(`bulk.kind.${act}`),
    isGrave: act === 'delete',
    open: (selection, n) => openDialog({ kind: 'bulk-deals', act, selection, n }),
  };
}
