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
export type GroupBy<Kind extends ListTypes> = NonNullable<Kind['shape']['group']>;

/** What the rows are read by. */
export interface Asked<Kind extends ListTypes> {
  readonly filter: Kind['narrowed'];
  readonly sort: Kind['shape']['sort'];
  readonly direction: Kind['shape']['direction'];
}

/** The calls that read a kind. Names of calls are spelt here, where the contract checks them. */
export interface ListReads<Kind extends ListTypes> {
  /** A page of rows; with a group only those of the group. */
  rows(
    this: void,
    asked: Asked<Kind>,
    span: Span,
    group?: { readonly by: GroupBy<Kind>; readonly key: string },
  ): Reading<{ readonly rows: readonly Kind['row'][] }>;
  /** How many rows there are; undefined until known. */
  count(this: void, asked: Asked<Kind>): Derived<number | undefined>;
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
  /** Under which one's own views are kept. */
  readonly key: string;
  /** Ids of the views Roadbook brings; a list begins in the first. */
  readonly ready: readonly [string, ...string[]];
  /** Those of them that make sense in this workspace. */
  readonly brought: Derived<readonly ReadyView<Shape>[]>;
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

export interface ListColumns<Kind extends ListTypes> {
  /** Every column in its order. The one that opens the row is always shown. */
  readonly all: readonly Column<Kind['row']>[];
  /** The reader may choose among them. */
  readonly areChosen: boolean;
  /** What a narrow window leaves out, the first first, unless the reader chose the columns. */
  readonly firstToGo: readonly string[];
  /** What the rows and heads that are shown ask of the columns. */
  fit(this: void, shown: ShownRows<Kind>): Derived<ColumnFit>;
}

export interface ShownRows<Kind extends ListTypes> {
  readonly filter: Kind['shape']['filter'];
  readonly rows: readonly Kind['row'][];
  readonly groups: Kind['groups'] | undefined;
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

export interface GroupHeadProps<Kind extends ListTypes> {
  readonly by: GroupBy<Kind>;
  /** Null: what stands for the groups that are not listed. */
  readonly group: Kind['groups']['groups'][number] | null;
  readonly groups: Kind['groups'];
  /** Ids of the columns the head lies over; null: there are none to align with. */
  readonly columns: readonly string[] | null;
}

export interface ListGroups<Kind extends ListTypes> {
  readonly options: readonly GroupBy<Kind>[];
  label(this: void, by: GroupBy<Kind>): string;
  read(this: void, filter: Kind['narrowed'], by: GroupBy<Kind>): Reading<Kind['groups']>;
  readonly Head: ComponentType<GroupHeadProps<Kind>>;
  /** Whether a head has its figures below the heads of these columns. */
  aligns(this: void, columns: readonly string[]): boolean;
  /** How the figures of heads came about. */
  about(this: void, groups: Kind['groups'], formats: Formats): ReactNode;
}

/** What a kind adds to its list on paper. */
export interface ListPaper<Kind extends ListTypes, Summary> {
  read(this: void, filter: Kind['narrowed']): Reading<Summary>;
  tell(this: void, summary: Summary, formats: Formats): PaperWords;
  /** What the rows ask of the columns: on paper only what is printed counts. */
  fit(this: void, rows: readonly Kind['row'][], formats: Formats): ColumnFit;
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
export interface ListChange<Kind extends ListTypes> {
  readonly filter?: Kind['shape']['filter'];
  readonly sort?: Kind['shape']['sort'];
  readonly direction?: Kind['shape']['direction'];
  readonly columns?: Kind['shape']['columns'];
  readonly group?: Kind['shape']['group'];
}

export interface ListPartProps<Kind extends ListTypes> {
  readonly view: Kind['shape'];
  onChange(this: void, change: ListChange<Kind>): void;
}

export interface FootProps<Kind extends ListTypes> {
  /** Rows in all; undefined until known. */
  readonly count: number | undefined;
  readonly asked: Asked<Kind>;
  readonly filter: Kind['shape']['filter'];
  onFilter(this: void, filter: Kind['shape']['filter']): void;
}

export interface EmptyProps<Kind extends ListTypes> {
  readonly filter: Kind['shape']['filter'];
  /** Filters or a search are set. */
  readonly narrowed: boolean;
  /** Takes filters and search away. */
  onShowUsual(this: void): void;
}

/** What a kind draws itself around the rows. */
export interface ListParts<Kind extends ListTypes> {
  /** Right after the title; a kind with views has their picker there. */
  readonly Beside?: ComponentType<ListPartProps<Kind>>;
  readonly Search: ComponentType;
  /** Buttons at the right of the head. */
  readonly Actions: ComponentType<{ readonly filter: Kind['shape']['filter'] }>;
  readonly Foot: ComponentType<FootProps<Kind>>;
  readonly Empty: ComponentType<EmptyProps<Kind>>;
}

export interface ListWords {
  readonly title: string;
  /** What the rows are, for assistive tools. */
  readonly label: string;
  readonly filters: string;
}

/** A kind of record as a list shows it. What is left out, the list does not have. */
export interface ListKind<Kind extends ListTypes> {
  readonly words: ListWords;
  readonly state: ListState;
  readonly view: KeptShape<Kind['shape']>;
  readonly reads: ListReads<Kind>;
  /** The filter of a view as calls take it today: periods become days, the search is one of its parts. */
  narrow(this: void, filter: Kind['shape']['filter'], search: string, formats: Formats): Kind['narrowed'];
  /** Where the list itself is shown. */
  readonly home: Route;
  /** Where a row leads. */
  place(this: void, id: string): Route;
  readonly columns: ListColumns<Kind>;
  readonly filters: ListFilters<Kind['shape']['filter']>;
  readonly parts: ListParts<Kind>;
  readonly groups?: ListGroups<Kind>;
  readonly views?: ListViews<Kind['shape']>;
  readonly acts?: ListActs<Kind['row'], Kind['narrowed']>;
}
