import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { readAmountCell } from '../../../shared/import/cell-amount.ts';
import { readDateCell } from '../../../shared/import/cell-date.ts';
import { dealFields, type DealFieldKey } from '../../../shared/import/deal-fields.ts';
import { dateEvidence, decimalEvidence } from '../../../shared/import/evidence.ts';
import type { KnownSystem } from '../../../shared/import/systems.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { dropTrailingZeros } from '../../../shared/money/percent.ts';
import type { ReadContext } from '../context.ts';
import { readGround, type DealGround } from './deal-ground.ts';
import { DealNames } from './deal-names.ts';
import { columnsOf } from './deal-plan.ts';
import type { PartyBook } from './party-book.ts';
import { proposePlan } from './propose.ts';
import { findStates, type FoundState } from './propose-states.ts';
import type { Sheet } from './sheet.ts';

type Understanding = OutputOf<'import.examine'>;
type Question = Understanding['questions'][number];
type Columns = Readonly<Record<DealFieldKey, number>>;

const shownAtMost = 200;

/** What a file says at first sight. */
export function understandFirst(context: ReadContext, sheet: Sheet, system: KnownSystem): Understanding {
  const ground = readGround(context);
  return examine(ground, sheet, proposePlan(ground, sheet, system, dealFields), system);
}

/** What a file says by a plan: signs and the order of dates, states and names are looked at anew. */
export function understand(
  context: ReadContext,
  sheet: Sheet,
  plan: ImportPlan,
  system: KnownSystem,
): Understanding {
  return examine(readGround(context), sheet, plan, system);
}

function examine(ground: DealGround, sheet: Sheet, given: ImportPlan, system: KnownSystem): Understanding {
  const columns = columnsOf(sheet, given);
  const questions: Question[] = [];
  const decimalSign = given.decimalSign ?? system.writes.decimalSign ?? signOf(sheet, columns, questions);
  const dateOrder = given.dateOrder ?? system.writes.dateOrder ?? orderOf(ground, sheet, columns, questions);
  const states = findStates(ground, sheet, columns, given, system);
  askFurther(sheet, columns, given, states, questions);
  const plan: ImportPlan = {
    ...given,
    decimalSign,
    dateOrder,
    states: states.map(({ status, cycle, stage, target }) => ({ status, cycle, stage, target })),
  };
  const books = new DealNames(ground, { ...plan, unknownCustomers: 'create', unknownSalespeople: 'create' });
  return {
    plan,
    questions,
    states: { total: states.length, first: states.slice(0, shownAtMost) },
    customers: unknownNames(sheet, columns.customer, books.customers),
    salespeople: unknownNames(sheet, columns.salesperson, books.salespeople),
  };
}

const amountFields = ['estimatedRevenue', 'actualRevenue', 'budgetAmount'] as const;
const dateFields = ['closeDate', 'startDate', 'createdDate', 'actualCloseDate'] as const;

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

function signOf(sheet: Sheet, columns: Columns, questions: Question[]): '.' | ',' | null {
  const used = filled(columns, amountFields);
  const { answer, example, choices } = decimalEvidence(cellsOf(sheet, used));
  if (example !== null) {
    questions.push({
      about: 'decimal-sign',
      heading: headingOf(sheet, used, example),
      example: example.slice(0, 60),
      choices: choices.map((value) => {
        const read = readAmountCell(example, value, 4);
        return { value, reads: read.ok ? dropTrailingZeros(fromMinor(read.minor, 4)) : '' };
      }),
    });
  }
  return answer;
}

function orderOf(
  { today }: DealGround,
  sheet: Sheet,
  columns: Columns,
  questions: Question[],
): ImportPlan['dateOrder'] {
  const used = filled(columns, dateFields);
  const { answer, example, choices } = dateEvidence(cellsOf(sheet, used), today);
  if (example !== null) {
    questions.push({
      about: 'date-order',
      heading: headingOf(sheet, used, example),
      example: example.slice(0, 60),
      choices: choices.map((value) => {
        const read = readDateCell(example, value, today);
        return { value, reads: read.ok ? read.date : '' };
      }),
    });
  }
  return answer;
}

function headingOf(sheet: Sheet, columns: readonly number[], example: string): string {
  const column = columns.find((one) => sheet.rows.some((row) => row[one] === example));
  return sheet.headings[column ?? -1] ?? '';
}

function askFurther(
  sheet: Sheet,
  columns: Columns,
  plan: ImportPlan,
  states: readonly FoundState[],
  questions: Question[],
): void {
  const open = states.filter((state) => state.target === null).length;
  if (open > 0) questions.push({ about: 'states', count: open });
  for (const field of dealFields) {
    if ('required' in field && columns[field.key] < 0)
      questions.push({ about: 'field-missing', field: field.key });
  }
  const without = sheet.rows.reduce((n, row) => ((row[columns.customer] ?? '').trim() === '' ? n + 1 : n), 0);
  if (without > 0 && plan.withoutCustomer.kind === 'skip')
    questions.push({ about: 'without-customer', count: without });
  if (columns.currency < 0 && filled(columns, amountFields).length > 0) {
    questions.push({ about: 'currency', currency: plan.currency });
  }
}

function unknownNames(sheet: Sheet, column: number, book: PartyBook): Understanding['customers'] {
  const rows = new Map<string, number>();
  if (column >= 0) {
    for (const row of sheet.rows) {
      const name = (row[column] ?? '').trim();
      if (name !== '') rows.set(name, (rows.get(name) ?? 0) + 1);
    }
  }
  const found = new Map<string, { name: string; rows: number; looksLike: string | null }>();
  for (const [name, count] of rows) {
    if (book.knows(name)) {
      const before = found.get(book.find(name)?.name ?? '');
      if (before) before.rows += count;
      continue;
    }
    const looksLike = book.looksLike(name)?.name ?? null;
    found.set(name, { name: name.slice(0, 300), rows: count, looksLike });
    if (looksLike === null) book.findOrMake(name);
  }
  const all = [...found.values()].sort(
    (a, b) => Number(b.looksLike !== null) - Number(a.looksLike !== null) || b.rows - a.rows,
  );
  return { total: all.length, first: all.slice(0, shownAtMost) };
}
