import type { Writable } from '../connection/database.ts';
import { dropIndex, indexesOf, restoreIndex } from '../connection/indexes.ts';
import { identifier, identifiers, join, sql } from '../connection/sql.ts';
import { all, run } from '../connection/statements.ts';
import { immediately } from '../connection/transactions.ts';
import { derivedOf, derivedValue, derivingTables } from './derived.ts';
import { keepOrderOfNames, localeOfNames, orderOfNames } from './name-order.ts';
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
    for (const table of derivingTables) deriveTable(db, table);
    const locale = localeOfNames(db);
    rankAll(db, locale);
    keepOrderOfNames(db, locale);
  });
}

/** Ranks the names in the order of another locale. */
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
  for (let last = 0; ; ) {
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
