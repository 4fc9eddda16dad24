import type { CellMeaning, ColumnReading } from '../../../../shared/contract/column-reading.ts';
import {
  dateOrders,
  dateOrdersIn,
  readDateCell,
  type DateOrder,
} from '../../../../shared/import/cell-date.ts';
import { cellsOf, Concerned } from './column-cells.ts';
import { columnsOfKind, type FileFacts } from './file-facts.ts';
import { decided, type Found } from './found.ts';

/** The order of day, month and year, for each column of dates in figures. */
export function dateOrderReadings(facts: FileFacts): ColumnReading[] {
  return columnsOfKind(facts, 'date').flatMap((column) => {
    const found = orderIn(facts, column);
    return found === null ? [] : [decided(found, facts.decisions)];
  });
}

function orderIn({ sheet, today }: FileFacts, column: number): Found | null {
  let left: readonly DateOrder[] = dateOrders;
  const concerned = new Concerned();
  for (const cell of cellsOf(sheet, column)) {
    const orders = dateOrdersIn(cell.text, today);
    if (orders === null || orders.length === 0) continue;
    concerned.add(cell);
    left = left.filter((order) => orders.includes(order));
  }
  if (concerned.rows.total === 0) return null;
  const [only] = left;
  return {
    about: 'date-order',
    column,
    of: '',
    value: left.length === 1 && only !== undefined ? only : null,
    by: left.length === 1 ? 'cells' : 'asked',
    rows: concerned.rows,
    choices: (left.length < 2 ? dateOrders : left).map((value) => ({
      value,
      examples: concerned.examples.map((cell) => ({ ...cell, becomes: dayOf(cell.text, value, today) })),
    })),
  };
}

function dayOf(text: string, order: DateOrder, today: string): CellMeaning {
  const read = readDateCell(text, order, today);
  return read.ok ? { kind: 'date', date: read.date } : { kind: 'error' };
}
