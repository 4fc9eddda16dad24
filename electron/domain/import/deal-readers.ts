import { dealFields, type DealField, type DealFieldKey } from '../../../shared/import/deal-fields.ts';
import {
  amount,
  choice,
  day,
  percent,
  prose,
  shortText,
  tagNames,
  type CellReader,
  type CellRules,
  type RowFacts,
} from './cell-readers.ts';
import { absent, type Reading } from './reading.ts';
import { mannerOf, readingOrder, type Manner } from './special-fields.ts';

const never = (): boolean => false;
/** Dates that must be in the past: when the deal was created and started, and when a closed one was closed. */
const past: Partial<Record<DealFieldKey, (row: RowFacts) => boolean>> = {
  startDate: () => true,
  createdDate: () => true,
  actualCloseDate: ({ closed }) => closed,
};

/** Other programs give a closed deal 100 or 0 % and a closed forecast category, which is not anybody's estimate. */
const openOnly: ReadonlySet<DealFieldKey> = new Set(['chances', 'category']);

const readers: Readonly<Record<Manner, (field: DealField, rules: CellRules) => CellReader<unknown>>> = {
  name: shortText,
  amount,
  percent,
  date: (field, rules) => day(field, rules, past[field.key] ?? never),
  choice,
  tags: tagNames,
  text: (field) => (field.long ? prose(field) : shortText(field)),
};

/** Reads one column into its field. */
export interface ColumnReader {
  readonly key: DealFieldKey;
  readonly column: number;
  readonly read: (cell: string, row: RowFacts) => Reading<unknown>;
}

/** Readers of the existing columns, in the order in which problems are reported. */
export function readersOf(
  columns: Readonly<Record<DealFieldKey, number>>,
  rulesOf: (column: number) => CellRules,
): ColumnReader[] {
  return readingOrder.flatMap((manner) =>
    dealFields
      .filter((field) => columns[field.key] >= 0 && mannerOf(field) === manner)
      .map((field) => {
        const read = readers[manner](field, rulesOf(columns[field.key]));
        const { key } = field;
        return { key, column: columns[key], read: openOnly.has(key) ? forOpenDeals(read) : read };
      }),
  );
}

function forOpenDeals(read: CellReader<unknown>): ColumnReader['read'] {
  return (cell, row) => (row.closed ? absent : read(cell, row));
}
