import type Database from 'better-sqlite3';
import type { Readable, Writable } from './database.ts';
import type { Sql } from './sql.ts';

/** The form of a statement's rows; the same text is prepared once for each form. */
type Shape = 'row' | 'exact' | 'value';
type Statement = Database.Statement;
type Known = Map<string, Statement>;

const known = new WeakMap<Readable, Record<Shape, Known>>();

function prepared(db: Readable, { text }: Sql, shape: Shape): Statement {
  let ofConnection = known.get(db);
  if (!ofConnection) {
    ofConnection = { row: new Map(), exact: new Map(), value: new Map() };
    known.set(db, ofConnection);
  }
  let statement = ofConnection[shape].get(text);
  if (!statement) ofConnection[shape].set(text, (statement = prepare(db, text, shape)));
  return statement;
}

function prepare(db: Readable, text: string, shape: Shape): Statement {
  const statement: Statement = db.prepare(text);
  if (shape === 'exact') return statement.safeIntegers(true);
  return shape === 'value' ? statement.pluck(true) : statement;
}

type OrNull<Value> = Value | null;

/** All rows of a query. */
export function all<Row>(db: Readable, sql: Sql): Row[] {
  return prepared(db, sql, 'row').all(sql.values) as Row[];
}

/** The first row of a query, or null. */
export function first<Row>(db: Readable, sql: Sql): OrNull<Row> {
  return (prepared(db, sql, 'row').get(sql.values) as Row | undefined) ?? null;
}

/** Like `all`, for sums that may exceed 2^53: integers are BigInt. */
export function allExact<Row>(db: Readable, sql: Sql): Row[] {
  return prepared(db, sql, 'exact').all(sql.values) as Row[];
}

/** Like `first`, for sums that may exceed 2^53: integers are BigInt. */
export function firstExact<Row>(db: Readable, sql: Sql): OrNull<Row> {
  return (prepared(db, sql, 'exact').get(sql.values) as Row | undefined) ?? null;
}

/** The first column of all rows. */
export function column<Value>(db: Readable, sql: Sql): Value[] {
  return prepared(db, sql, 'value').all(sql.values) as Value[];
}

/** The first column of the first row, or null when there is no row. */
export function value<Value>(db: Readable, sql: Sql): OrNull<Value> {
  return (prepared(db, sql, 'value').get(sql.values) as Value | undefined) ?? null;
}

/** The number in the only row and column of a query, such as a count. */
export function count(db: Readable, sql: Sql): number {
  return value<number>(db, sql) ?? 0;
}

/** Whether a query finds any row. */
export function exists(db: Readable, sql: Sql): boolean {
  return prepared(db, sql, 'value').get(sql.values) !== undefined;
}

/**
 * Rows one after another, for more than should be in memory at once. Uses a separate statement, since the connection
 * can't run it a second time before the last row.
 */
export function* each<Row>(db: Readable, sql: Sql): Iterable<Row> {
  yield* db.prepare(sql.text).iterate(sql.values) as Iterable<Row>;
}

/** Like `each`, with each row as an array of its columns. */
export function* tuples<Row extends readonly unknown[]>(db: Readable, sql: Sql): Iterable<Row> {
  yield* db.prepare(sql.text).raw(true).iterate(sql.values) as Iterable<Row>;
}

/** Runs a statement that writes. */
export function run(db: Writable, sql: Sql): Database.RunResult {
  return prepared(db, sql, 'row').run(sql.values);
}

/** Runs a statement that must change exactly one row. Throws when it changed none or several. */
export function changeOne(db: Writable, sql: Sql): void {
  const { changes } = run(db, sql);
  if (changes !== 1) throw new Error(`Expected to change one row, but changed ${changes}: ${sql.text}`);
}

/**
 * Copies the whole file into a new one, without free pages. Throws what SQLite throws, and may leave an incomplete
 * file.
 */
export function copyInto(db: Readable, file: string): void {
  db.prepare('VACUUM INTO ?').run(file);
}

/** Runs statements without values, several in one text, such as CREATE TABLE. RangeError with values. */
export function execute(db: Readable, script: Sql): void {
  if (script.values.length > 0) throw new RangeError('A script has no values');
  db.exec(script.text);
}
