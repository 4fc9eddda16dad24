import type { CustomKey } from '../../../shared/records/custom-fields.ts';
import type { Readable } from '../connection/database.ts';
import type { Sql } from '../connection/sql.ts';
import type { CustomSource } from '../custom/source.ts';
import type { Matches, Together } from '../search/found.ts';

/** Conditions that must all be true; none matches everything. */
export type Conditions = readonly Sql[];

/** One entry for each field of a filter; forgetting one doesn't compile. `today` is the reference for overdue. */
export type Where<Filter> = {
  readonly [Part in keyof Filter]-?: (value: NonNullable<Filter[Part]>, today: string) => Conditions;
};

export interface SortKey {
  /** The sort keys of the rows; ties are sorted by age, so that pages neither repeat nor miss a row. */
  readonly keys: readonly Sql[];
  /** Rows whose first key is NULL come last in both directions, in the order of the other keys. */
  readonly unknownLast?: true;
  /** The source of rows when the order is read from an index that SQLite would not choose on its own. */
  readonly ordered?: Sql;
  /** A condition that is always true and lets `ordered` use a partial index. */
  readonly orderedOnly?: Sql;
  /** Joins for the keys when rows are found first and then sorted. */
  readonly joins?: Sql;
}

/** How the rows of a filter with ranges are reached, once it is known how many rows these have. */
export interface Reaching {
  /** By the index of one range, which has few rows; in the order of the list; or by reading all rows. */
  readonly reached?: { readonly by: string } | 'in-order' | 'all' | undefined;
}

/** The index that has the rows of each range in order, if there is one. */
export type RangeIndexes = Readonly<Record<string, string | null>>;

/** How a list finds, sorts and reads one kind of record. Plans are data, written by hand. */
export interface ListSource<Filter, Sort extends string, Row> {
  /** The table with its alias. */
  readonly from: Sql;
  readonly rid: Sql;
  readonly id: Sql;
  /** Rows that are not deleted. */
  readonly live: Sql;
  readonly where: Where<Filter>;
  /** Where a word of a search is found. */
  readonly matches: Matches;
  /** Where its whole text is found, if it can be one thing, such as a phone number. */
  readonly together?: Together;
  readonly custom: CustomSource;
  /**
   * Filter fields that match few rows, so that finding and sorting these is faster than reading all in order. SQLite
   * can't know: it keeps no statistics here, so that its plans are the same everywhere.
   */
  readonly narrow: { readonly [Part in keyof Filter]?: (value: NonNullable<Filter[Part]>) => boolean };
  readonly rangeIndexes: RangeIndexes;
  readonly sorts: Readonly<Record<Exclude<Sort, CustomKey>, SortKey>>;
  /** The rows with these row numbers, in the given order, with the values of these custom fields. */
  rows(this: void, db: Readable, rids: readonly number[], custom?: readonly string[]): Row[];
}

/** What rows can be grouped by. */
export interface Grouping {
  /** NULL where the field is empty. */
  readonly key: Sql;
  /** The covering index for lists that show a large share of the rows. */
  readonly index: string;
  /** In the order of that index, so that SQLite groups while reading. */
  readonly by: Sql;
  /** What the key needs beside the table. */
  readonly joins?: Sql;
  /** Where the index has no such order: the few values, each of which is then queried separately. */
  readonly values?: readonly (string | null)[];
  /** A group has only few of the rows. */
  readonly isNarrow?: true;
  /** Condition for the rows of a group, where comparing its key would not use an index. */
  readonly isKey?: (key: string) => Sql;
  /** Groups that are records: `id`, `name`, and the sort key `order`. */
  readonly names?: Sql;
}

export interface Groupings<Filter, By extends string> {
  readonly by: Readonly<Record<Exclude<By, CustomKey>, Grouping>>;
  /** Fields of a filter that the indexes of the groups contain. */
  readonly covered: readonly (keyof Filter)[];
  /** The sums of each group, and the columns that split it. */
  readonly sums: Sql;
  /** What the sums need beside the table. */
  readonly joins?: Sql;
  /** What is kept apart within a group, where the index of the groups does not say. */
  readonly within?: Sql;
}

export interface Group<By extends string> {
  readonly by: By;
  readonly key: string;
}
