import { indexWords } from '../../../shared/names/search-words.ts';
import type { Readable, Writable } from '../connection/database.ts';
import { identifier, identifiers, sql, valueList, type Sql } from '../connection/sql.ts';
import { indexTexts } from '../custom/words.ts';
import { ownerOf } from '../custom/slots.ts';
import { first, run } from '../connection/statements.ts';

/** The tables with a search index. */
export type Searched = 'customer' | 'opportunity' | 'tag';

/** The columns of a search index, each with the columns of the record whose words it has. */
const indexed: Readonly<Record<Searched, Readonly<Record<string, readonly string[]>>>> = {
  customer: { name: ['name'], other: ['number', 'email', 'city', 'remarks'] },
  tag: { words: ['name'] },
  opportunity: {
    words: [
      'topic',
      'number',
      'lead_source',
      'description',
      'current_situation',
      'customer_need',
      'proposed_solution',
    ],
  },
};

export function isSearched(table: string): table is Searched {
  return table in indexed;
}

/** The columns that searches look through. */
export function searchedColumns(kind: Searched): string[] {
  return Object.values(indexed[kind]).flat();
}

/** The words of a row by column of the index. `valueOf` reads a column of the row. */
export function wordsOfRow(kind: Searched, valueOf: (column: string) => unknown): string[] {
  return Object.values(indexed[kind]).map((columns) =>
    indexWords(columns.flatMap((column) => textsOf(valueOf(column)))),
  );
}

function textsOf(value: unknown): string[] {
  return typeof value === 'string' && value !== '' ? [value] : [];
}

const intoIndex = (kind: Searched): Sql => {
  const words = identifier(`${kind}_fts`);
  return sql`${words} (rowid, ${identifiers(Object.keys(indexed[kind]))})`;
};

/** Puts a new row into the index. */
export function indexRow(
  db: Writable,
  kind: Searched,
  rid: number,
  valueOf: (column: string) => unknown,
): void {
  run(db, sql`INSERT INTO ${intoIndex(kind)} VALUES (${rid}, ${valueList(wordsOfRow(kind, valueOf))})`);
}

/** Renews the words of a row in the index, if any of the changed columns is searched. */
export function reindexRow(db: Writable, table: string, where: Sql, changed: readonly string[]): void {
  const owner = ownerOf(table);
  if (owner !== null) return indexTexts(db, owner, where, changed);
  if (!isSearched(table)) return;
  const searched = searchedColumns(table);
  if (!changed.some((column) => searched.includes(column))) return;
  const row = rowOf(db, table, where);
  if (!row) return;
  const words = wordsOfRow(table, (column) => row[column]);
  run(db, sql`INSERT OR REPLACE INTO ${intoIndex(table)} VALUES (${row['rid']}, ${valueList(words)})`);
}

type Row = Record<string, string | number> & { readonly rid: number };

function rowOf(db: Readable, kind: Searched, where: Sql): Row | null {
  const columns = identifiers(['rid', ...searchedColumns(kind)]);
  return first(db, sql`SELECT ${columns} FROM ${identifier(kind)} WHERE ${where}`);
}
