import type { ImportPlan, ImportTarget } from '../../../shared/contract/import-plan.ts';
import { dealFields, type DealFieldKey } from '../../../shared/import/deal-fields.ts';
import { extraField } from '../../../shared/import/fields.ts';
import { identityKey } from '../../../shared/names/name-keys.ts';
import type { KnownSystem } from '../../../shared/import/systems.ts';
import { assertNever } from '../../../shared/rules/assert-never.ts';
import { say } from '../../../shared/words/say.ts';
import { invalid } from '../refusal.ts';
import { choiceRulesOf } from './choice-rules.ts';
import { columnsOf } from './columns.ts';
import { compileReadings } from './readings/compile-readings.ts';
import { compileCurrencies, type RowCurrencies } from './row-currency.ts';
import type { CycleFacts, DealGround } from './deal-ground.ts';
import { readersOf, type ColumnReader } from './deal-readers.ts';
import { newCycles } from './new-cycles.ts';
import { rowRulesOf, type RowRules } from './row-rules.ts';
import type { DealValues } from './deal-values.ts';
import { absent, blank, clear } from './reading.ts';
import type { Target } from './target.ts';
import { remembered } from './remembered.ts';
import { mannerOf } from './special-fields.ts';
import type { Sheet } from './sheet.ts';

/** A plan checked against the workspace and the sheet, ready for the rows. */
export interface DealPlan {
  readonly plan: ImportPlan;
  readonly rules: RowRules;
  /** The close reason here that a cell stands for, by its text, if a person has decided so. */
  readonly reasonOf: (cell: string, outcome: 'won' | 'lost') => string | null;
  /** Cycles that the import makes. */
  readonly newCycles: readonly CycleFacts[];
  /** Column of each field; -1 when no column fills it. */
  readonly columns: Readonly<Record<DealFieldKey, number>>;
  readonly extras: readonly (readonly [column: number, heading: string])[];
  /** The number of cells in a row. */
  readonly width: number;
  /** The targets of cells for status, cycle and stage; null when there are none. */
  readonly targetOf: (status: string, cycle: string, stage: string) => Target | null;
  /** Readers of the existing columns. */
  readonly readers: readonly ColumnReader[];
  readonly money: RowCurrencies;
  /** A row with no columns. */
  readonly noValues: DealValues;
  /** The meaning of a blank cell in an existing column. */
  readonly unsaid: typeof blank | typeof clear;
}

/** The comparable form of a combination of state cells. */
export function stateKey(status: string, cycle: string, stage: string): string {
  return joined(identityKey(status), identityKey(cycle), identityKey(stage));
}

function joined(status: string, cycle: string, stage: string): string {
  return `${status}\u0001${cycle}\u0001${stage}`;
}

/** Refuses (`invalid`, with the path into the plan) anything that doesn't exist. */
export function compilePlan(
  ground: DealGround,
  sheet: Sheet,
  plan: ImportPlan,
  system: KnownSystem,
): DealPlan {
  const made = newCycles(ground, plan.newCycles);
  const targets = targetsOf({ ground, made }, plan);
  const columns = columnsOf(dealFields, sheet, plan);
  const { currencies, today } = ground;
  const key = remembered(identityKey);
  const { readings } = plan;
  const rulesOf = compileReadings(readings, system, today, sheet.isWorkbook);
  return {
    plan,
    rules: rowRulesOf(plan, today),
    reasonOf: reasonsDecided(ground, plan, columns.closeReason),
    newCycles: made,
    columns,
    extras: extrasOf(sheet, plan),
    width: sheet.headings.length,
    targetOf: (status, cycle, stage) => targets.get(joined(key(status), key(cycle), key(stage))) ?? null,
    readers: readersOf(columns, (column) => ({
      ...rulesOf(column),
      today,
      currencies,
      choices: system.choices,
      decided: choiceRulesOf(plan, column),
    })),
    money: compileCurrencies(columns, ground, readings, rulesOf),
    noValues: noValues(),
    unsaid: plan.blankClears ? clear : blank,
  };
}

function noValues(): DealValues {
  const own = dealFields.filter((field) => mannerOf(field) !== 'together');
  return Object.fromEntries(own.map(({ key }) => [key, absent])) as unknown as DealValues;
}

/** The target of each state in the plan, by `stateKey`. */
function targetsOf(places: Places, plan: ImportPlan): ReadonlyMap<string, Target | null> {
  const planned = plan.cycleId === null ? null : cycleNamed(places.ground, plan.cycleId, 'plan.cycleId');
  return new Map(
    plan.states.map(({ status, cycle, stage, target }, i) => [
      stateKey(status, cycle, stage),
      target && compileTarget(places, target, planned, `plan.states.${i}.target`),
    ]),
  );
}

function reasonsDecided({ reasons }: DealGround, plan: ImportPlan, column: number): DealPlan['reasonOf'] {
  const { chosen } = choiceRulesOf(plan, column);
  const known = new Map(reasons.map((reason) => [reason.id, reason]));
  return (cell, outcome) => {
    const reason = known.get(chosen(cell) ?? '');
    return reason?.outcome === outcome && reason.blocked === 0 ? reason.id : null;
  };
}

function extrasOf(sheet: Sheet, plan: ImportPlan): [number, string][] {
  return plan.columns
    .filter(({ field }) => field === extraField)
    .map(({ column }) => [column, sheet.headings[column] || say('import.column', { n: column + 1 })]);
}

function cycleNamed(ground: DealGround, id: string, path: string): CycleFacts {
  const facts = ground.cycles.get(id);
  if (!facts || facts.cycle.blocked === 1) throw invalid(path, 'import.cycle-gone');
  return facts;
}

/** The cycles that targets can be in: those of the workspace and those that the import makes. */
interface Places {
  readonly ground: DealGround;
  readonly made: readonly CycleFacts[];
}

function newCycleNamed({ made }: Places, place: number, path: string): CycleFacts {
  const facts = made[place];
  if (!facts) throw invalid(path, 'import.cycle-gone');
  return facts;
}

/** The cycle of a deal without a stage: one that is made, the target's own, or the plan's. */
function cycleOf(
  places: Places,
  { newCycle, cycleId: id }: Extract<ImportTarget, { cycleId?: string | null | undefined }>,
  planned: CycleFacts | null,
  path: string,
): CycleFacts | null {
  if (newCycle !== undefined) return newCycleNamed(places, newCycle, `${path}.newCycle`);
  if (id === undefined) return planned;
  return id === null ? null : cycleNamed(places.ground, id, `${path}.cycleId`);
}

function compileTarget(
  places: Places,
  target: ImportTarget,
  planned: CycleFacts | null,
  path: string,
): Target {
  const { ground } = places;
  switch (target.kind) {
    case 'not-started':
      return { kind: 'not-started', cycle: cycleOf(places, target, planned, path) };
    case 'new-stage': {
      const cycle = newCycleNamed(places, target.cycle, `${path}.cycle`);
      const stage = cycle.stages[target.stage];
      if (!stage) throw invalid(`${path}.stage`, 'import.stage-gone');
      return { kind: 'stage', stage, hold: target.hold, cycle };
    }
    case 'stage': {
      const stage = ground.stages.get(target.stageId);
      if (!stage) throw invalid(`${path}.stageId`, 'import.stage-gone');
      return {
        kind: 'stage',
        stage,
        hold: target.hold,
        cycle: cycleNamed(ground, stage.cycleId, `${path}.stageId`),
      };
    }
    case 'won':
    case 'lost': {
      const { kind, reasonId } = target;
      const fits =
        reasonId === null ||
        ground.reasons.some((one) => one.id === reasonId && one.outcome === kind && one.blocked === 0);
      if (!fits) throw invalid(`${path}.reasonId`, 'import.reason-gone');
      return { kind, reasonId, cycle: cycleOf(places, target, planned, path) };
    }
    default:
      return assertNever(target);
  }
}
