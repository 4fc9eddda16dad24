import type { CellMeaning, ColumnReading } from '../../../../shared/contract/column-reading.ts';
import {
  dateOrders,
  dateOrdersIn,
  readDateCell,
  type CellOrders,
  type DateOrder,
} from '../../../../shared/import/cell-date.ts';
import { remembered } from '../remembered.ts';
import { choiceOf, Concerned, eachCell } from './column-cells.ts';
import { columnsOfKind, type FileFacts } from './file-facts.ts';
import { decided, type Found } from './found.ts';

/** The order of day, month and year, for each column of dates in figures. */
export function dateOrderReadings(facts: FileFacts): ColumnReading[] {
  return columnsOfKind(facts, 'date').flatMap((column) => {
    const dates = datesIn(facts, column);
    if (dates.all.isEmpty) return [];
    if (dates.left.length > 0) return [decided(oneOrder(facts, column, dates), facts.decisions)];
    const mixed = decided(mixedOrders(facts, column, dates), facts.decisions);
    const isEach = mixed.value === 'each';
    if (isEach && dates.doubtful.isEmpty) return [mixed];
    return [mixed, decided(askedOrder(facts, column, dates, isEach), facts.decisions)];
  });
}

interface Dates {
  /** The orders in which every cell is a valid day. */
  left: readonly DateOrder[];
  readonly all: Concerned;
  /** Different days in different orders. */
  readonly doubtful: Concerned;
  readonly onlyDotted: boolean;
  readonly mayStartWithYear: boolean;
  /** Cells that prove an order by themselves. */
  readonly sure: ReadonlyMap<DateOrder, Concerned>;
}

function datesIn({ sheet, system, today }: FileFacts, column: number): Dates {
  // False stands for no hint, since a remembered answer must not be undefined.
  const ordersIn = remembered<CellOrders | false>(
    (text) => dateOrdersIn(text, today, system.shortYearFirst) ?? false,
  );
  let left: readonly DateOrder[] = dateOrders;
  let [onlyDotted, mayStartWithYear] = [true, false];
  const [all, doubtful] = [new Concerned(), new Concerned()];
  const sure = new Map(dateOrders.map((order) => [order, new Concerned()]));
  eachCell(sheet, column, (text, row) => {
    if (isIso(text)) return;
    const found = ordersIn(text);
    if (found === false || found.orders.length === 0) return;
    const { orders, isDoubtful, isDotted } = found;
    all.add(row, text);
    if (orders.includes('ymd')) mayStartWithYear = true;
    if (isDoubtful) doubtful.add(row, text);
    if (isDoubtful && !isDotted) onlyDotted = false;
    if (orders.length === 1 && orders[0] !== undefined) sure.get(orders[0])?.add(row, text);
    if (left.some((order) => !orders.includes(order))) left = left.filter((order) => orders.includes(order));
  });
  return { left, all, doubtful, onlyDotted, mayStartWithYear, sure };
}

/** The usual date of a program, which is worth no look. */
function isIso(text: string): boolean {
  return text.length === 10 && text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45;
}

/** One order reads the column: the only one left, or the usual one with points, or which is asked. */
function oneOrder(facts: FileFacts, column: number, dates: Dates): Found {
  const { left, all, doubtful, onlyDotted, sure } = dates;
  const isProven = left.length === 1 || doubtful.isEmpty;
  const value = isProven ? left[0] : onlyDotted ? left.find((order) => order === 'dmy') : undefined;
  const possible = dateOrders.filter((order) => order !== 'ymd' || dates.mayStartWithYear);
  const proof = left.flatMap((order) => sure.get(order) ?? []).find((cells) => !cells.isEmpty);
  const shown = isProven ? (proof ?? all) : doubtful;
  return {
    about: 'date-order',
    column,
    of: '',
    value: value ?? null,
    by: isProven ? 'cells' : value === undefined ? 'asked' : 'default',
    rows: all.rows,
    choices: (isProven ? possible : left).map((order) => shown.choice(order, asDay(facts, order, false))),
  };
}

/** No one order reads the column. */
function mixedOrders(facts: FileFacts, column: number, { sure, all }: Dates): Found {
  const proofs = [...sure.values()].flatMap(({ sample }) => sample ?? []).toSorted((a, b) => a.row - b.row);
  const rows = { total: all.rows.total, first: proofs.map(({ row }) => row) };
  return {
    about: 'mixed',
    column,
    of: 'date-order',
    value: 'each',
    by: 'cells',
    rows,
    choices: [
      choiceOf('each', proofs.slice(0, 2), asDay(facts, null, true)),
      choiceOf('one', proofs.slice(0, 2), () => ({ kind: 'error' })),
    ],
  };
}

/** The order of the dates that prove none themselves, or of all. */
function askedOrder(
  facts: FileFacts,
  column: number,
  { doubtful, all, mayStartWithYear }: Dates,
  isEach: boolean,
): Found {
  const cells = isEach ? doubtful : all;
  const orders = dateOrders.filter((order) => order !== 'ymd' || mayStartWithYear);
  return {
    about: 'date-order',
    column,
    of: '',
    value: null,
    by: 'asked',
    rows: cells.rows,
    choices: orders.map((order) => cells.choice(order, asDay(facts, order, isEach))),
  };
}

function asDay({ today, system }: FileFacts, order: DateOrder | null, each: boolean) {
  const rules = { order, each, shortYearFirst: system.shortYearFirst, zone: 'written' } as const;
  return (text: string): CellMeaning => {
    const read = readDateCell(text, rules, today);
    return read.ok ? { kind: 'date', date: read.date } : { kind: 'error' };
  };
}
