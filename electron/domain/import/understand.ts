import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { readAmountCell } from '../../../shared/import/cell-amount.ts';
import { readDateCell, type DateOrder } from '../../../shared/import/cell-date.ts';
import { dealFields, type DealFieldKey } from '../../../shared/import/deal-fields.ts';
import { dateEvidence, decimalEvidence } from '../../../shared/import/evidence.ts';
import type { FieldKind } from '../../../shared/import/fields.ts';
import type { KnownSystem } from '../../../shared/import/systems.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import type { ReadContext } from '../context.ts';
import { groundOfRows, readGround, type DealGround } from './deal-ground.ts';
import { pipelinesIn } from './pipelines.ts';
import { choiceReadings } from './readings/choice-readings.ts';
import { decisionsOf } from './readings/find-readings.ts';
import { rowReadings } from './readings/row-readings.ts';
import { stateReadings } from './readings/state-readings.ts';
import { remembered } from './remembered.ts';
import { sharedKeys } from './shared-keys.ts';
import { parsePercent } from '../../../shared/typing/typed-percent.ts';
import { dropTrailingZeros, toHundredths } from '../../../shared/money/percent.ts';
import { DealBook } from './deal-book.ts';
import { columnsOf } from './columns.ts';
import type { Understanding } from './entity.ts';
import type { PartyBook } from './party-book.ts';
import { proposePlan } from './propose.ts';
import { findStates, type FoundState } from './propose-states.ts';
import type { Sheet } from './sheet.ts';

type Question = Understanding['questions'][number];
type Columns = Readonly<Record<DealFieldKey, number>>;

const shownAtMost = 200;

/** Evaluates a file under a plan, or under the proposed one: signs, date order, states and names are detected again. */
export function understand(
  context: ReadContext,
  sheet: Sheet,
  system: KnownSystem,
  plan: ImportPlan | null,
): Understanding {
  const ground = readGround(context);
  return examine(ground, sheet, plan ?? proposePlan(ground, sheet, system, dealFields), system);
}

function examine(ground: DealGround, sheet: Sheet, given: ImportPlan, system: KnownSystem): Understanding {
  const columns = columnsOf(dealFields, sheet, given);
  const sign = given.decimalSign ?? system.writes.decimalSign;
  const order = given.dateOrder ?? system.writes.dateOrder;
  const signs = sign === null ? signOf(sheet, columns) : settled(sign);
  const orders = order === null ? orderOf(ground, sheet, columns) : settled(order);
  const states = findStates(ground, sheet, columns, given, system);
  const rows = {
    ground: groundOfRows(ground, given.source),
    sheet,
    columns,
    states,
    readCloseDate: (cell: string) => {
      const read = readDateCell(cell, orders.answer, ground.today);
      return read.ok ? read.date : null;
    },
  };
  const readings = [
    ...rowReadings(rows, sharedKeys(sheet, { columns }), given.readings),
    ...choiceReadings({ sheet, fields: dealFields, columns, plan: given, system }),
    ...stateReadings(ground, sheet, columns, given, system, states),
  ];
  const plan: ImportPlan = {
    ...given,
    readings: decisionsOf(readings),
    decimalSign: signs.answer,
    dateOrder: orders.answer,
    states: states.map(({ status, cycle, stage, target }) => ({ status, cycle, stage, target })),
  };
  const books = new DealBook(ground, { ...plan, unknownCustomers: 'create', unknownSalespeople: 'create' });
  return {
    plan,
    readings,
    pipelines: pipelinesIn(sheet, columns, given, system, states, readChances),
    questions: [...signs.questions, ...orders.questions, ...furtherQuestions(sheet, columns, given, states)],
    states: { total: states.length, first: states.slice(0, shownAtMost) },
    customers: unknownNames(sheet, columns.customer, books.customers),
    salespeople: unknownNames(sheet, columns.salesperson, books.salespeople),
  };
}

const dealKeys = (kind: FieldKind): DealFieldKey[] =>
  dealFields.flatMap((field) => (field.kind === kind ? [field.key] : []));
const amountFields = dealKeys('amount');
const dateFields = dealKeys('date');

/** The file's formats as far as they are clear, and the questions that only a person can answer. */
interface Settled<T> {
  readonly answer: T | null;
  readonly questions: readonly Question[];
}

function settled<T>(answer: T): Settled<T> {
  return { answer, questions: [] };
}

function* cellsOf(sheet: Sheet, columns: readonly number[]): Iterable<string> {
  for (const column of columns) {
    for (const row of sheet.rows) {
      const cell = row[column];
      if (cell !== undefined && cell !== '') yield cell;
    }
  }
}

function filled(columns: Columns, fields: readonly DealFieldKey[]): number[] {
  return fields.map((field) => columns[field]).filter((column) => column >= 0);
}

function signOf(sheet: Sheet, columns: Columns): Settled<'.' | ','> {
  const used = filled(columns, amountFields);
  const { answer, example, choices } = decimalEvidence(cellsOf(sheet, used));
  if (example === null) return { answer, questions: [] };
  const question: Question = {
    about: 'decimal-sign',
    heading: headingOf(sheet, used, example),
    example: example.slice(0, 60),
    choices: choices.map((value) => {
      const read = readAmountCell(example, value, 4);
      return { value, reads: read.ok ? dropTrailingZeros(fromMinor(read.minor, 4)) : '' };
    }),
  };
  return { answer, questions: [question] };
}

function orderOf({ today }: DealGround, sheet: Sheet, columns: Columns): Settled<DateOrder> {
  const used = filled(columns, dateFields);
  const { answer, example, choices } = dateEvidence(cellsOf(sheet, used), today);
  if (example === null) return { answer, questions: [] };
  const question: Question = {
    about: 'date-order',
    heading: headingOf(sheet, used, example),
    example: example.slice(0, 60),
    choices: choices.map((value) => {
      const read = readDateCell(example, value, today);
      return { value, reads: read.ok ? read.date : '' };
    }),
  };
  return { answer, questions: [question] };
}

function headingOf(sheet: Sheet, columns: readonly number[], example: string): string {
  const column = columns.find((one) => sheet.rows.some((row) => row[one] === example));
  return sheet.headings[column ?? -1] ?? '';
}

/** The chances in a cell, in 1/100 %. */
const readChances = remembered((cell): number | null => {
  const read = parsePercent(cell, 'en');
  return read.ok ? toHundredths(read.percent) : null;
});

function furtherQuestions(
  sheet: Sheet,
  columns: Columns,
  plan: ImportPlan,
  states: readonly FoundState[],
): Question[] {
  const open = states.filter((state) => state.target === null).length;
  const missing = dealFields.filter(({ key, required }) => required && columns[key] < 0);
  const without = sheet.rows.reduce((n, row) => ((row[columns.customer] ?? '').trim() === '' ? n + 1 : n), 0);
  const asksCustomer = without > 0;
  const asksCurrency = columns.currency < 0 && filled(columns, amountFields).length > 0;
  return [
    ...(open > 0 ? [{ about: 'states', count: open } as const] : []),
    ...missing.map(({ key }) => ({ about: 'field-missing', field: key }) as const),
    ...(asksCustomer ? [{ about: 'without-customer', count: without } as const] : []),
    ...(asksCurrency ? [{ about: 'currency', currency: plan.currency } as const] : []),
  ];
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
function rowsByName({ rows }: Sheet, column: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (column < 0) return found;
  for (const row of rows) {
    const name = (row[column] ?? '').trim();
    if (name !== '') found.set(name, (found.get(name) ?? 0) + 1);
  }
  return found;
}
