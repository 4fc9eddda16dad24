import type { OutputOf, ParsedInputOf } from '../../shared/contract/contract.ts';
import { sayAny } from '../../shared/words/say.ts';
import type { Readable, Writable } from '../store/connection/database.ts';
import { followColumns } from '../store/customers/follow-columns.ts';
import {
  beginRecord,
  endRecord,
  findAct,
  listActs,
  redoCandidate,
  undoCandidate,
  type Act,
} from '../store/journal/journal.ts';
import {
  changedRows,
  recordsMissedBy,
  recordsStandingOn,
  redoAct,
  touchesMoreThan,
  undoAct,
} from '../store/journal/undo.ts';
import { tentatively } from '../store/connection/transactions.ts';
import type { ActContext } from './context.ts';
import { found, notAllowed, type Refusal } from './refusal.ts';

type WireAct = OutputOf<'history.list'>['acts'][number];
type Undone = OutputOf<'history.undo'>;

function toWire({ txn, uid, call, word, params, at, undone }: Act): WireAct {
  return { txn, uid, call, word, params: { ...params }, message: sayAny(word, params), at, undone };
}

/** An action in the history. */
export function actOnWire(db: Readable, txn: number): WireAct {
  return toWire(found(findAct(db, txn)));
}

/** Actions, newest first: all, or those of one call. */
export function listHistory(
  db: Readable,
  { offset, limit, call }: ParsedInputOf<'history.list'>,
): { acts: WireAct[] } {
  return { acts: listActs(db, offset, limit, call).map(toWire) };
}

/** The next undo and redo. */
export function historyState(db: Readable): OutputOf<'history.state'> {
  const [undo, redo] = [undoCandidate(db), redoCandidate(db)];
  return { undo: undo && toWire(undo), redo: redo && toWire(redo) };
}

/**
 * Undoes an action, by default the newest. If later actions depend on it, nothing happens and they are listed, unless
 * `withLater` says to undo them as well, newest first.
 */
export function undo(act: ActContext, { txn, withLater }: ParsedInputOf<'history.undo'>): Undone {
  const target = txn === undefined ? undoCandidate(act.db) : found(findAct(act.db, txn));
  if (!target) throw notAllowed('history.nothing-to-undo');
  if (target.undone) throw notAllowed('history.already-undone');
  return tentatively(act.db, (keep) => {
    const taken: Act[] = [];
    takeBack(act, target, taken);
    const others = taken.filter((one) => one.txn !== target.txn);
    if (others.length > 0 && !withLater) return { undone: [], blockedBy: others.map(toWire) };
    keep();
    return { undone: taken.map(toWire), blockedBy: [] };
  });
}

/** Whether an undo or redo touches so many rows that the main thread should not run it. */
export function isLargeTurn(db: Writable, turn: ParsedInputOf<'history.undo'> | 'redo'): boolean {
  const target = turn === 'redo' ? redoCandidate(db)?.txn : (turn.txn ?? undoCandidate(db)?.txn);
  if (target === undefined) return false;
  return touchesMoreThan(db, target, turn !== 'redo' && turn.withLater, largeTurn);
}

const largeTurn = 300;

/**
 * Undoes the actions that depend on this one, then the deletions that its rows would miss, then the action. Redo goes
 * the opposite way, so no step leaves a reference without its row.
 */
function takeBack(act: ActContext, target: Act, taken: Act[]): void {
  if (!target.undoable) throw notUndoable(target);
  for (let [next] = standingOn(act, target); next !== undefined; [next] = standingOn(act, target)) {
    takeBackOther(act, next, target, taken);
  }
  for (let [next] = undoAlone(act, target); next !== undefined; [next] = undoAlone(act, target)) {
    takeBackOther(act, next, target, taken);
  }
  taken.push(target);
}

function standingOn({ db }: ActContext, { txn }: Act): number[] {
  return recordsStandingOn(db, txn);
}

function takeBackOther(act: ActContext, txn: number, target: Act, taken: Act[]): void {
  const other = findAct(act.db, txn);
  if (!other || other.undone) throw notUndoable(target);
  takeBack(act, other, taken);
}

/**
 * Undoes only this action. If that would leave references without rows, nothing happens and the conflicting deletions
 * are returned, which is found out by trying.
 */
function undoAlone(act: ActContext, target: Act): number[] {
  return tentatively(act.db, (keep) => {
    const record = beginRecord(act.db, 'undo', stampOf(act), target.txn);
    undoAct(act.db, target.txn, record);
    followColumns(act.db, target.txn);
    const missed = changedRows(act.db, target.txn) ? recordsMissedBy(act.db, target.txn) : [];
    if (missed.length > 0) return missed;
    endRecord(act.db, record, { ...target, today: act.today });
    keep();
    return [];
  });
}

function notUndoable({ word, params }: Act): Refusal {
  return notAllowed('history.not-undoable', { act: sayAny(word, params) });
}
/** Redoes the last undone action; a new action in between has cleared it. */
export function redo(act: ActContext): Undone {
  const target = redoCandidate(act.db);
  if (!target) throw notAllowed('history.nothing-to-redo');
  const record = beginRecord(act.db, 'redo', stampOf(act), target.txn);
  redoAct(act.db, target.txn);
  followColumns(act.db, target.txn);
  endRecord(act.db, record, { ...target, today: act.today });
  return { undone: [toWire(target)], blockedBy: [] };
}

function stampOf({ now, device, user, call }: ActContext) {
  return { at: now, device, user, call };
}
