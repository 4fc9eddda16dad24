import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { normaliseDateFormula } from '../../../shared/calendar/date-formula.ts';
import { fromHundredths, toHundredths } from '../../../shared/money/percent.ts';
import { lastStageNumber, nextStage } from '../../../shared/rules/cycle-design.ts';
import type { DesignedStage } from '../../../shared/rules/cycle-design.ts';
import { dealsInStage, findStageByNumber, listStages } from '../../store/setup/cycles.ts';
import { findRecord, insertRecord, removeRecord, updateRecord } from '../../store/records/records-io.ts';
import type { Flag, StageRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { found, invalid, notAllowed } from '../refusal.ts';
import { trimmed } from '../trimmed.ts';

type Changes = ParsedInputOf<'stage.update'>['changes'];
type StageFields = { readonly [K in keyof Changes]-?: Exclude<Changes[K], undefined> };

/**
 * Adds a stage. Its number is unique in the cycle; gaps are allowed. Omitted values are proposed here rather than by
 * the caller, who may not have seen a stage that was added a moment ago.
 */
export function createStage(act: ActContext, input: ParsedInputOf<'stage.create'>): { id: string } {
  const { cycleId, ...typed } = trimmed(input);
  found(findRecord(act.db, 'cycle', cycleId));
  const proposed = proposedStage(act, cycleId);
  const { number = proposed.number, completed = proposed.completed, chances = proposed.chances } = typed;
  const fields = { ...typed, number, completed, chances };
  if (number > lastStageNumber) throw invalid('number', 'field.number');
  refuseTakenNumber(act, cycleId, number, 'number', null);
  const id = act.newId();
  insertRecord(act.db, 'stage', { id, cycleId, ...newStage(fields) });
  act.describe('act.stage.create', { name: fields.name });
  return { id };
}

/** Changes a stage. Deals in it keep their percentages until their next entry (S23). */
export function updateStage(act: ActContext, id: string, changes: Changes): { id: string } {
  const before = found(findRecord(act.db, 'stage', id));
  const { number, name } = changes;
  if (number !== undefined) refuseTakenNumber(act, before.cycleId, number, 'changes.number', id);
  updateRecord(act.db, 'stage', id, changedFields(trimmed(changes)));
  act.describe('act.stage.update', { name: name?.trim() ?? before.name });
  return { id };
}

/** Deletes a stage without deals. */
export function removeStage(act: ActContext, id: string): Record<string, never> {
  const { name, cycleId } = found(findRecord(act.db, 'stage', id));
  const n = dealsInStage(act.db, cycleId, id);
  if (n > 0) throw notAllowed('setup.stage-in-use', { name, n });
  removeRecord(act.db, 'stage', id);
  act.describe('act.stage.remove', { name });
  return {};
}

function proposedStage(act: ActContext, cycleId: string): DesignedStage {
  const stages = listStages(act.db, cycleId).map(({ number, completed, chances }) => ({
    number,
    completed: fromHundredths(completed),
    chances: fromHundredths(chances),
  }));
  return nextStage(stages);
}

function refuseTakenNumber(
  act: ActContext,
  cycleId: string,
  number: number,
  path: string,
  exceptId: string | null,
): void {
  const taken = findStageByNumber(act.db, cycleId, number);
  if (taken !== null && taken !== exceptId) throw invalid(path, 'setup.stage-number-taken', { number });
}

const flag = (value: boolean): Flag => (value ? 1 : 0);
const formula = (text: string | null): string | null => text && normaliseDateFormula(text);

function newStage(fields: StageFields): Omit<StageRecord, 'id' | 'cycleId'> {
  return {
    number: fields.number,
    name: fields.name,
    completed: toHundredths(fields.completed),
    chances: toHundredths(fields.chances),
    quoteRequired: flag(fields.quoteRequired),
    allowSkip: flag(fields.allowSkip),
    dateFormula: formula(fields.dateFormula),
    remark: fields.remark,
  };
}

function changedFields(changes: Changes): Partial<StageRecord> {
  const { number, name, completed, chances, quoteRequired, allowSkip, dateFormula, remark } = changes;
  return {
    ...(number !== undefined && { number }),
    ...(name !== undefined && { name }),
    ...(completed !== undefined && { completed: toHundredths(completed) }),
    ...(chances !== undefined && { chances: toHundredths(chances) }),
    ...(quoteRequired !== undefined && { quoteRequired: flag(quoteRequired) }),
    ...(allowSkip !== undefined && { allowSkip: flag(allowSkip) }),
    ...(dateFormula !== undefined && { dateFormula: formula(dateFormula) }),
    ...(remark !== undefined && { remark }),
  };
}
