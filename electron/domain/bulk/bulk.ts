import type { Readable } from '../../store/connection/database.ts';
import { idsOf } from '../../store/lists/pages.ts';
import type { ListSource } from '../../store/lists/list-source.ts';
import { changesKept, tentatively } from '../../store/connection/transactions.ts';
import type { ActContext } from '../context.ts';
import { notAllowed, notFound, Refusal } from '../refusal.ts';
import { TagBook } from '../tags/tag-book.ts';
import { Tally, type CommonOutcome, type NamedRow } from './tally.ts';

/** The context for one record of a bulk action. */
export interface OneOfMany<Rec> {
  /** Does nothing: the bulk action describes itself as a whole. */
  readonly act: ActContext;
  readonly record: Rec;
  readonly tags: TagBook;
}

/** Additional counts of a kind of record. */
export interface Account<Rec, How, More> {
  /** A changed record before the change. */
  change(act: ActContext, before: Rec, how: How): void;
  told(db: Readable): More;
}

/** A kind of record for the engine. Only `doTo` knows the rules. */
export interface BulkKind<Filter extends object, How, Rec, Named extends NamedRow, More> {
  readonly rows: ListSource<Filter, never, unknown>;
  find(this: void, db: Readable, id: string): Rec | null;
  /** In which order the records are done, where one has to go before another; default: as they were made. */
  inOrder?(this: void, db: Readable, ids: readonly string[], how: How): readonly string[];
  /** Creates what the action needs once for all records, such as a new reason. */
  begin?(this: void, act: ActContext, how: How): How;
  /**
   * Runs the action on one record. Throws a Refusal when a rule forbids it; a record that already matches is left
   * unchanged.
   */
  doTo(this: void, one: OneOfMany<Rec>, how: How): void;
  /** Describes in the history what was done to `n` records. */
  describe(this: void, act: ActContext, how: How, n: number): void;
  /** The name of a refused record; a deleted one has no record. */
  nameOf(this: void, db: Readable, id: string, record: Rec | null): Named;
  account(this: void): Account<Rec, How, More>;
}

type Selection<Filter> =
  | { readonly ids: readonly string[] }
  | { readonly filter: Filter; readonly except?: readonly string[] | undefined };

interface BulkInput<Filter, How> {
  readonly selection: Selection<Filter>;
  readonly act: How;
}

/** Called with the progress; may throw to stop the work. */
export type Tick = (done: number, total: number) => void;

/** The most records that one action changes. */
const most = 20_000;
const recordsPerTick = 50;

/** The selected records without duplicates. Refuses more than one action may change. */
export function selected<Filter extends object>(
  { rows }: { readonly rows: ListSource<Filter, never, unknown> },
  db: Readable,
  selection: Selection<Filter>,
  today: string,
): string[] {
  const ids = 'ids' in selection ? [...new Set(selection.ids)] : shown(rows, db, selection, today);
  if (ids.length > most) throw notAllowed('bulk.too-many', { count: ids.length, most });
  return ids;
}

function shown<Filter extends object>(
  rows: ListSource<Filter, never, unknown>,
  db: Readable,
  { filter, except = [] }: Extract<Selection<Filter>, { readonly filter: unknown }>,
  today: string,
): string[] {
  const left = new Set(except);
  return idsOf(db, rows, filter, today).filter((id) => !left.has(id));
}

/** Runs an action on as many records as possible, and counts. For a preview the caller rolls it back. */
export function rehearseBulk<Filter extends object, How, Rec, Named extends NamedRow, More>(
  kind: BulkKind<Filter, How, Rec, Named, More>,
  act: ActContext,
  input: BulkInput<Filter, How>,
  tick: Tick,
): CommonOutcome<Named> & More {
  return goThrough(kind, act, input, tick).outcome;
}

/**
 * Runs one action on many records inside the open journal record. Refused (`bulk.refused`) as a whole if a rule
 * refuses one, unless such records are left out.
 */
export function actOnMany<Filter extends object, How, Rec, Named extends NamedRow, More>(
  kind: BulkKind<Filter, How, Rec, Named, More>,
  act: ActContext,
  input: BulkInput<Filter, How> & { readonly skipRefused: boolean },
  tick: Tick,
): CommonOutcome<Named> & More {
  // Records created for the action are rolled back if it changed nothing.
  return tentatively(act.db, (keep) => {
    const { first, outcome } = goThrough(kind, act, input, tick);
    if (first && !input.skipRefused) throw refusedAct(first, outcome);
    if (outcome.changes > 0) {
      kind.describe(act, input.act, outcome.changes);
      keep();
    }
    return outcome;
  });
}

type First = NonNullable<Tally<NamedRow>['first']>;

function refusedAct(first: First, { count, refused }: CommonOutcome<NamedRow>): Refusal {
  return notAllowed('bulk.refused', {
    n: refused.count,
    count,
    number: first.rows[0]?.number || '–',
    reason: first.message,
  });
}

function goThrough<Filter extends object, How, Rec, Named extends NamedRow, More>(
  kind: BulkKind<Filter, How, Rec, Named, More>,
  act: ActContext,
  input: BulkInput<Filter, How>,
  tick: Tick,
) {
  const chosen = selected(kind, act.db, input.selection, act.today);
  const ids = kind.inOrder?.(act.db, chosen, input.act) ?? chosen;
  const tally = new Tally<Named>();
  const account = kind.account();
  const quiet: ActContext = { ...act, describe: () => undefined };
  const tags = new TagBook(quiet);
  const how = kind.begin?.(quiet, input.act) ?? input.act;
  ids.forEach((id, i) => {
    if (i % recordsPerTick === 0) tick(i, ids.length);
    attempt(kind, { act: quiet, tally, account, tags }, id, how);
  });
  tick(ids.length, ids.length);
  const outcome = { ...tally.outcome(ids.length, tags.made), ...account.told(act.db) };
  return { first: tally.first, outcome };
}

interface Going<Rec, How, Named extends NamedRow, More> {
  readonly act: ActContext;
  readonly tally: Tally<Named>;
  readonly account: Account<Rec, How, More>;
  readonly tags: TagBook;
}

/** Runs the action on one record, or rolls it back if a rule forbids it. */
function attempt<Filter extends object, How, Rec, Named extends NamedRow, More>(
  kind: BulkKind<Filter, How, Rec, Named, More>,
  { act, tally, account, tags }: Going<Rec, How, Named, More>,
  id: string,
  how: How,
): void {
  const record = kind.find(act.db, id);
  const name = (): Named => kind.nameOf(act.db, id, record);
  if (record === null) return tally.refuse(notFound(), name);
  const before = changesKept(act.db);
  try {
    tentatively(act.db, (keep) => {
      kind.doTo({ act, record, tags }, how);
      keep();
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return tally.refuse(error, name);
  }
  if (changesKept(act.db) === before) return tally.leave();
  tally.change();
  account.change(act, record, how);
}
