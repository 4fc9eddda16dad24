import type { WordParams } from '../../../shared/contract/envelope.ts';
import type { Readable } from '../connection/database.ts';
import { identifier, join, sql } from '../connection/sql.ts';
import { all, value } from '../connection/statements.ts';
import { businessTables } from './triggers.ts';

/** A row of a business table, as every installation knows it. */
interface RowName {
  readonly table: string;
  readonly id: string;
}

type Scalar = string | number | null;

interface ChangedRow extends RowName {
  /** The record that had changed the row last, by its UUID. */
  readonly on: string;
  /** Previous values of the changed columns. `deleted_txn` is the UUID of the record that deleted the row. */
  readonly before: Readonly<Record<string, Scalar>>;
}

/** A record of the journal without anything that holds in one file alone: rows and records are named by UUID. */
export interface Extracted {
  readonly uid: string;
  readonly kind: 'act' | 'undo' | 'redo';
  readonly call: string | null;
  readonly word: string;
  readonly params: WordParams;
  /** UTC milliseconds. */
  readonly at: number;
  readonly clock: string;
  readonly device: string;
  readonly epoch: string;
  readonly user: string;
  /** The action that was undone or redone. */
  readonly target: string | null;
  readonly made: readonly RowName[];
  readonly changed: readonly ChangedRow[];
}

interface Row {
  id: number;
  uid: string;
  kind: Extracted['kind'];
  call: string | null;
  word: string;
  params: string;
  at: number;
  clock: string;
  device: string;
  epoch: string;
  user: string;
  target: string | null;
}

/** The records after a clock ('' for all), in the order of their clocks, as they may leave this laptop. */
export function* actsSince(db: Readable, clock: string): Iterable<Extracted> {
  const tables = businessTables(db);
  const rows = all<Row>(
    db,
    sql`SELECT t.id, t.uid, t.kind, t.call, t.word, t.params, t.at, t.clock, t.device, t.epoch, t.user, x.uid AS target
      FROM txn t LEFT JOIN txn x ON x.id = t.target WHERE t.clock > ${clock} ORDER BY t.clock, t.epoch, t.uid`,
  );
  for (const { id, params, ...said } of rows) {
    const made = tables.flatMap((table) => madeIn(db, table, id));
    yield { ...said, params: JSON.parse(params) as WordParams, made, changed: changedBy(db, tables, id) };
  }
}

function madeIn(db: Readable, table: string, txn: number): RowName[] {
  const query = sql`SELECT id FROM ${identifier(table)} WHERE created_txn = ${txn} ORDER BY rid`;
  return all<{ id: string }>(db, query).map(({ id }) => ({ table, id }));
}

interface Changed {
  tbl: string;
  id: string;
  prior: string;
  before: string;
}

function changedBy(db: Readable, tables: readonly string[], txn: number): ChangedRow[] {
  const sources = tables.map(
    (table) => sql`SELECT c.id AS place, c.tbl, t.id, p.uid AS prior, c.before
      FROM change c JOIN ${identifier(table)} t ON t.rid = c.row JOIN txn p ON p.id = c.prior_txn
      WHERE c.txn = ${txn} AND c.tbl = ${table}`,
  );
  return all<Changed>(db, sql`${join(sources, sql` UNION ALL `)} ORDER BY place`).map(
    ({ tbl: table, id, prior: on, before }) => ({ table, id, on, before: named(db, before) }),
  );
}

/** `deleted_txn` is the one value that is a number of this file. */
function named(db: Readable, text: string): ChangedRow['before'] {
  const before = JSON.parse(text) as Record<string, Scalar>;
  const { deleted_txn: deleted } = before;
  if (deleted === undefined || deleted === null) return before;
  return { ...before, deleted_txn: value<string>(db, sql`SELECT uid FROM txn WHERE id = ${deleted}`) };
}
