import type { ImportPlan, ImportTarget } from '../../../shared/contract/import-plan.ts';
import type { DecimalSign } from '../../../shared/import/cell-amount.ts';
import { dealFields, type DealFieldKey } from '../../../shared/import/deal-fields.ts';
import { extraField } from '../../../shared/import/fields.ts';
import { nameKey } from '../../../shared/import/names.ts';
import type { KnownSystem } from '../../../shared/import/systems.ts';
import { assertNever } from '../../../shared/rules/assert-never.ts';
import { say } from '../../../shared/words/say.ts';
import { invalid } from '../refusal.ts';
import { columnsOf } from './columns.ts';
import { compileReadings } from './readings/compile-readings.ts';
import { defaultCurrency } from './readings/default-currency.ts';
import type { CycleFacts, DealGround } from './deal-ground.ts';
import { readersOf, type ColumnReader } from './deal-readers.ts';
import type { DealValues } from './deal-values.ts';
import { absent, blank, clear } from './reading.ts';
import type { Target } from './target.ts';
import { remembered } from './remembered.ts';
import { mannerOf } from './special-fields.ts';
import type { Sheet } from './sheet.ts';

/** A plan checked against the workspace and the sheet, ready for the rows. */
export interface DealPlan {
  readonly plan: ImportPlan;
  /** Column of each field; -1 when no column fills it. */
  readonly columns: Readonly<Record<DealFieldKey, number>>;
  readonly extras: readonly (readonly [column: number, heading: string])[];
  /** The number of cells in a row. */
  readonly width: number;
  /** The targets of cells for status, cycle and stage; null when there are none. */
  readonly targetOf: (status: string, cycle: string, stage: string) => Target | null;
  /** Readers of the existing columns. */
  readonly readers: readonly ColumnReader[];
  /** The decimal sign of the column of a field. */
  readonly signOf: (key: DealFieldKey) => DecimalSign | null;
  /** For amounts without a currency. */
  readonly currency: string;
  /** A row with no columns. */
  readonly noValues: DealValues;
  /** The meaning of a blank cell in an existing column. */
  readonly unsaid: typeof blank | typeof clear;
}

/** The comparable form of a combination of state cells. */
export function stateKey(status: string, cycle: string, stage: string): string {
  return joined(nameKey(status), nameKey(cycle), nameKey(stage));
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
  const targets = targetsOf(ground, plan);
  const columns = columnsOf(dealFields, sheet, plan);
  const { currencies, today } = ground;
  const key = remembered(nameKey);
  const rulesOf = compileReadings(plan.readings, today);
  return {
    plan,
    columns,
    extras: extrasOf(sheet, plan),
    width: sheet.headings.length,
    targetOf: (status, cycle, stage) => targets.get(joined(key(status), key(cycle), key(stage))) ?? null,
    readers: readersOf(columns, (column) => ({
      ...rulesOf(column),
      today,
      currencies,
      choices: system.choices,
    })),
    signOf: (key) => rulesOf(columns[key]).decimalSign,
    currency: defaultCurrency(ground, plan),
    noValues: noValues(),
    unsaid: plan.blankClears ? clear : blank,
  };
}

function noValues(): DealValues {
  const own = dealFields.filter((field) => mannerOf(field) !== 'together');
  return Object.fromEntries(own.map(({ key }) => [key, absent])) as unknown as DealValues;
}

/** The target of each state in the plan, by `stateKey`. */
function targetsOf(ground: DealGround, plan: ImportPlan): ReadonlyMap<string, Target | null> {
  const planned = plan.cycleId === null ? null : cycleNamed(ground, plan.cycleId, 'plan.cycleId');
  return new Map(
    plan.states.map(({ status, cycle, stage, target }, i) => [
      stateKey(status, cycle, stage),
      target && compileTarget(ground, target, planned, `plan.states.${i}.target`),
    ]),
  );
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

function compileTarget(
  ground: DealGround,
  target: ImportTarget,
  planned: CycleFacts | null,
  path: string,
): Target {
  const cycleOf = (id: string | null | undefined): CycleFacts | null =>
    id === undefined ? planned : id === null ? null : cycleNamed(ground, id, `${path}.cycleId`);
  switch (target.kind) {
    case 'not-started':
      return { kind: 'not-started', cycle: cycleOf(target.cycleId) };
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
      return { kind, reasonId, cycle: cycleOf(target.cycleId) };
    }
    default:
      return assertNever(target);
  }
}
