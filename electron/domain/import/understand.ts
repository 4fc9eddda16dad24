import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { dealFields, type DealFieldKey } from '../../../shared/import/deal-fields.ts';
import type { KnownSystem } from '../../../shared/import/systems.ts';
import { readGround, type DealGround } from './deal-ground.ts';
import { DealBook } from './deal-book.ts';
import { openRows } from './readings/open-rows.ts';
import { blankedSheet } from './blanked-sheet.ts';
import { columnsOf } from './columns.ts';
import type { ExamineContext, Understanding } from './entity.ts';
import type { PartyBook } from './party-book.ts';
import { fromContent, proposePlan } from './propose.ts';
import { findStates, type FoundState } from './propose-states.ts';
import { decisionsOf, findReadings } from './readings/find-readings.ts';
import { eachCell } from './readings/column-cells.ts';
import type { Sheet } from './sheet.ts';

type Question = Understanding['questions'][number];
type Columns = Readonly<Record<DealFieldKey, number>>;

const shownAtMost = 200;

/** Evaluates a file under a plan, or under the proposed one: readings, states and names are detected again. */
export function understand(
  context: ExamineContext,
  sheet: Sheet,
  system: KnownSystem,
  plan: ImportPlan | null,
): Understanding {
  const ground = readGround(context);
  return examine(ground, context.zone, sheet, plan ?? proposePlan(ground, sheet, system, dealFields), system);
}

function examine(
  ground: DealGround,
  zone: string,
  raw: Sheet,
  given: ImportPlan,
  system: KnownSystem,
): Understanding {
  const columns = columnsOf(dealFields, raw, given);
  const { today, base, rates } = ground;
  const currencies = [...ground.currencies.keys()];
  const file = { sheet: raw, system, fields: dealFields, columns, decisions: given.readings };
  const meant = findReadings({ ...file, today, zone, base, rates, currencies });
  const sheet = blankedSheet(raw, dealFields, columns, decisionsOf(meant));
  const states = findStates(ground, sheet, columns, given, system);
  const open = openRows({ ground, sheet, columns, system, states, given, cells: meant });
  const readings = [...meant, ...open.readings];
  const plan: ImportPlan = {
    ...given,
    readings: decisionsOf(readings),
    states: states.map(({ status, cycle, stage, target }) => ({ status, cycle, stage, target })),
  };
  const books = new DealBook(ground, { ...plan, unknownCustomers: 'create', unknownSalespeople: 'create' });
  return {
    plan,
    byContent: fromContent(sheet, system, dealFields, today, plan),
    readings,
    pipelines: open.pipelines,
    questions: furtherQuestions(sheet, columns, states),
    states: { total: states.length, first: states.slice(0, shownAtMost) },
    customers: unknownNames(sheet, columns.customer, books.customers),
    salespeople: unknownNames(sheet, columns.salesperson, books.salespeople),
  };
}

function furtherQuestions(sheet: Sheet, columns: Columns, states: readonly FoundState[]): Question[] {
  const open = states.filter((state) => state.target === null).length;
  const missing = dealFields.filter(({ key, required }) => required && columns[key] < 0);
  const without = rowsWithout(sheet, columns.customer);
  return [
    ...(open > 0 ? [{ about: 'states', count: open } as const] : []),
    ...missing.map(({ key }) => ({ about: 'field-missing', field: key }) as const),
    ...(without > 0 ? [{ about: 'without-customer', count: without } as const] : []),
  ];
}

function rowsWithout({ rows }: Sheet, column: number): number {
  let count = 0;
  for (let index = 0; index < rows.length; index += 1) if (rows.cell(index, column).trim() === '') count += 1;
  return count;
}

function unknownNames(sheet: Sheet, column: number, book: PartyBook): Understanding['customers'] {
  const found = new Map<string, { name: string; rows: number; looksLike: string | null }>();
  for (const [name, count] of rowsByName(sheet, column)) {
    const looksLike = book.looksLike(name)?.name ?? null;
    const isKnown = book.knows(name);
    if (isKnown || looksLike === null) book.meet(name);
    // Another spelling of a name that the file already contains.
    const before = isKnown ? found.get(book.find(name)?.name ?? '') : undefined;
    if (before) before.rows += count;
    else if (!isKnown) found.set(name, { name: name.slice(0, 300), rows: count, looksLike });
  }
  const all = [...found.values()].sort(
    (a, b) => Number(b.looksLike !== null) - Number(a.looksLike !== null) || b.rows - a.rows,
  );
  return { total: all.length, first: all.slice(0, shownAtMost) };
}

/** How many rows have each name, in the order of the file. */
function rowsByName(sheet: Sheet, column: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  eachCell(sheet, column, (cell) => {
    const name = cell.trim();
    if (name !== '') found.set(name, (found.get(name) ?? 0) + 1);
  });
  return found;
}
