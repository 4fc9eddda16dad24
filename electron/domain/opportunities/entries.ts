import { daysOpen } from '../../../shared/rules/closing.ts';
import { findRecord, insertRecord, updateRecord } from '../../store/records/records-io.ts';
import { activeEntry } from '../../store/opportunities/entries.ts';
import type { EntryRecord, OpportunityRecord, StageRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';

export interface Step {
  readonly action: EntryRecord['action'];
  readonly dateOfChange: string;
  /** The previous stage of a move, a change of cycle or a close. */
  readonly previousStage?: StageRecord | null;
  readonly closeRecordId?: string;
  /** Values of the entry that differ from the deal: a closing entry has the actual close date. */
  readonly closeDate?: string;
}

/**
 * Changes a deal and writes the matching entry: the only way to change values, stage and status of a deal. The
 * previous entry gets its days open (never below 0, House rule). An entry is a snapshot.
 */
export function record(
  act: ActContext,
  before: OpportunityRecord,
  change: Partial<OpportunityRecord>,
  step: Step,
): OpportunityRecord {
  const after = { ...before, ...change, lastChange: step.dateOfChange };
  updateRecord(act.db, 'opportunity', before.id, { ...change, lastChange: step.dateOfChange });
  const last = activeEntry(act.db, before.id);
  if (last) {
    const open = daysOpen(last.dateOfChange, step.dateOfChange);
    updateRecord(act.db, 'entry', last.id, { active: 0, daysOpen: open });
  }
  writeEntry(act, after, step, (last?.sequence ?? 0) + 1);
  return after;
}

/** The first entry of a new deal. */
export function recordNew(act: ActContext, deal: OpportunityRecord): void {
  writeEntry(act, deal, { action: 'Recorded', dateOfChange: deal.lastChange }, 1);
}

function writeEntry(act: ActContext, deal: OpportunityRecord, step: Step, sequence: number): void {
  const stage = deal.stageId === null ? null : findRecord(act.db, 'stage', deal.stageId);
  const made = { id: act.newId(), sequence, recordedFrom: act.now };
  insertRecord(act.db, 'entry', snapshot(deal, stage, step, made));
}

/** The entry after a step; it is active until the next one. */
export function snapshot(
  deal: OpportunityRecord,
  stage: StageRecord | null,
  step: Step,
  made: Pick<EntryRecord, 'id' | 'sequence' | 'recordedFrom'>,
): EntryRecord {
  const previous = step.previousStage ?? null;
  return {
    id: made.id,
    opportunityId: deal.id,
    sequence: made.sequence,
    dateOfChange: step.dateOfChange,
    action: step.action,
    cycleId: deal.cycleId,
    stageId: stage === null ? null : stage.id,
    stageNumber: stage === null ? null : stage.number,
    stageName: stage === null ? null : stage.name,
    previousStageId: previous === null ? null : previous.id,
    previousStageNumber: previous === null ? null : previous.number,
    previousStageName: previous === null ? null : previous.name,
    salespersonId: deal.salespersonId,
    customerId: deal.customerId,
    statusAfter: deal.status,
    category: deal.category,
    currency: deal.currency,
    revenue: deal.revenue,
    chances: deal.chances,
    chancesOverridden: deal.chancesOverridden,
    completed: deal.completed,
    probability: deal.probability,
    weightedQ: deal.weightedQ,
    weightedR: deal.weightedR,
    closeDate: step.closeDate ?? deal.closeDate,
    daysOpen: 0,
    closeRecordId: step.closeRecordId ?? null,
    active: 1,
    recordedFrom: made.recordedFrom,
  };
}
