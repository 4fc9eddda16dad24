import type { Readable, Writable } from '../connection/database.ts';
import { prepared } from '../connection/database.ts';
import type { TableName, Tables } from './records.ts';

type Scalar = string | number | null;
const snakeNames = new Map<string, string>();

/** `closeDate` -> `close_date`. */
function snake(name: string): string {
  let known = snakeNames.get(name);
  if (known === undefined) {
    known = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    snakeNames.set(name, known);
  }
  return known;
}

const camelNames = new Map<string, string>();

/** `close_date` -> `closeDate`. */
export function camel(name: string): string {
  let known = camelNames.get(name);
  if (known === undefined) {
    known = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    camelNames.set(name, known);
  }
  return known;
}

function toRecord<T extends TableName>(_table: T, row: Record<string, Scalar>): Tables[T] {
  const record: Record<string, Scalar> = {};
  for (const name in row) record[camel(name)] = row[name] ?? null;
  return record as unknown as Tables[T];
}

const open = '(SELECT txn FROM current_txn)';

/** Adds a row. Throws outside a transaction record. */
export function insertRecord<T extends TableName>(db: Writable, table: T, record: Tables[T]): void {
  const names = Object.keys(record);
  const sql = `INSERT INTO ${table} (${names.map(snake).join(', ')}, created_txn, txn)
    VALUES (${names.map(() => '?').join(', ')}, ${open}, ${open})`;
  prepared(db, sql).run(...Object.values(record));
}

/** Writes the given fields of one live row. Answers false, and writes nothing, when none of them differs. */
export function updateRecord<T extends TableName>(
  db: Writable,
  table: T,
  id: string,
  changes: Partial<Tables[T]>,
): boolean {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return false;
  const columns = entries.map(([name]) => snake(name));
  const values = entries.map(([, value]) => value);
  const sql = `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')}, txn = ${open}
    WHERE id = ? AND deleted_txn IS NULL AND (${columns.map((column) => `${column} IS NOT ?`).join(' OR ')})`;
  return prepared(db, sql).run(...values, id, ...values).changes === 1;
}

/** Marks one live row as deleted. */
export function removeRecord(db: Writable, table: TableName, id: string): void {
  removeWhere(db, table, 'id', id);
}

/** Marks all live rows as deleted whose column (in camelCase) has the value. Answers how many. */
export function removeWhere<T extends TableName>(
  db: Writable,
  table: T,
  column: keyof Tables[T] & string,
  value: Scalar,
): number {
  const sql = `UPDATE ${table} SET deleted_txn = ${open}, txn = ${open}
    WHERE ${snake(column)} IS ? AND deleted_txn IS NULL`;
  return prepared(db, sql).run(value).changes;
}

/** The live row with this id, or null. */
export function findRecord<T extends TableName>(db: Readable, table: T, id: string): Tables[T] | null {
  return findFirst(db, table, 'id = ?', [id]);
}

/** The first live row whose column has the value, or null. */
export function findBy<T extends TableName>(
  db: Readable,
  table: T,
  column: keyof Tables[T] & string,
  value: Scalar,
): Tables[T] | null {
  const sql = `SELECT * FROM ${table} WHERE ${snake(column)} = ? AND deleted_txn IS NULL LIMIT 1`;
  const row = prepared<Record<string, Scalar>>(db, sql).get(value);
  return row ? toRecord(table, row) : null;
}

/** The first live row that meets a condition in SQL (column names as they are in the table), or null. */
export function findFirst<T extends TableName>(
  db: Readable,
  table: T,
  condition: string,
  params: readonly Scalar[],
): Tables[T] | null {
  const sql = `SELECT * FROM ${table} WHERE deleted_txn IS NULL AND ${condition} LIMIT 1`;
  const row = prepared<Record<string, Scalar>>(db, sql).get(...params);
  return row ? toRecord(table, row) : null;
}

/** All live rows whose column has the value, in the order they were made or of `orderBy`. */
export function listBy<T extends TableName>(
  db: Readable,
  table: T,
  column: keyof Tables[T] & string,
  value: Scalar,
  orderBy: keyof Tables[T] & string = 'rid' as keyof Tables[T] & string,
): Tables[T][] {
  const sql = `SELECT * FROM ${table} WHERE ${snake(column)} IS ? AND deleted_txn IS NULL ORDER BY ${snake(orderBy)}`;
  return prepared<Record<string, Scalar>>(db, sql)
    .all(value)
    .map((row) => toRecord(table, row));
}

/** How many live rows have the value in the column. */
export function countBy<T extends TableName>(
  db: Readable,
  table: T,
  column: keyof Tables[T] & string,
  value: Scalar,
): number {
  const sql = `SELECT count(*) AS n FROM ${table} WHERE ${snake(column)} = ? AND deleted_txn IS NULL`;
  return prepared<{ n: number }>(db, sql).get(value)?.n ?? 0;
}

/** All live rows of a table in the order they were made. */
export function listAll<T extends TableName>(db: Readable, table: T): Tables[T][] {
  const sql = `SELECT * FROM ${table} WHERE deleted_txn IS NULL ORDER BY rid`;
  return prepared<Record<string, Scalar>>(db, sql)
    .all()
    .map((row) => toRecord(table, row));
}
