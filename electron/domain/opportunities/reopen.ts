import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { checkStatusAct } from '../../../shared/rules/status.ts';
import { lastWorkingEntry } from '../../store/opportunities/entries.ts';
import { updateRecord } from '../../store/records/records-io.ts';
import type { EntryRecord, OpportunityRecord, StageRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { found } from '../refusal.ts';
import { dateOf } from './dates.ts';
import { record } from './entries.ts';
import { cycleOfDeal, loadDeal, refuseIfAny } from './load.ts';
import { stagesOf } from './stage-facts.ts';
import { unvalued, valued } from './values.ts';

/**
 * Reopens a closed deal: back to the stage and values of the last entry before it was closed (not started, if it had
 * no stage). The close record stays, superseded; actual revenue and date are cleared on the deal, so that no report
 * counts them twice; the base value floats again (sales-process 8; D365, Oro).
 */
export function reopenOpportunity(
  act: ActContext,
  input: ParsedInputOf<'opportunity.reopen'>,
): { id: string } {
  const deal = loadDeal(act.db, input.id);
  const status = checkStatusAct('reopen', deal.status);
  const { dateOfChange, refusals } = dateOf(act, deal, input.dateOfChange, status);
  refuseIfAny(refusals);
  if (deal.closeRecordId !== null)
    updateRecord(act.db, 'close_record', deal.closeRecordId, { superseded: 1 });
  const last = found(lastWorkingEntry(act.db, deal.id));
  record(act, deal, reopened(act, deal, last, dateOfChange), { action: 'Reopened', dateOfChange });
  act.describe('act.opportunity.reopen', { topic: deal.topic });
  return { id: deal.id };
}

function reopened(
  act: ActContext,
  deal: OpportunityRecord,
  last: EntryRecord,
  dateOfChange: string,
): Partial<OpportunityRecord> {
  const { currency, revenue, chances, chancesOverridden, closeDate, category } = last;
  const stage = stageToReturnTo(stagesOf(act.db, deal.cycleId), last);
  const kept = { currency, revenue, chances, chancesOverridden, closeDate, category, ...withoutClose };
  if (!stage) return { ...kept, ...unvalued, status: 'not-started', stageId: null, inStageSince: null };
  const { method } = cycleOfDeal(act.db, deal);
  return {
    ...kept,
    ...valued(method, revenue, chances ?? stage.chances, stage.completed),
    status: 'in-progress',
    stageId: stage.id,
    inStageSince: dateOfChange,
  };
}

const withoutClose = {
  actualCloseDate: null,
  actualRevenue: null,
  baseRate: null,
  baseValue: null,
  closeRecordId: null,
} as const;

/**
 * The stage before closing. House rule: if that stage has been deleted since, the nearest one before it, or else the
 * first of the cycle.
 */
export function stageToReturnTo(
  stages: readonly StageRecord[],
  last: Pick<EntryRecord, 'stageId' | 'stageNumber'>,
): StageRecord | null {
  if (last.stageId === null) return null;
  const same = stages.find((stage) => stage.id === last.stageId);
  const before = stages.findLast((stage) => stage.number <= (last.stageNumber ?? 0));
  return same ?? before ?? stages[0] ?? null;
}
