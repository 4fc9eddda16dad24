import { v7 as uuid } from 'uuid';
import type { CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import type { WordParams } from '../../../shared/contract/envelope.ts';
import type { Readable, Writable } from '../connection/database.ts';
import { sql, type Sql } from '../connection/sql.ts';
import { all, changeOne, count, first, run } from '../connection/statements.ts';
import { settleRanks } from '../names/ranks.ts';
import { keepBaseKeys } from '../opportunities/base-keys.ts';
import { clockAfter, greatestClock } from './clock.ts';

export interface TxnStamp {
  /** UTC milliseconds. */
  readonly at: number;
  readonly device: string;
  readonly user: string;
  /** The call that acts, such as `opportunity.move`; null outside of the app. */
  readonly call: string | null;
}

export interface Act {
  readonly txn: number;
  readonly uid: string;
  /** Null for actions from before calls were kept. */
  readonly call: string | null;
  readonly word: string;
  readonly params: WordParams;
  readonly at: number;
  readonly undone: boolean;
  readonly undoable: boolean;
}

interface TxnRow {
  id: number;
  uid: string;
  call: string | null;
  word: string;
  params: string;
  at: number;
  undone_by: number | null;
  undoable: number;
}

/** Opens a transaction record: from here on business tables may change. Call inside a transaction. */
export function beginRecord(
  db: Writable,
  kind: 'act' | 'undo' | 'redo',
  stamp: TxnStamp,
  target?: number,
): number {
  const { at, device, user, call } = stamp;
  const clock = clockAfter(greatestClock(db), at, device);
  const { lastInsertRowid } = run(
    db,
    sql`INSERT INTO txn (uid, kind, call, word, params, at, clock, device, epoch, user, target)
      SELECT ${uuid()}, ${kind}, ${call}, '', '{}', ${at}, ${clock}, ${device}, epoch, ${user}, ${target ?? null}
      FROM current_txn`,
  );
  const txn = Number(lastInsertRowid);
  const mode = kind === 'act' ? 'act' : 'replay';
  changeOne(db, sql`UPDATE current_txn SET txn = ${txn}, mode = ${mode}, seen = ${clock}`);
  return txn;
}

export interface Ending {
  /** The message that describes the action. */
  readonly word: string;
  readonly params: WordParams;
  /** Decides which rates are in force. */
  readonly today: CalendarDate;
}

/** Closes the open record, and brings up to date what follows from the rows that it changed. */
export function endRecord(db: Writable, txn: number, { word, params, today }: Ending): void {
  settleRanks(db);
  keepBaseKeys(db, today);
  changeOne(db, sql`UPDATE txn SET word = ${word}, params = ${JSON.stringify(params)} WHERE id = ${txn}`);
  changeOne(db, sql`UPDATE current_txn SET txn = NULL, mode = 'act'`);
}

const columns = sql`id, uid, call, word, params, at, undone_by, undoable`;

function firstAct(db: Readable, query: Sql): Act | null {
  const row = first<TxnRow>(db, query);
  return row && toAct(row);
}

function toAct(row: TxnRow): Act {
  return {
    txn: row.id,
    uid: row.uid,
    call: row.call,
    word: row.word,
    params: JSON.parse(row.params) as WordParams,
    at: row.at,
    undone: row.undone_by !== null,
    undoable: row.undoable === 1,
  };
}

export function findAct(db: Readable, txn: number): Act | null {
  return firstAct(db, sql`SELECT ${columns} FROM txn WHERE id = ${txn} AND kind = 'act'`);
}

/** Actions, newest first. */
export function listActs(db: Readable, offset: number, limit: number, call?: string): Act[] {
  const ofCall = call === undefined ? sql`` : sql`AND call = ${call}`;
  return all<TxnRow>(
    db,
    sql`SELECT ${columns} FROM txn WHERE kind = 'act' ${ofCall} ORDER BY id DESC LIMIT ${limit} OFFSET ${offset}`,
  ).map(toAct);
}

/** The action that undo would revert: the newest one that isn't undone. */
export function undoCandidate(db: Readable): Act | null {
  return firstAct(
    db,
    sql`SELECT ${columns} FROM txn WHERE kind = 'act' AND undone_by IS NULL AND undoable = 1 ORDER BY id DESC LIMIT 1`,
  );
}

/** The action that redo would repeat: the last one undone, unless a new action followed. */
export function redoCandidate(db: Readable): Act | null {
  return firstAct(
    db,
    sql`SELECT ${columns} FROM txn x WHERE undone_by IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM txn newer WHERE newer.id > x.undone_by AND newer.kind = 'act')
     ORDER BY undone_by DESC LIMIT 1`,
  );
}

/** The newest record, 0 when there is none. */
export function lastTxn(db: Readable): number {
  return count(db, sql`SELECT max(id) AS id FROM txn`);
}
