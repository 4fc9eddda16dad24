import type { Refusal as RuleRefusal } from '../../../shared/rules/refusal.ts';
import type { Readable } from '../../store/connection/database.ts';
import { findRecord } from '../../store/records/records-io.ts';
import type { CycleRecord, OpportunityRecord, StageRecord } from '../../store/records/records.ts';
import { found, invalidFields, Refusal } from '../refusal.ts';

export function loadDeal(db: Readable, id: string): OpportunityRecord {
  return found(findRecord(db, 'opportunity', id));
}

/** The stage of an open deal. */
export function stageOfDeal(db: Readable, deal: OpportunityRecord): StageRecord {
  return found(deal.stageId === null ? null : findRecord(db, 'stage', deal.stageId));
}

export function cycleOfDeal(db: Readable, deal: OpportunityRecord): CycleRecord {
  return found(deal.cycleId === null ? null : findRecord(db, 'cycle', deal.cycleId));
}

/** Throws all refusals, each with the field to correct. */
export function refuseIfAny(refusals: readonly RuleRefusal[]): void {
  const [first] = refusals;
  if (!first) return;
  const withFields = refusals.filter((refusal) => refusal.field !== undefined);
  const fields = invalidFields(
    withFields.map((refusal) => ({ ...refusal, field: refusal.field ?? '' })),
  ).fields;
  throw new Refusal('not-allowed', first.word, first.params, fields);
}
