import type { StageFacts } from '../../../shared/rules/moves.ts';
import type { Readable } from '../../store/connection/database.ts';
import { listBy } from '../../store/records/records-io.ts';
import type { StageRecord } from '../../store/records/records.ts';

/** The facts about a stage for the rules. */
export function toFacts(stage: StageRecord): StageFacts {
  return { ...stage, quoteRequired: stage.quoteRequired === 1, allowSkip: stage.allowSkip === 1 };
}

/** The stages of a cycle in order; empty for a deal without a cycle. */
export function stagesOf(db: Readable, cycleId: string | null): StageRecord[] {
  return cycleId === null ? [] : listBy(db, 'stage', 'cycleId', cycleId, 'number');
}
