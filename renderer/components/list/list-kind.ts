/**
 * What a kind of record tells the list engine about itself. A kind is data, without hooks: several small objects, each
 * read by one part of the engine. Cells, words, figures and the names of calls stay with the kind; paging, sorting, filters, views,
 * groups, selection, acts on many and keys are the engine's.
 */
import type { ComponentType, ReactNode } from 'react';
import type { Span } from '../../api/pages.ts';
import type { Derived } from '../../api/derived.ts';
import type { Reading } from '../../api/queries.tsx';
import type { NamedView } from '../../state/dialogs.ts';
import type { Formats } from '../../state/locale.ts';
import type { Route } from '../../state/route.ts';
import type { Column } from '../grid/table-columns.ts';
import type { ListActs } from './bulk/list-acts.ts';
import type { Choices, FilterKind, FilterValues } from './filters/filter-kind.ts';
import type { ListState } from './list-state.ts';

/** What a view says about a list. Each kind narrows the strings to its own by the schema that reads a stored view. */
export interface ViewShape {
  readonly filter: FilterValues;
  readonly sort: string;
  readonly direction: 'asc' | 'desc';
  /** Columns by id; null shows what fits the window. */
  readonly columns: readonly string[] | null;
  readonly group: string | null;
}

/** An answer in groups, in their order. `rest` stands for groups that are not listed. */
export interface GroupsAnswer {
  readonly groups: readonly { readonly key: string; readonly count: number }[];
  readonly rest: { readonly groups: number } | null;
}

/** The types of one kind. */
export interface ListTypes {
  readonly row: { readonly id: string };
  readonly shape: ViewShape;
  /** The filter as the kind's calls take it, the search included. */
  readonly narrowed: unknown;
  /** The answer in groups; never in a kind without groups. */
  readonly groups: GroupsAnswer;
}

/** Groups by one of a kind's fields. */
export type GroupBy<T extends ListTypes> = NonNullable<T['shape']['group']>;

/** What the rows are read by. */
export interface Asked<T extends ListTypes> {
  readonly filter: T['narrowed'];
  readonly sort: T['shape']['sort'];
  readonly direction: T['shape']['direction'];
}

/** The calls that read a kind. Names of calls are spelt here, where the contract checks them. */
export interface ListReads<T extends ListTypes> {
  /** A page of rows; with a group only those of the group. */
  rows(
    this: void,
    asked: Asked<T>,
    span: Span,
    group?: { readonly by: GroupBy<T>; readonly key: string },
  ): Reading<{ readonly rows: readonly T['row'][] }>;
  /** How many rows there are; undefined until known. */
  count(this: void, asked: Asked<T>): Derived<number | undefined>;
}

/** How the view of a list is kept in the workspace. */
export interface KeptShape<Shape extends ViewShape> {
  readonly key: string;
  readonly initial: Shape;
  /** Checks what was stored, which another version may have written. */
  read(this: void, stored: unknown): Shape | null;
}

/** A view that Roadbook brings. It says what is shown, not how. */
export interface ReadyView<Shape extends ViewShape> {
  readonly id: string;
  readonly name: string;
  readonly shape: Pick<Shape, 'filter' | 'sort' | 'direction'>;
}

export interface ListViews<Shape extends ViewShape> {
  /** The name of the list under which one's own views are kept. */
  readonly list: string;
  /** Ids of the views Roadbook brings; a list begins in the first. */
  readonly ready: readonly [string, ...string[]];
  /** Those of them that make sense in this workspace, with what they show. */
  readonly readyViews: Derived<readonly ReadyView<Shape>[]>;
  /** Opens the dialog that names a view; null is the list as it is now. */
  askName(this: void, view: NamedView | null): void;
  askRemove(this: void, view: NamedView): void;
  /** What is said before a view is deleted. */
  readonly removeAbout: string;
}

export interface ColumnFit {
  /** Widths in pixels at usual text size that what is shown asks for, by column. */
  readonly widths: Readonly<Record<string, number>>;
  /** Columns that would say nothing. */
  readonly idle: readonly string[];
}

export interface ListColumns<T extends ListTypes> {
  /** Every column in its order. The one that opens the row is always shown. */
  readonly all: readonly Column<T['row']>[];
  /** The reader may choose among them. */
  readonly areChosen: boolean;
  /** Columns a narrow window drops, in this order, unless the reader chose the columns. */
  readonly dropOrder: readonly string[];
  /** What the rows and heads that are shown ask of the columns. */
  fit(this: void, shown: ShownRows<T>): Derived<ColumnFit>;
}

export interface ShownRows<T extends ListTypes> {
  readonly filter: T['shape']['filter'];
  readonly rows: readonly T['row'][];
  readonly groups: T['groups'] | undefined;
  readonly formats: Formats;
  /** The window has room for what is good to have. */
  readonly isRoomy: boolean;
}

export interface ListFilters<Filter> {
  readonly kinds: readonly FilterKind<keyof Filter & string>[];
  readonly choices: Derived<Choices>;
  /** What is shown when filters are taken away. */
  readonly usual: Filter;
}

export interface GroupHeadProps<T extends ListTypes> {
  readonly by: GroupBy<T>;
  /** Null: what stands for the groups that are not listed. */
  readonly group: T['groups']['groups'][number] | null;
  readonly groups: T['groups'];
  /** Ids of the columns the head lies over; null: there are none to align with. */
  readonly columns: readonly string[] | null;
}

export interface ListGroups<T extends ListTypes> {
  readonly options: readonly GroupBy<T>[];
  label(this: void, by: GroupBy<T>): string;
  read(this: void, filter: T['narrowed'], by: GroupBy<T>): Reading<T['groups']>;
  readonly Head: ComponentType<GroupHeadProps<T>>;
  /** Whether a head has its figures below the heads of these columns. */
  aligns(this: void, columns: readonly string[]): boolean;
  /** How the figures of heads came about. */
  about(this: void, groups: T['groups'], formats: Formats): ReactNode;
}

/** What a kind adds to its list on paper. */
export interface ListPaper<T extends ListTypes, Summary> {
  read(this: void, filter: T['narrowed']): Reading<Summary>;
  tell(this: void, summary: Summary, formats: Formats): PaperWords;
  /** What the rows ask of the columns: on paper only what is printed counts. */
  fit(this: void, rows: readonly T['row'][], formats: Formats): ColumnFit;
  /** Said where no row fits. */
  readonly none: string;
}

export interface PaperWords {
  /** Rows in all. */
  readonly count: number;
  /** At the head of the sheet. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** At its end. */
  readonly notes: readonly string[];
}

/** A change of how a list is looked at. Another filter begins at the first row with nothing selected. */
export interface ListChange<T extends ListTypes> {
  readonly filter?: T['shape']['filter'];
  readonly sort?: T['shape']['sort'];
  readonly direction?: T['shape']['direction'];
  readonly columns?: T['shape']['columns'];
  readonly group?: T['shape']['group'];
}

export interface ListPartProps<T extends ListTypes> {
  readonly view: T['shape'];
  onChange(this: void, change: ListChange<T>): void;
}

export interface FootProps<T extends ListTypes> {
  /** Rows in all; undefined until known. */
  readonly count: number | undefined;
  readonly asked: Asked<T>;
  readonly filter: T['shape']['filter'];
  onFilter(this: void, filter: T['shape']['filter']): void;
}

export interface EmptyProps<T extends ListTypes> {
  readonly filter: T['shape']['filter'];
  /** Filters or a search are set. */
  readonly narrowed: boolean;
  /** Takes filters and search away. */
  onShowUsual(this: void): void;
}

/** What a kind draws itself around the rows. */
export interface ListParts<T extends ListTypes> {
  /** Right after the title; a kind with views has their picker there. */
  readonly Beside?: ComponentType<ListPartProps<T>>;
  readonly Search: ComponentType;
  /** Buttons at the right of the head. */
  readonly Actions: ComponentType<{ readonly filter: T['shape']['filter'] }>;
  readonly Foot: ComponentType<FootProps<T>>;
  readonly Empty: ComponentType<EmptyProps<T>>;
}

export interface ListWords {
  readonly title: string;
  /** What the rows are, for assistive tools. */
  readonly label: string;
  readonly filters: string;
}

/** A kind of record as a list shows it. What is left out, the list does not have. */
export interface ListKind<T extends ListTypes> {
  readonly words: ListWords;
  readonly state: ListState;
  readonly view: KeptShape<T['shape']>;
  readonly reads: ListReads<T>;
  /** The filter of a view as calls take it today: periods become days, the search is one of its parts. */
  narrow(this: void, filter: T['shape']['filter'], search: string, formats: Formats): T['narrowed'];
  /** Where the list itself is shown. */
  readonly home: Route;
  /** Where a row leads. */
  place(this: void, id: string): Route;
  readonly columns: ListColumns<T>;
  readonly filters: ListFilters<T['shape']['filter']>;
  readonly parts: ListParts<T>;
  readonly groups?: ListGroups<T>;
  readonly views?: ListViews<T['shape']>;
  readonly acts?: ListActs<T['row'], T['narrowed']>;
}
