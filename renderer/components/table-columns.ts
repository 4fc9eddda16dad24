import type { ReactNode } from 'react';
import { scaled } from './text-scale.ts';
import type { CellEditing } from './typed-field.tsx';

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

export interface VirtualTableProps<Row extends { readonly id: string }> {
  /** What the rows are, for assistive tools. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly pages: {
    readonly total: number;
    readonly ready: boolean;
    row(index: number): Row | undefined;
    show(first: number, last: number): void;
  };
  readonly sort?: Sort;
  onSort?(this: void, sort: Sort): void;
  onOpen?(this: void, row: Row): void;
  /** Where a row leads, for true links in the column that opens. */
  href?(this: void, row: Row): string;
  readonly selected?: ReadonlySet<string>;
  onSelect?(this: void, selected: ReadonlySet<string>): void;
  /** Where the table was left: it opens there again, and writes into it where it is left now. */
  readonly memory?: TableMemory;
  /** How a row's tick box is called. */
  rowLabel?(this: void, row: Row): string;
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
