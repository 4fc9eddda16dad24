import { leastWidth } from '../grid/table-columns.ts';
import type { Column } from '../grid/table-columns.ts';
import type { ColumnFit } from './list-kind.ts';

interface Columns<Row> {
  readonly all: readonly Column<Row>[];
  readonly dropOrder: readonly string[];
}

export interface ColumnRoom extends ColumnFit {
  /** Pixels at usual text size. */
  readonly width: number;
  /** Tick boxes take room as well. */
  readonly selectable: boolean;
}

/** The columns chosen, or else as many as fit and say something. */
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
