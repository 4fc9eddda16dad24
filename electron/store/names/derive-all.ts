import type { Readable, Writable } from '../connection/database.ts';
import { dropIndex, indexesOf, restoreIndex } from '../connection/indexes.ts';
import { identifier, identifiers, join, sql } from '../connection/sql.ts';
import { all, run } from '../connection/statements.ts';
import { ownerOf } from '../custom/slots.ts';
import { indexAllTexts } from '../custom/words.ts';
import { immediately } from '../connection/transactions.ts';
import { businessTables } from '../journal/triggers.ts';
import { derivedOf, derivedValue } from './derived.ts';
import { collationVersion, keepOrderOfNames, localeOfNames, orderOfNames } from './name-order.ts';
import { rankAll } from './ranks.ts';
import { indexRow, isSearched, searchedColumns } from './words.ts';

type Row = Record<string, string | number>;

/**
 * Works out every derived column and search index of a file, if this was not done by the rules of today: after an
 * upgrade, and in a file made from the rows of another one. Not journaled; deleted rows too, since undo may bring them
 * back.
 */
export function deriveIfNeeded(db: Writable): void {
  if (orderOfNames(db) !== null) return;
  immediately(db, () => {
    for (const table of businessTables(db)) {
      const owner = ownerOf(table);
      if (owner !== null) indexAllTexts(db, owner);
      else if (derivedOf(table).length > 0) deriveTable(db, table);
    }
    const locale = localeOfNames(db);
    rankAll(db, locale);
    keepOrderOfNames(db, locale);
  });
}

/**
 * The locale in whose order the names have to be put again: the wanted one, or their own when the collation has changed;
 * null while their order is right.
 */
export function staleLocale(db: Readable, wanted: string | null): string | null {
  const order = orderOfNames(db);
  const locale = wanted ?? localeOfNames(db);
  return order?.locale === locale && order.icu === collationVersion ? null : locale;
}

/** Puts the names in the order of a locale. Not journaled. */
export function reorderNames(db: Writable, locale: string): void {
  immediately(db, () => {
    rankAll(db, locale);
    keepOrderOfNames(db, locale);
  });
}

/** Rows read at once. */
const atOnce = 1000;

function deriveTable(db: Writable, table: string): void {
  const derived = derivedOf(table);
  const indexes = indexesOf(db, table).filter(({ definition }) =>
    derived.some(({ column }) => definition.includes(column)),
  );
  for (const index of indexes) dropIndex(db, index);
  if (isSearched(table)) {
    const words = identifier(`${table}_fts`);
    run(db, sql`INSERT INTO ${words} (${words}) VALUES ('delete-all')`);
  }
  const searched = isSearched(table) ? searchedColumns(table) : [];
  const columns = identifiers([...new Set(['rid', ...derived.map(({ from }) => from), ...searched])]);
  for (let last = 0; ;) {
    const rows = all<Row>(
      db,
      sql`SELECT ${columns} FROM ${identifier(table)} WHERE rid > ${last} ORDER BY rid LIMIT ${atOnce}`,
    );
    for (const row of rows) deriveRow(db, table, row);
    if (rows.length < atOnce) break;
    last = Number(rows.at(-1)?.['rid']);
  }
  for (const index of indexes) restoreIndex(db, index);
}

function deriveRow(db: Writable, table: string, row: Row): void {
  const rid = Number(row['rid']);
  const sets = derivedOf(table).map((one) => {
    const value = derivedValue(one, String(row[one.from]));
    return sql`${identifier(one.column)} = ${value}`;
  });
  run(db, sql`UPDATE ${identifier(table)} SET ${join(sets)} WHERE rid = ${rid}`);
  if (isSearched(table)) indexRow(db, table, rid, (column) => row[column]);
}
