import { withBulkIndexes } from './bulk-indexes.ts';
import type { Readable, Writable } from '../connection/database.ts';
import { identifier, identifiers, join, sql } from '../connection/sql.ts';
import { all, changeOne, column, count, exists, first, run, value } from '../connection/statements.ts';
import { asStored } from '../custom/values.ts';
import { recordsOnSlots } from '../custom/dependents.ts';
import { derivedSets, unrankedSets } from '../names/derived.ts';
import { reindexRow } from '../names/words.ts';
import { lastTxn } from './journal.ts';
import { businessTables, columnsOf } from './triggers.ts';
import { StoreTrouble } from '../connection/trouble.ts';

/**
 * Undo and redo for every table with one mechanism. Undoing action X in record Y marks the rows that X created as
 * deleted by Y and restores the previous values of the rows that X changed, including the record that had last
 * changed them, so every row is exactly what it was; the replaced values are kept next to the previous values for
 * redo. An action can be undone if it was the last to change each row it touched and nothing refers to a row it
 * created: no live row, no row that undoing its deletion would restore, and no value that an undo would restore.
 */
export interface ChangeRow {
  id: number;
  tbl: string;
  row: number;
  prior_txn: number;
  before: string;
  after: string | null;
}

type Scalar = string | number | null;

/** Puts values of a change back into its row. */
export type Restore = (
  db: Writable,
  change: ChangeRow,
  values: Readonly<Record<string, Scalar>>,
  txn: number,
) => void;

/** Records that depend on action `txn`: they changed a row it touched, or refer or referred to a row it created. */
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
  for (const later of recordsOnSlots(db, txn)) found.add(later);
  return [...found].sort((a, b) => b - a);
}

function madeAny(db: Readable, table: string, txn: number): boolean {
  return exists(db, sql`SELECT 1 FROM ${identifier(table)} WHERE created_txn = ${txn} LIMIT 1`);
}

function laterOnMade(db: Readable, table: string, txn: number): number[] {
  return column(
    db,
    sql`SELECT DISTINCT txn AS n FROM ${identifier(table)} WHERE created_txn = ${txn} AND txn <> created_txn`,
  );
}

function laterOnChanged(db: Readable, table: string, txn: number): number[] {
  return column(
    db,
    sql`SELECT DISTINCT t.txn AS n FROM change c JOIN ${identifier(table)} t ON t.rid = c.row
    WHERE c.txn = ${txn} AND c.tbl = ${table} AND t.txn <> c.txn`,
  );
}

/**
 * Rows deleted by an action that isn't undone count: undoing it would restore them. A reference to a row of action
 * `txn` was created or changed after it, so only such rows are checked; checking all rows would take seconds.
 */
function laterReferring(db: Writable, table: string, txn: number): number[] {
  return referencesTo(db, table).flatMap((reference) => {
    const from = identifier(reference.from);
    return column<number>(
      db,
      sql`WITH act (txn) AS (SELECT ${txn}),
         later (rid) AS (SELECT x.rid FROM act CROSS JOIN ${from} x INDEXED BY ${from}_created_txn
             ON x.created_txn > act.txn
           UNION ALL SELECT c.row FROM act CROSS JOIN change c INDEXED BY change_txn
             ON c.txn > act.txn AND c.tbl = ${reference.from})
       SELECT DISTINCT r.txn AS n FROM act CROSS JOIN later CROSS JOIN ${from} r ON r.rid = later.rid
       CROSS JOIN ${identifier(table)} t ON t.id = r.${identifier(reference.column)} AND t.created_txn = act.txn
       WHERE r.deleted_txn IS NULL OR r.deleted_txn = r.txn`,
    ).filter((later) => later !== txn);
  });
}

/** Actions that removed a reference to a row of action `txn`: undoing them would restore it. */
function laterRemembering(db: Writable, table: string, txn: number): number[] {
  return referencesTo(db, table).flatMap((reference) =>
    column<number>(
      db,
      sql`SELECT DISTINCT c.txn AS n FROM (SELECT ${txn} AS txn) act
       JOIN change c ON c.txn > act.txn AND c.tbl = ${reference.from}
       JOIN txn x ON x.id = c.txn AND x.undone_by IS NULL
       JOIN ${identifier(table)} t ON t.id = json_extract(c.before, ${`$.${reference.column}`})
         AND t.created_txn = act.txn`,
    ),
  );
}

/** Whether actions since `txn` (or only that one) created or changed more than `limit` rows. Stops counting there. */
export function touchesMoreThan(db: Writable, txn: number, andLater: boolean, limit: number): boolean {
  const compare = andLater ? sql`>=` : sql`=`;
  const sources = [
    sql`SELECT 1 FROM change WHERE txn ${compare} ${txn}`,
    ...businessTables(db).map(
      (table) => sql`SELECT 1 FROM ${identifier(table)} WHERE created_txn ${compare} ${txn}`,
    ),
  ];
  let left = limit;
  for (const source of sources) {
    left -= count(db, sql`SELECT count(*) AS n FROM (${source} LIMIT ${left + 1})`);
    if (left < 0) return true;
  }
  return false;
}

/** Whether action `txn` changed rows that existed before; otherwise its undo restores nothing. */
export function changedRows(db: Readable, txn: number): boolean {
  return exists(db, sql`SELECT 1 FROM change WHERE txn = ${txn} LIMIT 1`);
}

/**
 * Records that deleted rows to which rows of action `txn` refer, once its undo has restored them. Entries are left
 * out: they are snapshots, and the records that they name may have been deleted since.
 */
export function recordsMissedBy(db: Writable, txn: number): number[] {
  const found = new Set<number>();
  const touched = column<string>(
    db,
    sql`SELECT DISTINCT tbl FROM change WHERE txn = ${txn} AND tbl <> 'entry'`,
  );
  for (const table of touched) {
    for (const reference of referencesFrom(db, table)) {
      const query = sql`SELECT DISTINCT p.deleted_txn AS n FROM change c
        JOIN ${identifier(table)} t ON t.rid = c.row AND t.deleted_txn IS NULL
        JOIN ${identifier(reference.to)} p ON p.id = t.${identifier(reference.column)}
        WHERE c.txn = ${txn} AND c.tbl = ${table} AND p.deleted_txn IS NOT NULL`;
      for (const deleter of column<number>(db, query)) found.add(deleter);
    }
  }
  return [...found].sort((a, b) => b - a);
}

function referencesFrom(db: Readable, table: string): { column: string; to: string }[] {
  return all(
    db,
    sql`SELECT "from" AS "column", "table" AS "to" FROM pragma_foreign_key_list(${table})
      WHERE "to" = 'id' AND "table" <> 'txn'`,
  );
}

interface Reference {
  readonly from: string;
  readonly column: string;
}

function referencesTo(db: Writable, table: string): Reference[] {
  const tables = new Set(businessTables(db));
  return all<Reference>(
    db,
    sql`SELECT m.name AS "from", k."from" AS "column" FROM sqlite_schema m, pragma_foreign_key_list(m.name) k
     WHERE m.type = 'table' AND k."table" = ${table} AND k."to" = 'id'`,
  ).filter((reference) => tables.has(reference.from));
}

/**
 * Undoes action `txn` in the open undo record `undo`. Nothing may depend on it. The rows it created are removed
 * first, so unique values (the active entry of a deal, a code) are free for the rows that had them before.
 */
export function undoAct(db: Writable, txn: number, undo: number, restore: Restore = putValues): void {
  markMade(db, txn, null, undo);
  const read = valueReader(db);
  for (const change of changesOf(db, txn, 'DESC')) {
    const before = read(change, change.before);
    const now = valuesNow(db, change, Object.keys(before));
    restore(db, change, before, change.prior_txn);
    changeOne(db, sql`UPDATE change SET after = ${JSON.stringify(now)} WHERE id = ${change.id}`);
  }
  changeOne(db, sql`UPDATE txn SET undone_by = ${undo} WHERE id = ${txn}`);
}

/** Redoes the undone action `txn`: the steps of the undo in reverse order. */
export function redoAct(db: Writable, txn: number, restore: Restore = putValues): void {
  const undo = value<number>(db, sql`SELECT undone_by FROM txn WHERE id = ${txn}`);
  const read = valueReader(db);
  for (const change of changesOf(db, txn, 'ASC')) {
    const after = read(change, change.after ?? '{}');
    restore(db, change, after, txn);
  }
  markMade(db, txn, undo, null);
  changeOne(db, sql`UPDATE txn SET undone_by = NULL WHERE id = ${txn}`);
}

/** Marks the rows that action `txn` created: as deleted by an undo, or as live again when `to` is null. */
function markMade(db: Writable, txn: number, from: number | null, to: number | null): void {
  for (const table of businessTables(db)) {
    const rows = madeIn(db, table, txn);
    if (rows === 0) continue;
    const sets = join([sql`deleted_txn = ${to}`, ...(to === null ? unrankedSets(table) : [])]);
    withBulkIndexes(db, { table, rows, by: 'marking' }, () =>
      run(
        db,
        sql`UPDATE ${identifier(table)} SET ${sets} WHERE created_txn = ${txn} AND deleted_txn IS ${from}`,
      ),
    );
  }
}

function madeIn(db: Readable, table: string, txn: number): number {
  return count(db, sql`SELECT count(*) AS n FROM ${identifier(table)} WHERE created_txn = ${txn}`);
}

function changesOf(db: Writable, txn: number, order: 'ASC' | 'DESC'): ChangeRow[] {
  const way = order === 'ASC' ? sql`ASC` : sql`DESC`;
  return all(
    db,
    sql`SELECT id, tbl, row, prior_txn, before, after FROM change WHERE txn = ${txn} ORDER BY id ${way}`,
  );
}

/**
 * Reads the values of a change by column. Table and columns become SQL, so they must exist; they are looked up once,
 * since an action may have changed a hundred thousand rows.
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
  return (
    first(db, sql`SELECT ${identifiers(names)} FROM ${identifier(change.tbl)} WHERE rid = ${change.row}`) ??
    {}
  );
}

/** With everything that follows from them. */
function putValues(
  db: Writable,
  change: ChangeRow,
  values: Readonly<Record<string, Scalar>>,
  txn: number,
): void {
  const sets = Object.entries(values).map(([name, one]) => sql`${identifier(name)} = ${asStored(one)}`);
  const revived = values['deleted_txn'] === null ? unrankedSets(change.tbl, values) : [];
  const follows = [...derivedSets(change.tbl, values), ...revived];
  const assignments = join([...sets, ...follows, sql`txn = ${txn}`]);
  const where = sql`rid = ${change.row}`;
  changeOne(db, sql`UPDATE ${identifier(change.tbl)} SET ${assignments} WHERE ${where}`);
  reindexRow(db, change.tbl, where, Object.keys(values));
}
