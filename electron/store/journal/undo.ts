import { withBulkIndexes } from './bulk-indexes.ts';
import type { Readable, Writable } from '../connection/database.ts';
import { prepared } from '../connection/database.ts';
import { lastTxn } from './journal.ts';
import { businessTables, columnsOf } from './triggers.ts';
import { StoreTrouble } from '../connection/trouble.ts';

/**
 * Undo and redo for every table by one mechanism. Undoing act X in record Y marks the rows X made as deleted
 * by Y and puts the before-values of the rows X changed back, together with the record they stood at, so that
 * every row is what it was; the values taken away are kept beside the before-values for redo.
 * An act can be undone when each row it touched still stands at it, and nothing points at a row it made: no row
 * that is alive, none that undoing its deletion would bring back, and no value that an undo would put back.
 */
interface ChangeRow {
  id: number;
  tbl: string;
  row: number;
  prior_txn: number;
  before: string;
  after: string | null;
}

type Scalar = string | number | null;

/** Records that stand on act `txn`: they changed a row it touched, or refer, or referred, to a row it made. */
export function recordsStandingOn(db: Writable, txn: number): number[] {
  if (lastTxn(db) === txn) return [];
  const found = new Set<number>();
  for (const table of businessTables(db)) {
    for (const later of laterOnChanged(db, table, txn)) found.add(later);
    if (!madeAny(db, table, txn)) continue;
    for (const later of laterOnMade(db, table, txn)) found.add(later);
    for (const later of laterReferring(db, table, txn)) found.add(later);
    for (const later of laterRemembering(db, table, txn)) found.add(later);
  }
  return [...found].sort((a, b) => b - a);
}

function madeAny(db: Readable, table: string, txn: number): boolean {
  return prepared(db, `SELECT 1 FROM ${table} WHERE created_txn = ? LIMIT 1`).get(txn) !== undefined;
}

function laterOnMade(db: Readable, table: string, txn: number): number[] {
  const sql = `SELECT DISTINCT txn AS n FROM ${table} WHERE created_txn = ? AND txn <> created_txn`;
  return numbers(db, sql, txn);
}

function laterOnChanged(db: Readable, table: string, txn: number): number[] {
  const sql = `SELECT DISTINCT t.txn AS n FROM change c JOIN ${table} t ON t.rid = c.row
    WHERE c.txn = ? AND c.tbl = '${table}' AND t.txn <> c.txn`;
  return numbers(db, sql, txn);
}

/**
 * Rows that a standing act deleted count: undoing that act would bring them back. What refers to a row of act
 * `txn` was made or changed after it: only such rows are asked, since all there are would take seconds.
 */
function laterReferring(db: Writable, table: string, txn: number): number[] {
  return referencesTo(db, table).flatMap(({ from, column }) =>
    numbers(
      db,
      `WITH act (txn) AS (SELECT ?),
         later (rid) AS (SELECT x.rid FROM act CROSS JOIN ${from} x INDEXED BY ${from}_created_txn
             ON x.created_txn > act.txn
           UNION ALL SELECT c.row FROM act CROSS JOIN change c INDEXED BY change_txn
             ON c.txn > act.txn AND c.tbl = '${from}')
       SELECT DISTINCT r.txn AS n FROM act CROSS JOIN later CROSS JOIN ${from} r ON r.rid = later.rid
       CROSS JOIN ${table} t ON t.id = r.${column} AND t.created_txn = act.txn
       WHERE r.deleted_txn IS NULL OR r.deleted_txn = r.txn`,
      txn,
    ).filter((later) => later !== txn),
  );
}

/** Acts that took a reference to a row of act `txn` away: undoing them would put it back. */
function laterRemembering(db: Writable, table: string, txn: number): number[] {
  return referencesTo(db, table).flatMap(({ from, column }) =>
    numbers(
      db,
      `SELECT DISTINCT c.txn AS n FROM (SELECT ? AS txn) act
       JOIN change c ON c.txn > act.txn AND c.tbl = '${from}'
       JOIN txn x ON x.id = c.txn AND x.undone_by IS NULL
       JOIN ${table} t ON t.id = json_extract(c.before, '$.${column}') AND t.created_txn = act.txn`,
      txn,
    ),
  );
}

/** Whether acts from `txn` on (or it alone) made or changed more than `limit` rows. Counts no further than that. */
export function touchesMoreThan(db: Writable, txn: number, andLater: boolean, limit: number): boolean {
  const compare = andLater ? '>=' : '=';
  const sources = [
    `SELECT 1 FROM change WHERE txn ${compare} ?`,
    ...businessTables(db).map((table) => `SELECT 1 FROM ${table} WHERE created_txn ${compare} ?`),
  ];
  let left = limit;
  for (const source of sources) {
    const sql = `SELECT count(*) AS n FROM (${source} LIMIT ?)`;
    left -= prepared<{ n: number }>(db, sql).get(txn, left + 1)?.n ?? 0;
    if (left < 0) return true;
  }
  return false;
}

/** Whether act `txn` changed rows that were there before it; otherwise its undo brings nothing back. */
export function changedRows(db: Readable, txn: number): boolean {
  return prepared(db, 'SELECT 1 FROM change WHERE txn = ? LIMIT 1').get(txn) !== undefined;
}

/**
 * Records that deleted what rows touched by act `txn`, alive again after its undo, point at. Entries are left
 * out: they are snapshots, and what they name may have been deleted since.
 */
export function recordsMissedBy(db: Writable, txn: number): number[] {
  const found = new Set<number>();
  const touched = prepared<{ tbl: string }>(
    db,
    "SELECT DISTINCT tbl FROM change WHERE txn = ? AND tbl <> 'entry'",
  ).all(txn);
  for (const { tbl } of touched) {
    for (const { column, to } of referencesFrom(db, tbl)) {
      const sql = `SELECT DISTINCT p.deleted_txn AS n FROM change c
        JOIN ${tbl} t ON t.rid = c.row AND t.deleted_txn IS NULL JOIN ${to} p ON p.id = t.${column}
        WHERE c.txn = ? AND c.tbl = '${tbl}' AND p.deleted_txn IS NOT NULL`;
      for (const deleter of numbers(db, sql, txn)) found.add(deleter);
    }
  }
  return [...found].sort((a, b) => b - a);
}

function referencesFrom(db: Readable, table: string): { column: string; to: string }[] {
  const sql = `SELECT "from" AS "column", "table" AS "to" FROM pragma_foreign_key_list(?) WHERE "to" = 'id' AND "table" <> 'txn'`;
  return prepared<{ column: string; to: string }>(db, sql).all(table);
}

interface Reference {
  readonly from: string;
  readonly column: string;
}

function referencesTo(db: Writable, table: string): Reference[] {
  const tables = new Set(businessTables(db));
  return prepared<Reference>(
    db,
    `SELECT m.name AS "from", k."from" AS "column" FROM sqlite_schema m, pragma_foreign_key_list(m.name) k
     WHERE m.type = 'table' AND k."table" = ? AND k."to" = 'id'`,
  )
    .all(table)
    .filter((reference) => tables.has(reference.from));
}

function numbers(db: Readable, sql: string, txn: number): number[] {
  return prepared<{ n: number }>(db, sql)
    .all(txn)
    .map((row) => row.n);
}

/**
 * Takes act `txn` back in the open undo record `undo`. Nothing may stand on it. What it made goes first, so that
 * what is unique (the active entry of a deal, a code) is free for the row that had it before.
 */
export function undoAct(db: Writable, txn: number, undo: number): void {
  markMade(db, txn, null, undo);
  const read = valueReader(db);
  for (const change of changesOf(db, txn, 'DESC')) {
    const before = read(change, change.before);
    const now = valuesNow(db, change, Object.keys(before));
    putValues(db, change, before, change.prior_txn);
    prepared(db, 'UPDATE change SET after = ? WHERE id = ?').run(JSON.stringify(now), change.id);
  }
  prepared(db, 'UPDATE txn SET undone_by = ? WHERE id = ?').run(undo, txn);
}

/** Does act `txn`, which was undone, again: the steps of the undo backwards. */
export function redoAct(db: Writable, txn: number): void {
  const act = prepared<{ undone_by: number | null }>(db, 'SELECT undone_by FROM txn WHERE id = ?').get(txn);
  const read = valueReader(db);
  for (const change of changesOf(db, txn, 'ASC')) {
    const after = read(change, change.after ?? '{}');
    putValues(db, change, after, txn);
  }
  if (act) markMade(db, txn, act.undone_by, null);
  prepared(db, 'UPDATE txn SET undone_by = NULL WHERE id = ?').run(txn);
}

/** Marks what act `txn` made: as deleted by an undo, or as alive again when `to` is null. */
function markMade(db: Writable, txn: number, from: number | null, to: number | null): void {
  for (const table of businessTables(db)) {
    const rows = madeIn(db, table, txn);
    if (rows === 0) continue;
    withBulkIndexes(db, { table, rows, by: 'marking' }, () => {
      const sql = `UPDATE ${table} SET deleted_txn = ? WHERE created_txn = ? AND deleted_txn IS ?`;
      prepared(db, sql).run(to, txn, from);
    });
  }
}

function madeIn(db: Readable, table: string, txn: number): number {
  const sql = `SELECT count(*) AS n FROM ${table} WHERE created_txn = ?`;
  return prepared<{ n: number }>(db, sql).get(txn)?.n ?? 0;
}

function changesOf(db: Writable, txn: number, order: 'ASC' | 'DESC'): ChangeRow[] {
  const sql = `SELECT id, tbl, row, prior_txn, before, after FROM change WHERE txn = ? ORDER BY id ${order}`;
  return prepared<ChangeRow>(db, sql).all(txn);
}

/**
 * Reads the values of a change by column. Table and columns become SQL, so each must be one that there is; they
 * are looked up once, since an act may have changed a hundred thousand rows.
 */
function valueReader(db: Writable): (change: ChangeRow, text: string) => Record<string, Scalar> {
  const columns = new Map(businessTables(db).map((table) => [table, new Set(columnsOf(db, table))]));
  return (change, text) => {
    const values = JSON.parse(text) as Record<string, Scalar>;
    const known = columns.get(change.tbl);
    if (known && Object.keys(values).every((name) => known.has(name))) return values;
    throw new StoreTrouble('damaged', 'the journal names what is not there');
  };
}

function valuesNow(db: Readable, change: ChangeRow, names: readonly string[]): Record<string, Scalar> {
  if (names.length === 0) return {};
  const sql = `SELECT ${names.join(', ')} FROM ${change.tbl} WHERE rid = ?`;
  return prepared<Record<string, Scalar>>(db, sql).get(change.row) ?? {};
}

function putValues(db: Writable, change: ChangeRow, values: Record<string, Scalar>, txn: number): void {
  const sets = Object.keys(values).map((name) => `${name} = ?, `);
  const sql = `UPDATE ${change.tbl} SET ${sets.join('')}txn = ? WHERE rid = ?`;
  prepared(db, sql).run(...Object.values(values), txn, change.row);
}
