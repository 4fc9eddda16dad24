import { leastWidth } from '../grid/table-columns.ts';
import type { Column } from '../grid/table-columns.ts';
import { narrowest } from './column-widths.ts';
import type { ColumnWidths } from './column-widths.ts';
import type { ColumnFit } from './list-kind.ts';

interface Columns<Row> {
  readonly all: readonly Column<Row>[];
  readonly dropOrder: readonly string[];
}

export interface ColumnRoom extends ColumnFit {
  /** Pixels at normal text size. */
  readonly width: number;
  /** Checkboxes need room as well. */
  readonly selectable: boolean;
  /** Widths that a person set. */
  readonly set?: ColumnWidths;
}

/** The chosen columns, or else as many as fit and have content. */
export function shownColumns<Row>(
  { all, dropOrder }: Columns<Row>,
  chosen: readonly string[] | null,
  { width, widths, idle, selectable, set = {} }: ColumnRoom,
): readonly Column<Row>[] {
  const sized = all.map((column) => sizedColumn(column, widths[column.id] ?? column.width, set[column.id]));
  if (chosen) return sized.filter(({ id, opens }) => opens === true || chosen.includes(id));
  let shown = sized.filter(({ id }) => !idle.includes(id));
  for (const dropped of dropOrder) {
    if (leastWidth(shown, selectable) <= width) break;
    shown = shown.filter(({ id }) => id !== dropped);
  }
  return shown;
}

/** A width that a person set is kept in every window. Figures and dates always fit: a cut-off one would be wrong. */
function sizedColumn<Row>(column: Column<Row>, needed: number, set: number | undefined): Column<Row> {
  const least = column.align === 'right' ? needed : narrowest;
  if (set === undefined) return { ...column, width: needed, least };
  return { ...column, width: Math.max(set, least), grow: 0, least };
}
