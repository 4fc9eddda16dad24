import type { z } from 'zod';
import { applyDateFormula } from '../../../shared/calendar/date-formula.ts';
import type { bulkAct } from '../../../shared/contract/bulk-calls.ts';
import { moveTo } from '../../../shared/rules/moves.ts';
import { checkStatusAct } from '../../../shared/rules/status.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import { closeOpportunity } from '../opportunities/close.ts';
import { setHold } from '../opportunities/hold.ts';
import { refuseIfAny } from '../opportunities/load.ts';
import { moveOpportunity } from '../opportunities/move.ts';
import { removeOpportunity } from '../opportunities/remove.ts';
import { reopenOpportunity } from '../opportunities/reopen.ts';
import { stagesOf, toFacts } from '../opportunities/stage-facts.ts';
import { startOpportunity } from '../opportunities/start.ts';
import { updateOpportunity } from '../opportunities/update.ts';
import { notAllowed } from '../refusal.ts';
import { changeTags } from '../tags/record-tags.ts';
import type { OneOfMany } from './bulk.ts';

export type DealBulkAct = z.output<typeof bulkAct>;
type Of<K extends DealBulkAct['kind']> = Extract<DealBulkAct, { kind: K }>;

type OneDeal = OneOfMany<OpportunityRecord>;
type Actions = { readonly [K in DealBulkAct['kind']]: (one: OneDeal, how: Of<K>) => void };

/** Every act by the use case that does it to one deal, so that the same rules speak. */
const actions: Actions = {
  update: ({ act, record: { id } }, { changes }) => void updateOpportunity(act, { id, changes }),
  'shift-close-date': shiftCloseDate,
  tags: ({ act, record: { id }, tags: book }, { add, remove }) =>
    changeTags(act, { kind: 'opportunity', id }, { add, remove, book }),
  start: ({ act, record: { id } }, { cycleId }) => void startOpportunity(act, { id, cycleId }),
  move,
  hold: ({ act, record: { id } }) => void setHold(act, { id }, true),
  resume: ({ act, record: { id } }) => void setHold(act, { id }, false),
  close: ({ act, record: { id } }, how) => void closeOpportunity(act, { id, ...how }),
  reopen: ({ act, record: { id } }) => void reopenOpportunity(act, { id }),
  remove: ({ act, record: { id } }) => void removeOpportunity(act, id),
};

/** Does the act to one deal. Throws a Refusal when a rule forbids it; a deal already so is left as it is. */
export function doToDeal<K extends DealBulkAct['kind']>(one: OneDeal, how: Of<K>): void {
  actions[how.kind](one, how);
}

function shiftCloseDate({ act, record: deal }: OneDeal, { by }: Of<'shift-close-date'>): void {
  if (deal.closeDate === null) throw notAllowed('bulk.no-close-date');
  const closeDate = shifted(deal.closeDate, by);
  updateOpportunity(act, { id: deal.id, changes: { closeDate } });
}

function shifted(date: string, by: string): string {
  try {
    return applyDateFormula(date, by);
  } catch (error) {
    if (error instanceof RangeError) throw notAllowed('bulk.date-out-of-range', { by });
    throw error;
  }
}

/** To the stage next to it, or to one of its cycle by the move that leads there. */
function move({ act, record: deal }: OneDeal, { to }: Of<'move'>): void {
  const { id, stageId } = deal;
  if (to === 'next' || to === 'previous') return void moveOpportunity(act, { id, move: to });
  const status = checkStatusAct('move', deal.status);
  if (status || stageId === null) return refuseIfAny(status ? [status] : []);
  if (stageId === to) return;
  const way = moveTo(stagesOf(act.db, deal.cycleId).map(toFacts), stageId, to);
  if ('refusal' in way) return refuseIfAny([way.refusal]);
  moveOpportunity(act, { id, move: way.kind, stageId: to });
}
