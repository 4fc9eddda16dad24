import type { ReactNode } from 'react';
import { scaled } from '../frame/text-scale.ts';
import type { RowSelection } from './row-selection.ts';
import type { CellEditing } from '../fields/cell-editing.ts';

/** A column of a `VirtualTable`, as data. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** The title is for assistive technology only; the cells explain themselves. */
  readonly isTitleHidden?: true;
  /** Minimum width in pixels at normal text size; grows with the text. */
  readonly width: number;
  /** The least width a person can set; default the width. */
  readonly least?: number;
  /** Share of the remaining width; default 0. */
  readonly grow?: number;
  /** Numbers and dates are on the right. */
  readonly align?: 'right';
  /** Sort key; without it the column can't be sorted. */
  readonly sort?: string;
  /** It shows a field that people set up. */
  readonly isCustom?: true;
  /** Bold, and a click (or Enter) opens the row. */
  readonly opens?: boolean;
  cell(this: void, row: Row): ReactNode;
  /** The explanation of the value, shown on hover and focus. Null: none. */
  about?(this: void, row: Row): ReactNode;
  readonly edit?: ColumnEdit<Row>;
}

export interface ColumnEdit<Row> {
  /** Whether this row's cell can be edited now. */
  can(this: void, row: Row): boolean;
  /** Its editor only gives the reason why not, for example on a closed deal. */
  locked?(this: void, row: Row): boolean;
  /**
   * Whether a key that types this starts an edit; defaults to digits and signs. `key` is the key of shortcuts, which is
   * another character where letters aren't Latin. F2 and a double click always start one.
   */
  accepts?(this: void, typed: string, key: string): boolean;
  /** For example `<AmountField cell={editing} …/>`. It calls `editing.onSave` or `editing.onLeave`. */
  editor(this: void, row: Row, editing: CellEditing): ReactNode;
  /** The value passed to `editing.onSave`. The promise says whether it was saved. */
  save(this: void, row: Row, value: string | null): Promise<boolean> | void;
}

export interface Sort {
  readonly by: string;
  readonly direction: 'asc' | 'desc';
}

/** The position of a table: its first visible pixel, its active cell, and whether that had the focus. */
export interface TablePlace {
  readonly offset: number;
  readonly row: number;
  readonly column: number;
  readonly focused: boolean;
}

/** Kept by the caller while other screens are shown. */
export interface TableMemory {
  read(this: void): TablePlace;
  note(this: void, place: TablePlace): void;
}

/** The rows of a table by line. In a table with groups, some lines are heads and have no row. */
export interface TablePages<Row> {
  /** Number of lines. */
  readonly total: number;
  readonly ready: boolean;
  row(index: number): Row | undefined;
  show(first: number, last: number): void;
  /** Ids of the rows on these lines, inclusive, even of rows that are not loaded yet. */
  ids?(this: void, first: number, last: number): Promise<readonly string[]>;
}

export interface GroupLine {
  readonly key: string;
  /** Null if it can't be opened. */
  readonly open: boolean | null;
  readonly rows: number;
  /** Its index among the groups. */
  readonly index: number;
}

/** Groups of rows, each with a head that opens and closes it. */
export interface TableGroups {
  readonly count: number;
  /** Heads are grids of the table's columns, starting with the checkbox. */
  readonly inColumns: boolean;
  /** The group whose head is on this line. */
  at(this: void, line: number): GroupLine | undefined;
  /** Line of the head for a line; for a head, its own. */
  headOf(this: void, line: number): number;
  toggle(this: void, key: string): void;
  /** The content of a head. */
  head(this: void, group: GroupLine): ReactNode;
  /** The explanation of a head's figures, shown on hover and focus. */
  about(this: void, group: GroupLine): ReactNode;
}

export interface VirtualTableProps<Row extends { readonly id: string }> {
  /** Describes the rows for assistive tools. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly pages: TablePages<Row>;
  readonly groups?: TableGroups;
  readonly sort?: Sort;
  onSort?(this: void, sort: Sort): void;
  /** Sets the width of a column, in pixels at normal text size; null: what its content needs. */
  onResize?(this: void, id: string, width: number | null): void;
  onOpen?(this: void, row: Row): void;
  /** The target of a row, for real links in the column that opens it. */
  href?(this: void, row: Row): string;
  readonly selected?: RowSelection;
  onSelect?(this: void, selected: RowSelection): void;
  /** The last position of the table: it opens there again, and stores its position here when it is left. */
  readonly memory?: TableMemory;
  /** The accessible name of a row's checkbox. */
  rowLabel?(this: void, row: Row): string;
  /** The accessible name of the checkbox for all rows. */
  readonly allLabel?: string;
  /** Shown over the lower end of the rows, without moving them. */
  readonly bar?: ReactNode;
  /** Shown instead of rows when there are none. */
  readonly empty: ReactNode;
  readonly foot?: ReactNode;
}

export const selectWidth = 36;

/** The grid template shared by the head and every row. */
export function templateOf<Row>(columns: readonly Column<Row>[], selectable: boolean): string {
  const tracks = columns.map(({ width, grow = 0 }) =>
    grow === 0 ? scaled(width) : `minmax(${scaled(width)}, ${grow}fr)`,
  );
  return [...(selectable ? [scaled(selectWidth)] : []), ...tracks].join(' ');
}

export function leastWidth<Row>(columns: readonly Column<Row>[], selectable: boolean): number {
  return columns.reduce((sum, { width }) => sum + width, selectable ? selectWidth : 0);
}
