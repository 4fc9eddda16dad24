import type { ReactNode } from 'react';
import { scaled } from '../frame/text-scale.ts';
import type { RowSelection } from './row-selection.ts';
import type { CellEditing } from '../fields/typed-field.tsx';

/** A column of a `VirtualTable`, as data. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** Smallest width in pixels at usual text size; grows with the text. */
  readonly width: number;
  /** Share of the width that is left over; default 0. */
  readonly grow?: number;
  /** Numbers and dates stand at the right. */
  readonly align?: 'right';
  /** Name by which the list sorts; without it the column does not sort. */
  readonly sort?: string;
  /** Bold, and a click (or Enter) opens the row. */
  readonly opens?: boolean;
  cell(this: void, row: Row): ReactNode;
  /** How the value came about; said on hover and while the cell has the focus. Null: nothing to say. */
  about?(this: void, row: Row): ReactNode;
  readonly edit?: ColumnEdit<Row>;
}

export interface ColumnEdit<Row> {
  /** Whether this row's cell can be edited now. */
  can(this: void, row: Row): boolean;
  /** Its editor only says why not, for instance on a closed deal. */
  locked?(this: void, row: Row): boolean;
  /** Whether this key starts an edit; default: digits and signs. F2 and a double click always do. */
  accepts?(this: void, key: string): boolean;
  /** For instance `<AmountField cell={editing} …/>`. It calls `editing.onSave` or `editing.onLeave`. */
  editor(this: void, row: Row, editing: CellEditing): ReactNode;
  /** What `editing.onSave` was given. */
  save(this: void, row: Row, value: string | null): void;
}

export interface Sort {
  readonly by: string;
  readonly direction: 'asc' | 'desc';
}

/** Where a table stands: its first pixel in sight, its active cell, and whether that had the focus. */
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

/** The rows of a table by their lines. In a table with groups some lines are heads and have no row. */
export interface TablePages<Row> {
  /** Lines. */
  readonly total: number;
  readonly ready: boolean;
  row(index: number): Row | undefined;
  show(first: number, last: number): void;
  /** Ids of the rows on these lines, also of those that are not read yet; both ends included. */
  ids?(this: void, first: number, last: number): Promise<readonly string[]>;
}

export interface GroupLine {
  readonly key: string;
  /** Null where there is nothing to open. */
  readonly open: boolean | null;
  readonly rows: number;
  /** Its place among the groups, from 0. */
  readonly index: number;
}

/** Groups of rows, each below a head that opens and closes it. */
export interface TableGroups {
  readonly count: number;
  /** Heads are grids of the table's columns, the tick box being the first. */
  readonly inColumns: boolean;
  /** The group whose head stands on this line. */
  at(this: void, line: number): GroupLine | undefined;
  /** Line of the head that a line stands under; of a head its own. */
  headOf(this: void, line: number): number;
  toggle(this: void, key: string): void;
  /** What a head shows. */
  head(this: void, group: GroupLine): ReactNode;
  /** How the figures of a head came about; said on hover and on focus. */
  about(this: void, group: GroupLine): ReactNode;
}

export interface VirtualTableProps<Row extends { readonly id: string }> {
  /** What the rows are, for assistive tools. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly pages: TablePages<Row>;
  readonly groups?: TableGroups;
  readonly sort?: Sort;
  onSort?(this: void, sort: Sort): void;
  onOpen?(this: void, row: Row): void;
  /** Where a row leads, for true links in the column that opens. */
  href?(this: void, row: Row): string;
  readonly selected?: RowSelection;
  onSelect?(this: void, selected: RowSelection): void;
  /** Where the table was left: it opens there again, and writes into it where it is left now. */
  readonly memory?: TableMemory;
  /** How a row's tick box is called. */
  rowLabel?(this: void, row: Row): string;
  /** How the tick box for all rows is called. */
  readonly allLabel?: string;
  /** Lies over the lower end of the rows, without moving them. */
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
