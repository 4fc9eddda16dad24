import type { OutputOf, ParsedInputOf } from '../../shared/contract/contract.ts';
import { sayAny } from '../../shared/words/say.ts';
import type { Readable } from '../store/database.ts';
import {
  beginRecord,
  endRecord,
  findAct,
  listActs,
  redoCandidate,
  undoCandidate,
  type Act,
} from '../store/journal.ts';
import { changedRows, recordsMissedBy, recordsStandingOn, redoAct, undoAct } from '../store/undo.ts';
import { tentatively } from '../store/tentative.ts';
import type { ActContext } from './context.ts';
import { found, notAllowed } from './refusal.ts';

type WireAct = OutputOf<'history.list'>['acts'][number];
type Undone = OutputOf<'history.undo'>;

function toWire({ txn, word, params, at, undone }: Act): WireAct {
  return { txn, word, params: { ...params }, message: sayAny(word, params), at, undone };
}

/** Acts, newest first. */
export function listHistory(db: Readable, offset: number, limit: number): { acts: WireAct[] } {
  return { acts: listActs(db, offset, limit).map(toWire) };
}

/** What undo and redo would do next. */
export function historyState(db: Readable): OutputOf<'history.state'> {
  const [undo, redo] = [undoCandidate(db), redoCandidate(db)];
  return { undo: undo && toWire(undo), redo: redo && toWire(redo) };
}

/**
 * Takes an act back, the newest one when none is named. An act on which later ones stand is left alone and
 * those are named, unless `withLater` says to take them back as well, newest first.
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

/**
 * Takes back what stands on the act, then the deletions that its rows would miss, then the act. Redo walks the
 * same way backwards, so no step of it leaves a row that points at nothing.
 */
function takeBack(act: ActContext, target: Act, taken: Act[]): void {
  const refused = notAllowed('history.not-undoable', { act: sayAny(target.word, target.params) });
  if (!target.undoable) throw refused;
  for (const find of [recordsStandingOnAct, deletionsMissedBy]) {
    for (let [next] = find(act, target); next !== undefined; [next] = find(act, target)) {
      const other = findAct(act.db, next);
      if (!other || other.undone) throw refused;
      takeBack(act, other, taken);
    }
  }
  const record = beginRecord(act.db, 'undo', stampOf(act), target.txn);
  undoAct(act.db, target.txn, record);
  endRecord(act.db, record, target.word, target.params);
  taken.push(target);
}

function recordsStandingOnAct({ db }: ActContext, { txn }: Act): number[] {
  return recordsStandingOn(db, txn);
}

/** Deletions without whose undo the act's would leave rows that point at nothing: known by trying. */
function deletionsMissedBy(act: ActContext, { txn }: Act): number[] {
  if (!changedRows(act.db, txn)) return [];
  return tentatively(act.db, () => {
    undoAct(act.db, txn, beginRecord(act.db, 'undo', stampOf(act), txn));
    return recordsMissedBy(act.db, txn);
  });
}

/** Does the act that was undone last again; a new act in between has cleared it. */
export function redo(act: ActContext): Undone {
  const target = redoCandidate(act.db);
  if (!target) throw notAllowed('history.nothing-to-redo');
  const record = beginRecord(act.db, 'redo', stampOf(act), target.txn);
  redoAct(act.db, target.txn);
  endRecord(act.db, record, target.word, target.params);
  return { undone: [toWire(target)], blockedBy: [] };
}

function stampOf({ now, device, user }: ActContext) {
  return { at: now, device, user };
}
