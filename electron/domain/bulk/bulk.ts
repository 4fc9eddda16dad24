import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { Readable } from '../../store/connection/database.ts';
import { idsOf } from '../../store/lists/pages.ts';
import { deals } from '../../store/opportunities/list.ts';
import { findRecord } from '../../store/records/records-io.ts';
import { changesKept, tentatively } from '../../store/connection/transactions.ts';
import type { ActContext } from '../context.ts';
import { addedReason } from '../opportunities/close.ts';
import { notAllowed, notFound, Refusal } from '../refusal.ts';
import { TagBook } from '../tags/tag-book.ts';
import { doTo, type BulkAct } from './bulk-acts.ts';
import { describeBulk } from './bulk-words.ts';
import { Tally, type BulkOutcome } from './tally.ts';

export type BulkInput = ParsedInputOf<'opportunity.rehearseBulk'>;
type Selection = BulkInput['selection'];

/** Told how far the work is; may throw to end it. */
export type Tick = (done: number, total: number) => void;

/** As many deals as one act changes. */
const most = 20_000;
const dealsPerTick = 50;

/** The deals that are selected, each once. Refuses more than one act may change. */
export function selected(db: Readable, selection: Selection, today: string): string[] {
  const ids = 'ids' in selection ? [...new Set(selection.ids)] : shown(db, selection, today);
  if (ids.length > most) throw notAllowed('bulk.too-many', { count: ids.length, most });
  return ids;
}

function shown(
  db: Readable,
  { filter, except = [] }: Extract<Selection, { readonly filter: unknown }>,
  today: string,
): string[] {
  const left = new Set(except);
  return idsOf(db, deals, filter, today).filter((id) => !left.has(id));
}

/** Does what it can of an act to many deals, and counts. The caller takes it back when it was a rehearsal. */
export function rehearseBulk(act: ActContext, input: BulkInput, tick: Tick): BulkOutcome {
  return goThrough(act, input, tick).outcome;
}

/**
 * Does one act to many deals inside the open record. Refused (`bulk.refused`) as a whole where a rule refuses a
 * deal, unless such deals are left out.
 */
export function bulkOpportunities(
  act: ActContext,
  input: ParsedInputOf<'opportunity.bulk'>,
  tick: Tick,
): BulkOutcome {
  // A reason that was added for deals of which none could be closed goes again.
  return tentatively(act.db, (keep) => {
    const { tally, outcome } = goThrough(act, input, tick);
    if (!input.skipRefused) refuseIfRefused(tally, outcome);
    if (outcome.changes > 0) {
      describeBulk(act, input.act, outcome.changes);
      keep();
    }
    return outcome;
  });
}

function refuseIfRefused({ first }: Tally, { count, refused }: BulkOutcome): void {
  if (!first) return;
  throw notAllowed('bulk.refused', {
    n: refused.count,
    count,
    number: first.rows[0]?.number || '–',
    reason: first.message,
  });
}

function goThrough(act: ActContext, input: BulkInput, tick: Tick): { tally: Tally; outcome: BulkOutcome } {
  const ids = selected(act.db, input.selection, act.today);
  const tally = new Tally();
  const quiet: ActContext = { ...act, describe: () => undefined };
  const tags = new TagBook(quiet);
  const how = withReason(quiet, input.act);
  ids.forEach((id, i) => {
    if (i % dealsPerTick === 0) tick(i, ids.length);
    attempt(quiet, tally, id, tags, how);
  });
  tick(ids.length, ids.length);
  return { tally, outcome: tally.outcome(act.db, ids.length, tags.made) };
}

/** The act with the reason that it adds, which is one for all deals. */
function withReason(act: ActContext, how: BulkAct): BulkAct {
  if (how.kind !== 'close') return how;
  const added = addedReason(act, how);
  return added ? { ...how, reasonId: added.id, newReason: undefined } : how;
}

/** Does the act to one deal, or nothing of it where a rule forbids it. */
function attempt(act: ActContext, tally: Tally, id: string, tags: TagBook, how: BulkAct): void {
  const deal = findRecord(act.db, 'opportunity', id);
  if (!deal) return tally.refuse(act.db, id, null, notFound());
  const before = changesKept(act.db);
  try {
    tentatively(act.db, (keep) => {
      doTo({ act, deal, tags }, how);
      keep();
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return tally.refuse(act.db, id, deal, error);
  }
  if (changesKept(act.db) === before) tally.unchanged += 1;
  else tally.change(deal, entersStage(how) ? stageNow(act, id) : null);
}

function entersStage({ kind }: BulkAct): boolean {
  return kind === 'start' || kind === 'move' || kind === 'reopen';
}

function stageNow({ db }: ActContext, id: string): string | null {
  return findRecord(db, 'opportunity', id)?.stageId ?? null;
}
