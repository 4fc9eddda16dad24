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
import { absent, isReason, type Reading } from './reading.ts';
import { mannerOf, readingOrder, type Manner } from './special-fields.ts';

const never = (): boolean => false;
/** Dates that must be in the past: when the deal was created and started, and when a closed one was closed. */
const past: Partial<Record<DealFieldKey, (row: RowFacts) => boolean>> = {
  startDate: () => true,
  createdDate: () => true,
  recordedDate: () => true,
  heldDate: () => true,
  actualCloseDate: ({ closed }) => closed,
};

/** Other programs give a closed deal 100 or 0 % and a closed forecast category, which is not anybody's estimate. */
const openOnly: ReadonlySet<string> = new Set<DealFieldKey>(['chances', 'category']);

/** Whether the cells of a field count only in rows of deals that aren't closed. */
export function isForOpenDeals(field: string): boolean {
  return openOnly.has(field);
}

/** An open deal has none of these, so whatever the cell contains is no reason to refuse its row. */
const closedOnly: ReadonlySet<DealFieldKey> = new Set(['actualCloseDate', 'actualRevenue']);

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
        return { key, column: columns[key], read: inItsState(key, read) };
      }),
  );
}

function inItsState(key: DealFieldKey, read: CellReader<unknown>): ColumnReader['read'] {
  if (openOnly.has(key)) return (cell, row) => (row.closed ? absent : read(cell, row));
  if (!closedOnly.has(key)) return read;
  return (cell, row) => {
    const value = read(cell, row);
    return !row.closed && isReason(value) ? absent : value;
  };
}
