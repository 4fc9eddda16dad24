/**
 * The description of a kind of record for the list engine. A kind is data, without hooks: several small objects, each
 * read by one part of the engine. Cells, texts, figures and the names of calls belong to the kind; paging, sorting,
 * filters, views, groups, selection, bulk actions and keys belong to the engine.
 */
import type { ComponentType, ReactNode } from 'react';
import type { CustomRead, CustomWritten } from '../../../shared/contract/custom-values.ts';
import type { CustomField, FieldOwner } from '../../../shared/records/custom-fields.ts';
import type { RecordKind } from '../../../shared/records/record-kinds.ts';
import type { Span } from '../../api/pages.ts';
import type { Derived } from '../../api/derived.ts';
import type { Reading } from '../../api/queries.tsx';
import type { NamedView } from '../../state/dialogs.ts';
import type { Formats } from '../../state/locale.ts';
import type { Route } from '../../state/route.ts';
import type { Column } from '../grid/table-columns.ts';
import type { ListActs } from './bulk/list-acts.ts';
import type { Choices, FilterKind, FilterValues } from './filters/filter-kind.ts';
import type { ColumnWidths } from './column-widths.ts';
import type { ListState } from './list-state.ts';

/**
 * The state of a list in a view. Each kind narrows the strings to its own with the schema that reads a stored view.
 */
export interface ViewShape {
  readonly filter: FilterValues;
  readonly sort: string;
  readonly direction: 'asc' | 'desc';
  /** Columns by id; null shows what fits the window. */
  readonly columns: readonly string[] | null;
  readonly group: string | null;
  readonly widths: ColumnWidths;
}

/** An answer in groups, in order. `rest` is for groups that are not listed. */
export interface GroupsAnswer {
  readonly groups: readonly { readonly key: string; readonly count: number }[];
  readonly rest: { readonly groups: number } | null;
}

/** The types of one kind. */
export interface ListTypes {
  readonly row: { readonly id: string };
  readonly shape: ViewShape;
  /** The filter in the input of the kind's calls, including the search. */
  readonly narrowed: unknown;
  /** The answer in groups; never for a kind without groups. */
  readonly groups: GroupsAnswer;
}

/** Groups by one of a kind's fields. */
export type GroupBy<T extends ListTypes> = NonNullable<T['shape']['group']>;

/** The filter and order for reading rows. */
export interface Asked<T extends ListTypes> {
  readonly filter: T['narrowed'];
  readonly sort: T['shape']['sort'];
  readonly direction: T['shape']['direction'];
  /** The custom fields that the rows need, by id. */
  readonly custom: string[];
}

/** The calls that read a kind. Names of calls are spelled out here, so that the contract checks them. */
export interface ListReads<T extends ListTypes> {
  /** A page of rows; with a group only those of the group. */
  rows(
    this: void,
    asked: Asked<T>,
    span: Span,
    group?: { readonly by: GroupBy<T>; readonly key: string },
  ): Reading<{ readonly rows: readonly T['row'][] }>;
  /** The number of rows; undefined until known. */
  count(this: void, asked: Pick<Asked<T>, 'filter'>): Derived<number | undefined>;
}

/** How the view of a list is stored in the workspace. */
export interface KeptShape<Shape extends ViewShape> {
  readonly key: string;
  readonly initial: Shape;
  /** Validates the stored view, which another version may have written. */
  read(this: void, stored: unknown): Shape | null;
}

/** A built-in view. It defines what is shown, not how. */
export interface ReadyView<Shape extends ViewShape> {
  readonly id: string;
  readonly name: string;
  readonly shape: Pick<Shape, 'filter' | 'sort' | 'direction'>;
}

export interface ListViews<Shape extends ViewShape> {
  /** The name of the list under which a person's own views are saved. */
  readonly list: string;
  /** Ids of the built-in views; a list starts with the first. */
  readonly ready: readonly [string, ...string[]];
  /** The built-in views that apply in this workspace. */
  readonly readyViews: Derived<readonly ReadyView<Shape>[]>;
  /** Opens the dialog that names a view; null is the current list. */
  askName(this: void, view: NamedView | null): void;
  askRemove(this: void, view: NamedView): void;
  /** Shown before a view is deleted. */
  readonly removeAbout: string;
}

export interface ColumnFit {
  /** Widths by column that the content needs, in pixels at normal text size. */
  readonly widths: Readonly<Record<string, number>>;
  /** Columns without content. */
  readonly idle: readonly string[];
}

export interface ListColumns<T extends ListTypes> {
  /** Every column in order. The one that opens the row is always shown. */
  readonly all: readonly Column<T['row']>[];
  /** People can choose among them. */
  readonly areChosen: boolean;
  /** Columns that a narrow window hides, in this order, unless a person chose the columns. */
  readonly dropOrder: readonly string[];
  /** The widths that the visible rows and heads need. */
  fit(this: void, shown: ShownRows<T>): Derived<ColumnFit>;
  /** The same on paper for columns that the paper doesn't know of: those of custom fields. */
  fitOnPaper?(this: void, fit: ColumnFit, rows: readonly T['row'][], formats: Formats): ColumnFit;
}

export interface ShownRows<T extends ListTypes> {
  readonly filter: T['shape']['filter'];
  readonly rows: readonly T['row'][];
  readonly groups: T['groups'] | undefined;
  readonly formats: Formats;
  /** The window has room for optional content. */
  readonly isRoomy: boolean;
}

export interface ListFilters<Filter> {
  readonly kinds: readonly FilterKind<keyof Filter & string>[];
  readonly choices: Derived<Choices>;
  /** The filter after all filters are cleared. */
  readonly usual: Filter;
}

export interface GroupHeadProps<T extends ListTypes> {
  readonly by: GroupBy<T>;
  /** Null: the line for the groups that are not listed. */
  readonly group: T['groups']['groups'][number] | null;
  readonly groups: T['groups'];
  /** Ids of the columns below the head; null: there are none to align with. */
  readonly columns: readonly string[] | null;
}

export interface ListGroups<T extends ListTypes> {
  readonly options: readonly GroupBy<T>[];
  label(this: void, by: GroupBy<T>): string;
  read(this: void, filter: T['narrowed'], by: GroupBy<T>): Reading<T['groups']>;
  readonly Head: ComponentType<GroupHeadProps<T>>;
  /** Whether a head has its figures below the headings of these columns. */
  aligns(this: void, columns: readonly string[]): boolean;
  /** The explanation of the figures in heads. */
  about(this: void, groups: T['groups'], formats: Formats): ReactNode;
}

/** Additions of a kind to its printed list. */
export interface ListPaper<T extends ListTypes, Summary> {
  read(this: void, filter: T['narrowed']): Reading<Summary>;
  tell(this: void, summary: Summary, formats: Formats): PaperWords;
  /** The widths that the rows need; on paper only printed rows count. */
  fit(this: void, rows: readonly T['row'][], formats: Formats): ColumnFit;
  /** Shown when no rows match. */
  readonly none: string;
}

export interface PaperWords {
  /** Total number of rows. */
  readonly count: number;
  /** At the top of the sheet. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** At the end. */
  readonly notes: readonly string[];
}

/** A change of filter, order or display. Another filter starts at the first row with nothing selected. */
export interface ListChange<T extends ListTypes> {
  readonly filter?: T['shape']['filter'];
  readonly sort?: T['shape']['sort'];
  readonly direction?: T['shape']['direction'];
  readonly columns?: T['shape']['columns'];
  readonly group?: T['shape']['group'];
  readonly widths?: T['shape']['widths'];
}

export interface ListPartProps<T extends ListTypes> {
  readonly view: T['shape'];
  onChange(this: void, change: ListChange<T>): void;
}

export interface FootProps<T extends ListTypes> {
  /** Total number of rows; undefined until known. */
  readonly count: number | undefined;
  readonly asked: Asked<T>;
  readonly filter: T['shape']['filter'];
  onFilter(this: void, filter: T['shape']['filter']): void;
}

export interface EmptyProps<T extends ListTypes> {
  readonly filter: T['shape']['filter'];
  /** Filters or a search are active. */
  readonly narrowed: boolean;
  /** Clears filters and search. */
  onShowUsual(this: void): void;
}

/** The parts around the rows that a kind renders itself. */
export interface ListParts<T extends ListTypes> {
  /** Right after the title; a kind with views has their picker there. */
  readonly Beside?: ComponentType<ListPartProps<T>>;
  readonly Search: ComponentType;
  /** Buttons on the right of the head. */
  readonly Actions: ComponentType<{ readonly filter: T['shape']['filter'] }>;
  readonly Foot: ComponentType<FootProps<T>>;
  readonly Empty: ComponentType<EmptyProps<T>>;
}

export interface ListWords {
  readonly title: string;
  /** Describes the rows for assistive tools. */
  readonly label: string;
  readonly filters: string;
}

/** A custom field with the name that tells it from the others. */
export interface NamedField {
  readonly field: CustomField;
  readonly title: string;
}

/** What the columns of custom fields need to know about the records of a kind. */
export interface ListCustom<Row> {
  /** Whose fields the records have. */
  readonly owners: readonly FieldOwner[];
  /** As drafts name the records. */
  readonly kind: RecordKind;
  /** Whether the record of a row can have a value of the field. */
  has(this: void, row: Row, field: CustomField): boolean;
  values(this: void, row: Row): CustomRead;
  /** What the record is called. */
  name(this: void, row: Row): string;
  /** Currency of its amounts; null is the base currency. */
  currency(this: void, row: Row): string | null;
  /** Says whether it was saved. */
  save(this: void, row: Row, custom: CustomWritten): Promise<boolean>;
}

/** A kind of record in a list. Parts that are left out don't exist in the list. */
export interface ListKind<T extends ListTypes> {
  readonly words: ListWords;
  readonly state: ListState;
  readonly view: KeptShape<T['shape']>;
  readonly reads: ListReads<T>;
  /** The filter of a view in today's input of calls: periods become days, and the search is included. */
  narrow(this: void, filter: T['shape']['filter'], search: string, formats: Formats): T['narrowed'];
  /** The page of the list itself. */
  readonly home: Route;
  /** The target of a row. */
  place(this: void, id: string): Route;
  readonly columns: ListColumns<T>;
  readonly filters: ListFilters<T['shape']['filter']>;
  readonly parts: ListParts<T>;
  readonly groups?: ListGroups<T>;
  readonly views?: ListViews<T['shape']>;
  readonly acts?: ListActs<T['row'], T['narrowed']>;
  readonly custom?: ListCustom<T['row']>;
  /** The custom fields that exist, once `useWithCustom` has added them. */
  readonly fields?: readonly CustomField[];
}
