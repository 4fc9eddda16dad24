/** Named mappings, so that the next file of the same kind doesn't have to be mapped again. */
import { z } from 'zod';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { readingDecision } from '../../../shared/contract/column-reading.ts';
import { importPlan } from '../../../shared/contract/import-plan.ts';
import { joinChoice } from '../../../shared/contract/import-reading.ts';
import { dealFields } from '../../../shared/import/deal-fields.ts';
import type { FieldKind } from '../../../shared/import/fields.ts';
import type { ReadingTopic } from '../../../shared/import/readings.ts';
import { importKinds, type ImportKind } from '../../../shared/import/kinds.ts';
import { spokenOrder } from '../../../shared/words/speech.ts';
import { lookalikeKey, identityKey } from '../../../shared/names/name-keys.ts';
import { chosenFor, targetOf } from './plan-choices.ts';
import { withMadeCycles, type Ground } from './remembered-cycles.ts';
import type { CellReading, Choices, Plan, Understanding } from './plan-choices.ts';

const savedMapping = z.strictObject({
  entity: z.enum(importKinds).default('opportunity'),
  name: z.string().min(1).max(60),
  /** Columns by heading, since the next file may have them in another order. */
  columns: z.array(z.strictObject({ heading: z.string(), field: z.string() })),
  /** Decisions on what cells mean, by heading; null for the file as a whole. */
  readings: z.array(readingDecision.omit({ column: true }).extend({ heading: z.string().nullable() })),
  plan: importPlan.omit({ entity: true, columns: true, readings: true }),
  /** How further files were looked up, or that they weren't. */
  joins: z.array(joinChoice).default([]),
});
export type Mapping = z.output<typeof savedMapping>;

/** Further files of an import, as far as they matter here. */
type Joins = readonly Pick<OutputOf<'import.rejoin'>['joins'][number], 'file' | 'by' | 'columns' | 'keys'>[];

/** All mappings share one key of the workspace's UI state. */
export const mappingsKey = 'import-mappings';

export function readMappings(stored: unknown): readonly Mapping[] | null {
  const read = z.array(z.preprocess(renewed, savedMapping)).safeParse(stored);
  return read.success ? read.data : null;
}

/** One sign, one order and one currency for the whole file, as mappings had before. */
const beforeReadings = z.looseObject({
  columns: z.array(z.strictObject({ heading: z.string(), field: z.string() })),
  plan: z.looseObject({
    decimalSign: z.string().nullable(),
    dateOrder: z.string().nullable(),
    currency: z.string(),
  }),
});

/** A mapping from before, with its decisions per column. */
function renewed(stored: unknown): unknown {
  const before = beforeReadings.safeParse(stored);
  if (!before.success) return stored;
  const { plan, columns, ...rest } = before.data;
  const { decimalSign, dateOrder, currency, ...others } = plan;
  const kindOf = (key: string) => dealFields.find((field) => field.key === key)?.kind;
  const decisions = (kind: FieldKind, about: ReadingTopic, value: string | null) =>
    columns
      .filter(({ field }) => value !== null && kindOf(field) === kind)
      .map(({ heading }) => ({ about, heading, of: '', value, firm: false }));
  const readings = [
    ...decisions('amount', 'decimal-sign', decimalSign),
    ...decisions('date', 'date-order', dateOrder),
    { about: 'currency', heading: null, of: '', value: currency, firm: false },
  ];
  return { ...rest, columns, readings, plan: others };
}

/** The current decisions under a name. Every state keeps its target, whether proposed or chosen. */
export function mappingOf(
  name: string,
  headings: readonly string[],
  { plan, readings }: Understanding,
  choices: Choices,
  joins: Joins = [],
): Mapping {
  const { entity, columns, readings: _, ...decided } = { ...plan, ...choices };
  return {
    name,
    entity,
    columns: columns.map(({ column, field }) => ({ heading: headings[column] ?? '', field })),
    readings: answersIn(readings, choices).map(({ column, ...decision }) => ({
      ...decision,
      heading: column === null ? null : (headings[column] ?? ''),
    })),
    plan: {
      ...decided,
      withoutCustomer: isNameless(decided.withoutCustomer) ? null : decided.withoutCustomer,
      states: plan.states.map((state) => ({ ...state, target: targetOf(state, choices) ?? state.target })),
    },
    joins: joins.map(({ file, by }) => ({ file, by })),
  };
}

/**
 * How the further files of an import are looked up by a mapping, each known by its name, or else by the columns that it is
 * looked up by. Null when they already are looked up that way.
 */
export function joinsBy({ joins }: Mapping, found: Joins): Mapping['joins'] | null {
  const wanted = found.map(({ file, by, columns, keys }) => {
    const known =
      joins.find((one) => identityKey(one.file) === identityKey(file)) ??
      joins.find((one) => one.by !== null && keys.includes(one.by.key) && columns.includes(one.by.column));
    return { file, by: known === undefined ? by : known.by };
  });
  const isSame = wanted.every(({ by }, i) => JSON.stringify(by) === JSON.stringify(found[i]?.by ?? null));
  return isSame ? null : wanted;
}

/** What the cells of a file prove is found again in the next one; all else is remembered. */
function answersIn(readings: readonly CellReading[], choices: Choices): Plan['readings'] {
  return readings.flatMap((reading) => {
    const { about, column, of, by } = reading;
    const value = chosenFor(reading, choices);
    return by === 'cells' || value === null ? [] : [{ about, column, of, value, firm: false }];
  });
}

function isNameless(without: Plan['withoutCustomer']): boolean {
  return without?.kind === 'account' && without.name.trim() === '';
}

/** The mappings including this one, which replaces one with the same name. */
export function withMapping(mappings: readonly Mapping[], mapping: Mapping): readonly Mapping[] {
  const others = mappings.filter(({ name }) => identityKey(name) !== identityKey(mapping.name));
  return [...others, mapping].toSorted((a, b) => spokenOrder().compare(a.name, b.name));
}

/** The mapping whose columns are all in the file; the one with the most of them. */
export function fittingMapping(
  mappings: readonly Mapping[],
  headings: readonly string[],
  kind: ImportKind,
): Mapping | null {
  const known = new Set(headings.map(lookalikeKey));
  const fitting = mappings.filter(
    ({ entity, columns }) =>
      entity === kind &&
      columns.length > 0 &&
      columns.every(({ heading }) => known.has(lookalikeKey(heading))),
  );
  return fitting.toSorted((a, b) => b.columns.length - a.columns.length)[0] ?? null;
}

/** The choices of a mapping for a file with these headings; deleted targets are proposed again. */
export function choicesOf(mapping: Mapping, headings: readonly string[], ground: Ground): Choices {
  const { cycleId, ...rest } = mapping.plan;
  const { states, newCycles, made } = withMadeCycles(rest, ground);
  const keys = headings.map(lookalikeKey);
  const columns = mapping.columns
    .map(({ heading, field }) => ({ column: keys.indexOf(lookalikeKey(heading)), field }))
    .filter(({ column }) => column >= 0);
  return {
    ...rest,
    columns,
    newCycles,
    readings: [
      ...made,
      ...mapping.readings.flatMap(({ heading, ...decision }) => {
        const column = heading === null ? null : keys.indexOf(lookalikeKey(heading));
        return column !== null && column < 0 ? [] : [{ ...decision, column }];
      }),
    ],
    states: states.flatMap((state) => (isThere(state.target, ground) ? [state] : [])),
    ...(hasCycle(ground, cycleId) && { cycleId }),
  };
}

/** What a mapping needs and doesn't find: columns of the file, and statuses whose stage or reason no longer exists. */
export interface Lacking {
  readonly headings: readonly string[];
  readonly states: number;
}

export function lackingFor(mapping: Mapping, headings: readonly string[], ground: Ground): Lacking {
  const known = new Set(headings.map(lookalikeKey));
  const decided = mapping.plan.states.filter(({ target }) => target !== null);
  const { states } = withMadeCycles({ ...mapping.plan, states: decided }, ground);
  return {
    headings: mapping.columns.map(({ heading }) => heading).filter((one) => !known.has(lookalikeKey(one))),
    states: states.filter(({ target }) => !isThere(target, ground)).length,
  };
}

function hasCycle({ cycles }: Ground, cycleId: string | null | undefined): boolean {
  return cycleId === null || cycleId === undefined || cycles.some(({ id }) => id === cycleId);
}

function isThere(target: Plan['states'][number]['target'], ground: Ground): boolean {
  if (target === null) return false;
  if (target.kind === 'stage') {
    return ground.cycles.some(({ stages }) => stages.some(({ id }) => id === target.stageId));
  }
  // It is made again along with its cycle.
  if (target.kind === 'new-stage') return true;
  if (!hasCycle(ground, target.cycleId)) return false;
  if (target.kind === 'not-started' || target.reasonId === null) return true;
  return ground.reasons.some(({ id }) => id === target.reasonId);
}
