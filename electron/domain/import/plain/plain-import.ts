import type { ImportPlan } from '../../../../shared/contract/import-plan.ts';
import { newField } from '../../../../shared/import/fields.ts';
import { proposeColumns } from '../../../../shared/import/propose-columns.ts';
import type { KnownSystem } from '../../../../shared/import/systems.ts';
import { identityKey } from '../../../../shared/names/name-keys.ts';
import { writeValues } from '../../../store/custom/values.ts';
import { customDifferences } from '../../custom/values.ts';
import type { ActContext, ReadContext } from '../../context.ts';
import { requireSettings } from '../../setup/required-settings.ts';
import { blankedSheet } from '../blanked-sheet.ts';
import { columnsOf, damageOf, errorCells, raggedness } from '../columns.ts';
import type {
  ExamineContext,
  ImportEntity,
  JudgedRow,
  Made,
  RowRun,
  RowWriter,
  Understanding,
} from '../entity.ts';
import { hasErrors, note, present } from '../entity.ts';
import { rowRulesOf } from '../row-rules.ts';
import { sourceOf } from '../propose.ts';
import type { Sheet } from '../sheet.ts';
import { currenciesOf } from '../deal-ground.ts';
import { choiceReadings } from '../readings/choice-readings.ts';
import { Concerned } from '../readings/column-cells.ts';
import { decisionsOf, findReadings } from '../readings/find-readings.ts';
import { numbersReading } from '../readings/row-readings.ts';
import type { CellRules } from '../cell-readers.ts';
import { CustomBook, customFieldsToRead, type CustomCells } from '../custom-book.ts';
import { withCustomColumns, withNewFields, withoutSurplus } from '../new-fields.ts';
import { cellRulesOf, readCells } from './plain-cells.ts';
import type { PlainKind, PlainValues } from './plain-kind.ts';
import { usualAnswers } from '../usual-answers.ts';

interface PlainRow extends JudgedRow {
  readonly id: string | null;
  readonly values: PlainValues;
  readonly custom: CustomCells;
}
interface PlainRun extends RowRun<PlainRow> {
  readonly custom: CustomBook;
}

/** The import of a kind of record, by its description alone. */
export function plainImport(kind: PlainKind): ImportEntity<PlainRow, PlainRun> {
  return {
    key: kind.key,
    table: kind.table,
    fields: kind.fields,
    owners: kind.owners,
    describe: kind.describe,
    examine: (context, sheet, system, plan) => examine(kind, context, sheet, system, plan),
    begin: (context, sheet, plan) => begin(kind, context, sheet, plan),
    writer: (act, run) => writerOf(kind, act, run),
  };
}

function examine(
  kind: PlainKind,
  context: ExamineContext,
  sheet: Sheet,
  system: KnownSystem,
  given: ImportPlan | null,
): Understanding {
  const { db, today, zone } = context;
  const own = { db, owners: kind.owners };
  const plan = withNewFields(own, sheet, given ?? propose(kind, own, sheet, system), today);
  const read = customFieldsToRead(db, kind.owners, plan);
  const columns = columnsOf(kind.fields, sheet, plan);
  const missing = kind.fields.filter(({ key, required }) => required && (columns[key] ?? -1) < 0);
  const none = { total: 0, first: [] };
  const base = requireSettings(context.db).baseCurrency;
  const currencies = [...currenciesOf(db).keys()];
  const all = { fields: [...kind.fields, ...read.fields], columns: { ...columns, ...read.columns } };
  const file = { sheet, system, ...all, decisions: plan.readings };
  const cells = findReadings({ ...file, today, zone, base, currencies, rates: [] });
  const readings = [
    ...cells,
    ...numberReadings(kind, context, sheet, columns, plan),
    ...choiceReadings({ ...file, plan, ignores: () => false }),
  ];
  return {
    plan: { ...plan, readings: decisionsOf(readings) },
    byContent: [],
    readings,
    pipelines: [],
    questions: missing.map(({ key }) => ({ about: 'field-missing', field: key })),
    states: none,
    customers: none,
    salespeople: none,
  };
}

/** Whose the numbers of the file are, where records here have them. */
function numberReadings(
  kind: PlainKind,
  { db }: ReadContext,
  { rows, rowNumbers }: Sheet,
  columns: Readonly<Record<string, number>>,
  plan: ImportPlan,
): Understanding['readings'] {
  if ((columns['number'] ?? -1) < 0) return [];
  const [numbered, others] = [new Concerned(), new Concerned()];
  const used = Object.entries(columns).filter(([, column]) => column >= 0);
  rows.forEach((cells, index) => {
    const values = Object.fromEntries(used.map(([key, column]) => [key, (cells[column] ?? '').trim()]));
    const { reason } = kind.find(db, values, { numbers: null });
    if (reason === null) return;
    const concerned = reason.level === 'error' ? numbered : others;
    concerned.add(rowNumbers[index] ?? index + 1, values['number'] ?? '');
  });
  return numbersReading({ numbered, others }, plan.readings);
}

/** Parts that only deals have return values without questions. */
function propose(
  kind: PlainKind,
  own: Parameters<typeof withCustomColumns>[0],
  sheet: Sheet,
  system: KnownSystem,
): ImportPlan {
  const known = proposeColumns(
    sheet.headings,
    kind.fields,
    { ...system, columns: {} },
    sheet.ownColumns,
  ).filter(({ field }) => field === newField || kind.fields.some(({ key }) => key === field));
  return {
    ...usualAnswers,
    entity: kind.key,
    source: sourceOf(sheet, system),
    columns: withoutSurplus(own, sheet, withCustomColumns(own, sheet, known)),
    cycleId: null,
  };
}

function begin(kind: PlainKind, context: ReadContext, sheet: Sheet, plan: ImportPlan): PlainRun {
  /** The first row of each record. */
  const firstRow = new Map<string, number>();
  const rulesOf = cellRulesOf(context, plan, sheet);
  const custom = new CustomBook({ db: context.db, owners: kind.owners }, sheet, plan, rulesOf);
  const judging = { plan, rulesOf, custom, firstRow };
  const judge = judgeOf(kind, context, sheet, judging);
  const alongside = new Set<string>();
  /** Names of records that rows of the file create themselves. */
  const own = new Set<string>();
  return {
    custom,
    next: (index) => {
      const row = judge(index);
      if (row.kind !== 'new' && row.kind !== 'update') return row;
      custom.use(kind.ownerOf(context.db, row.id, row.values), row.custom);
      const beside = kind.alongside(context.db, row.values);
      if (beside !== null) alongside.add(identityKey(beside));
      if (!kind.isLater(row.values)) own.add(identityKey(row.topic));
      return row;
    },
    again: (db) => judgeOf(kind, { ...context, db }, sheet, judging),
    made: (): Made => {
      const customers = [...alongside].filter((name) => !own.has(name)).length;
      const fields = custom.fieldsMade();
      return { cycles: 0, customers, contacts: 0, salespeople: 0, reasons: 0, kinds: 0, tags: 0, fields };
    },
  };
}

interface Judging {
  readonly plan: ImportPlan;
  readonly rulesOf: (column: number) => CellRules;
  readonly custom: CustomBook;
  readonly firstRow: Map<string, number>;
}

/** Judges the rows of a sheet: in order, and later once more. */
function judgeOf(
  kind: PlainKind,
  context: ReadContext,
  given: Sheet,
  { plan, rulesOf, custom: book, firstRow }: Judging,
): (index: number) => PlainRow {
  const { db } = context;
  // Amounts of customers are in base currency.
  const facts = { currency: requireSettings(db).baseCurrency, isNamed: false, closed: false };
  const columns = columnsOf(kind.fields, given, plan);
  const sheet = blankedSheet(given, kind.fields, columns, plan.readings);
  const read = readCells(kind.fields, columns, context, plan, rulesOf);
  const rules = rowRulesOf(plan, context.today);
  return (index) => {
    const cells = sheet.rows.at(index);
    const place = sheet.rowNumbers[index] ?? index + 1;
    const { values, problems: own } = read(cells);
    const problems = [...own];
    const custom = book.readRow(kind.ownerOf(db, null, values), cells, facts, problems);
    const row = { ...plainRow(kind, index, values), custom };
    const unreadable = damageOf(sheet, index) ?? raggedness(cells, sheet.headings.length);
    if (unreadable) return { ...row, kind: 'error', reasons: [unreadable] };
    const errors = errorCells(sheet, cells, kind.fields, columns);
    if (errors.length > 0) return { ...row, kind: 'error', reasons: errors };
    const { id, reason } = kind.find(db, values, rules);
    const reasons = [...problems, ...present([reason]), ...kind.problems(db, id, values)];
    if (hasErrors(reasons)) return { ...row, id, kind: 'error', reasons };
    const key = id ?? kind.identity(values);
    const first = firstRow.get(key);
    if (key !== '' && first !== undefined && first !== place) {
      return { ...row, id, kind: 'duplicate', reasons: [note(null, 'import.same-record', { row: first })] };
    }
    if (key !== '') firstRow.set(key, place);
    if (id === null) return judgeNew(kind, context, { ...row, reasons }, plan);
    const isOther = book.differs(db, kind.ownerOf(db, id, values), id, custom);
    return { ...row, id, kind: isOther || kind.differs(db, id, values) ? 'update' : 'unchanged' };
  };
}

function plainRow(kind: PlainKind, index: number, values: PlainValues): PlainRow {
  const { name, of } = kind.title(values);
  const worth = { currency: null, amount: null, outcome: null } as const;
  const shown = { index, topic: name, customer: of, suspected: false, reasons: [] };
  return { ...shown, ...worth, kind: 'new', id: null, values, custom: [] };
}

function judgeNew(kind: PlainKind, { db }: ReadContext, row: PlainRow, plan: ImportPlan): PlainRow {
  const like = kind.resembles(db, row.values);
  if (like === null) return row;
  const reasons = [...row.reasons, note(null, 'import.looks-like', { number: like.number, by: like.by })];
  return { ...row, reasons, suspected: true, kind: plan.suspects === 'skip' ? 'skipped' : 'new' };
}

function writerOf(kind: PlainKind, act: ActContext, { custom: book }: PlainRun): RowWriter<PlainRow> {
  book.make(act);
  // The import describes itself as a whole.
  const quiet: ActContext = { ...act, describe: () => undefined };
  const linked: { readonly id: string; readonly values: PlainValues }[] = [];
  const written = (id: string, { values, custom }: PlainRow): void => {
    const owner = kind.ownerOf(act.db, id, values);
    const stored = book.stored(act, owner, custom);
    writeValues(act.db, owner, id, customDifferences(act.db, owner, id, stored));
    if (kind.links?.has(values)) linked.push({ id, values });
  };
  return {
    waits: ({ id, values }) => id === null && kind.isLater(values),
    write: (row) => {
      const { id, values } = row;
      if (id !== null) kind.update(quiet, id, values);
      written(id ?? kind.create(quiet, values), row);
    },
    finish: () => {
      for (const { id, values } of linked) kind.links?.set(quiet, id, values);
    },
  };
}
