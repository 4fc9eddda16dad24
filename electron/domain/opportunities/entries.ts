import { daysOpen } from '../../../shared/rules/closing.ts';
import { findRecord, insertRecord, updateRecord } from '../../store/records-io.ts';
import { activeEntry } from '../../store/entries.ts';
import type { EntryRecord, OpportunityRecord, StageRecord, ValueRecord } from '../../store/records.ts';
import type { ActContext } from '../context.ts';
import { valuesOf } from './values.ts';

export interface Step {
  readonly action: EntryRecord['action'];
  readonly dateOfChange: string;
  /** The stage left behind: by a move, a change of cycle or a close. */
  readonly previousStage?: StageRecord | null;
  readonly closeRecordId?: string;
  /** What the entry says otherwise than the deal: a closing entry carries the actual close date. */
  readonly closeDate?: string;
}

/**
 * Changes a deal and writes the entry that says so: the one way in which values, stage and status of a deal
 * change. The entry before is closed with its days open (never below 0, House rule). An entry is a snapshot.
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
  const previous = step.previousStage ?? null;
  const values: ValueRecord = { ...valuesOf(deal), ...(step.closeDate && { closeDate: step.closeDate }) };
  insertRecord(act.db, 'entry', {
    id: act.newId(),
    opportunityId: deal.id,
    sequence,
    dateOfChange: step.dateOfChange,
    action: step.action,
    cycleId: deal.cycleId,
    stageId: stage?.id ?? null,
    stageNumber: stage?.number ?? null,
    stageName: stage?.name ?? null,
    previousStageId: previous?.id ?? null,
    previousStageNumber: previous?.number ?? null,
    previousStageName: previous?.name ?? null,
    salespersonId: deal.salespersonId,
    customerId: deal.customerId,
    statusAfter: deal.status,
    category: deal.category,
    ...values,
    daysOpen: 0,
    closeRecordId: step.closeRecordId ?? null,
    active: 1,
    recordedFrom: act.now,
  });
}
