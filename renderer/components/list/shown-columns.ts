import { leastWidth } from '../grid/table-columns.ts';
import type { Column } from '../grid/table-columns.ts';
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
}

/** The chosen columns, or else as many as fit and have content. */
export function shownColumns<Row>(
  { all, dropOrder }: Columns<Row>,
  chosen: readonly string[] | null,
  { width, widths, idle, selectable }: ColumnRoom,
): readonly Column<Row>[] {
  const sized = all.map((column) => ({ ...column, width: widths[column.id] ?? column.width }));
  if (chosen) return sized.filter(({ id, opens }) => opens === true || chosen.includes(id));
  let shown = sized.filter(({ id }) => !idle.includes(id));
  for (const dropped of dropOrder) {
    if (leastWidth(shown, selectable) <= width) break;
    shown = shown.filter(({ id }) => id !== dropped);
  }
  return shown;
}
