import { camelCase, snakeCase } from '../../../shared/records/field.ts';
import type { Readable, Writable } from '../connection/database.ts';
import { identifier, identifiers, join, sql, valueList, type Sql, type SqlValue } from '../connection/sql.ts';
import { all, changeOne, count, exists, first, run } from '../connection/statements.ts';
import { byColumn, derivedOfNew, derivedSets } from '../names/derived.ts';
import { indexRow, isSearched, reindexRow } from '../names/words.ts';
import type { TableName, Tables } from './records.ts';
import { tableNames } from './records.ts';

type Row = Record<string, SqlValue>;

function toRecord<T extends TableName>(_table: T, row: Row): Tables[T] {
  const record: Row = {};
  for (const name in row) record[camelCase(name)] = row[name] ?? null;
  return record as unknown as Tables[T];
}

const tableOf = (table: TableName): Sql => identifier(table, tableNames);

/** A column by the name of its field. */
const columnOf = (field: string): Sql => identifier(snakeCase(field));

const open = sql`(SELECT txn FROM current_txn)`;

/** Adds a row. Throws outside a transaction record. */
export function insertRecord<T extends TableName>(db: Writable, table: T, record: Tables[T]): void {
  const row = byColumn(record) as Row;
  const derived = derivedOfNew(table, (name) => row[name]);
  const columns = identifiers([...Object.keys(row), ...derived.map(([name]) => name)]);
  const values = valueList([...Object.values(row), ...derived.map(([, value]) => value)]);
  const { lastInsertRowid } = run(
    db,
    sql`INSERT INTO ${tableOf(table)} (${columns}, created_txn, txn) VALUES (${values}, ${open}, ${open})`,
  );
  if (isSearched(table)) indexRow(db, table, Number(lastInsertRowid), (name) => row[name]);
}

/**
 * Writes the given fields of one live row. Returns whether any of them changed; if none did, nothing is written.
 * Throws when the row doesn't exist.
 */
export function updateRecord<T extends TableName>(
  db: Writable,
  table: T,
  id: string,
  changes: Partial<Tables[T]>,
): boolean {
  const live = sql`id = ${id} AND deleted_txn IS NULL`;
  const given = Object.entries(changes).filter((one): one is [string, SqlValue] => one[1] !== undefined);
  const fields = given.map(([field, value]) => ({ column: columnOf(field), value }));
  if (fields.length > 0) {
    const changed = byColumn(Object.fromEntries(given));
    const sets = join([
      ...fields.map(({ column, value }) => sql`${column} = ${value}`),
      ...derivedSets(table, changed),
    ]);
    const differs = join(
      fields.map(({ column, value }) => sql`${column} IS NOT ${value}`),
      sql` OR `,
    );
    const update = sql`UPDATE ${tableOf(table)} SET ${sets}, txn = ${open} WHERE ${live} AND (${differs})`;
    if (run(db, update).changes === 1) {
      reindexRow(db, table, live, Object.keys(changed));
      return true;
    }
  }
  if (exists(db, sql`SELECT 1 FROM ${tableOf(table)} WHERE ${live}`)) return false;
  throw new Error(`No live row of ${table} has the id ${id}`);
}

/** Marks one live row as deleted. Throws when it doesn't exist. */
export function removeRecord(db: Writable, table: TableName, id: string): void {
  changeOne(
    db,
    sql`UPDATE ${tableOf(table)} SET deleted_txn = ${open}, txn = ${open} WHERE id IS ${id} AND deleted_txn IS NULL`,
  );
}

/** Marks all live rows as deleted whose field has the value. Returns their number. */
export function removeWhere<T extends TableName>(
  db: Writable,
  table: T,
  field: keyof Tables[T] & string,
  value: SqlValue,
): number {
  return run(
    db,
    sql`UPDATE ${tableOf(table)} SET deleted_txn = ${open}, txn = ${open}
    WHERE ${columnOf(field)} IS ${value} AND deleted_txn IS NULL`,
  ).changes;
}

/** The live row with this id, or null. */
export function findRecord<T extends TableName>(db: Readable, table: T, id: string): Tables[T] | null {
  return findFirst(db, table, sql`id = ${id}`);
}

/** The first live row whose field has the value, or null. */
export function findBy<T extends TableName>(
  db: Readable,
  table: T,
  field: keyof Tables[T] & string,
  value: SqlValue,
): Tables[T] | null {
  const row = first<Row>(
    db,
    sql`SELECT * FROM ${tableOf(table)} WHERE ${columnOf(field)} = ${value} AND deleted_txn IS NULL LIMIT 1`,
  );
  return row ? toRecord(table, row) : null;
}

/** The first live row that meets a condition, or null. */
export function findFirst<T extends TableName>(db: Readable, table: T, condition: Sql): Tables[T] | null {
  const row = first<Row>(
    db,
    sql`SELECT * FROM ${tableOf(table)} WHERE deleted_txn IS NULL AND ${condition} LIMIT 1`,
  );
  return row ? toRecord(table, row) : null;
}

/** All live rows whose field has the value, in the order of creation or of `orderBy`. */
export function listBy<T extends TableName>(
  db: Readable,
  table: T,
  field: keyof Tables[T] & string,
  value: SqlValue,
  orderBy: keyof Tables[T] & string = 'rid' as keyof Tables[T] & string,
): Tables[T][] {
  return all<Row>(
    db,
    sql`SELECT * FROM ${tableOf(table)} WHERE ${columnOf(field)} IS ${value} AND deleted_txn IS NULL
    ORDER BY ${columnOf(orderBy)}`,
  ).map((row) => toRecord(table, row));
}

/** How many live rows have the value in the field. */
export function countBy<T extends TableName>(
  db: Readable,
  table: T,
  field: keyof Tables[T] & string,
  value: SqlValue,
): number {
  return count(
    db,
    sql`SELECT count(*) AS n FROM ${tableOf(table)} WHERE ${columnOf(field)} = ${value} AND deleted_txn IS NULL`,
  );
}

/** All live rows of a table in the order of creation. */
export function listAll<T extends TableName>(db: Readable, table: T): Tables[T][] {
  return all<Row>(db, sql`SELECT * FROM ${tableOf(table)} WHERE deleted_txn IS NULL ORDER BY rid`).map(
    (row) => toRecord(table, row),
  );
}
