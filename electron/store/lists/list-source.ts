import type { Readable } from '../connection/database.ts';
import type { Sql } from '../connection/sql.ts';

/** Conditions that must all hold; none lets everything through. */
export type Conditions = readonly Sql[];

/** One entry for each part of a filter: a part that is forgotten does not compile. `today` is what overdue is measured by. */
export type Where<Filter> = {
  readonly [Part in keyof Filter]-?: (value: NonNullable<Filter[Part]>, today: string) => Conditions;
};

export interface SortKey {
  /** What rows are sorted by; ties go by age, so that pages neither repeat nor miss a row. */
  readonly keys: readonly Sql[];
  /** What rows are read from where the order is read from an index that SQLite would not choose by itself. */
  readonly ordered?: Sql;
  /** A condition that holds anyway and lets `ordered` use a partial index. */
  readonly orderedOnly?: Sql;
  /** What the keys need where rows are found first and then sorted. */
  readonly joins?: Sql;
}

/** The rows of one kind of record as a list finds, sorts and reads them. Plans are data, written by hand. */
export interface ListSource<Filter, Sort extends string, Row> {
  /** The table with its alias. */
  readonly from: Sql;
  readonly rid: Sql;
  readonly id: Sql;
  /** Rows that are not deleted. */
  readonly live: Sql;
  readonly where: Where<Filter>;
  /**
   * Parts that let few rows through, so that finding these and sorting them is quicker than reading all in order. SQLite
   * cannot know: it keeps no statistics here, which keeps its plans the same everywhere.
   */
  readonly narrow: { readonly [Part in keyof Filter]?: (value: NonNullable<Filter[Part]>) => boolean };
  readonly sorts: Readonly<Record<Sort, SortKey>>;
  /** The rows with these row numbers, in the order given. */
  rows(this: void, db: Readable, rids: readonly number[]): Row[];
}

/** What rows are grouped by. */
export interface Grouping {
  /** NULL where the field is empty. */
  readonly key: Sql;
  /** The index that has all that is asked, for lists that let a good part of the rows through. */
  readonly index: string;
  /** In the order of that index, so that SQLite groups as it reads. */
  readonly by: Sql;
  /** Where the index has no such order: the few values, each of which is then asked for by itself. */
  readonly values?: readonly (string | null)[];
  /** A group has few of the rows. */
  readonly isNarrow?: true;
  /** Rows of a group, where comparing its key would not use an index. */
  readonly isKey?: (key: string) => Sql;
  /** Groups that are records: `id`, `name`, and `order`, what they are sorted by. */
  readonly names?: Sql;
}

export interface Groupings<Filter, By extends string> {
  readonly by: Readonly<Record<By, Grouping>>;
  /** Parts of a filter that the indexes of the groups have. */
  readonly covered: readonly (keyof Filter)[];
  /** What is summed for each group, and what is kept apart. */
  readonly sums: Sql;
}

export interface Group<By extends string> {
  readonly by: By;
  readonly key: string;
}
