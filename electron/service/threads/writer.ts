import type { CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import type { CallName } from '../../../shared/contract/contract.ts';
import type { WordParams } from '../../../shared/contract/envelope.ts';
import type { Clock } from '../../domain/clock.ts';
import type { ActContext } from '../../domain/context.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Writable } from '../../store/connection/database.ts';
import { beginRecord, endRecord } from '../../store/journal/journal.ts';
import { keepBaseKeys } from '../../store/opportunities/base-keys.ts';
import { noLedger, type NumberLedger } from '../../store/setup/number-ledger.ts';
import { repName } from '../../store/setup/settings.ts';
import { newId } from '../../store/records/new-id.ts';
import { troubleOf } from '../../store/connection/trouble.ts';
import { changesKept, immediately, rehearse, tentatively } from '../../store/connection/transactions.ts';

export interface WriterOptions {
  readonly db: Writable;
  readonly clock: Clock;
  /** The user before a rep is set up; afterwards it is the rep, by name. */
  readonly user: string;
  readonly device: string;
  /** Where numbers come from, and its file for other threads. Without one, for made-up data, they follow those of the file. */
  readonly numbers?: { readonly ledger: NumberLedger; readonly file: string | null };
}

/** What a job in another thread needs to know to write like this writer. */
export interface Stamp {
  readonly user: string;
  readonly device: string;
  /** The file of the number ledger. */
  readonly numbers: string | null;
}

/** The result of a command. `changed` is false when nothing was written; then there is nothing to undo either. */
export interface Written<T> {
  readonly value: T;
  readonly changed: boolean;
  readonly txn: number | null;
}

/** Who acts, and by which call. */
type By = Pick<ActContext, 'user' | 'call'>;

/** The single writer: each command is one immediate transaction, and each undoable one is one journal record. */
export class Writer {
  readonly db: Writable;
  private readonly options: WriterOptions;
  private heldBy: string | null = null;
  private keptUpWith: CalendarDate | null = null;

  constructor(options: WriterOptions) {
    this.db = options.db;
    this.options = options;
  }

  /** Who writes, for a job in another thread. */
  get stamp(): Stamp {
    const { user, device, numbers } = this.options;
    return { user, device, numbers: numbers?.file ?? null };
  }

  private get ledger(): NumberLedger {
    return this.options.numbers?.ledger ?? noLedger;
  }

  private get user(): string {
    return repName(this.db) ?? this.options.user;
  }

  /** Blocks commands while a long job writes. Returns the function that unblocks them. */
  hold(job: string): () => void {
    if (this.heldBy !== null) throw new Refusal('busy', 'error.busy');
    this.heldBy = job;
    return () => {
      this.heldBy = null;
    };
  }

  /**
   * Brings what depends on the day up to date, so that queries of that day find it. While a job writes, its end does
   * it. A failure only means that lists keep the order of the day before: the next action tries again.
   */
  keepUpWith(today: CalendarDate): void {
    if (this.keptUpWith === today || this.heldBy !== null) return;
    this.keptUpWith = today;
    try {
      immediately(this.db, () => keepBaseKeys(this.db, today));
    } catch (error) {
      if (troubleOf(error).kind === 'damaged') throw error;
    }
  }

  /** Runs a command. A thrown error leaves the database as it was. */
  run<T>(journal: 'act' | 'none', call: CallName | null, body: (context: ActContext) => T): Written<T> {
    if (this.heldBy !== null) throw new Refusal('busy', 'error.busy');
    return immediately(this.db, () =>
      journal === 'act' ? this.runAct(call, body) : this.runQuiet(call, body),
    );
  }

  /** Runs an action and rolls it back: nothing reaches the file. */
  tryOut<T>(body: (context: ActContext) => T): T {
    if (this.heldBy !== null) throw new Refusal('busy', 'error.busy');
    const { clock, device } = this.options;
    const { user } = this;
    return rehearse(this.db, () => {
      beginRecord(this.db, 'act', { at: clock.now(), device, user, call: null });
      return body({ ...this.context({ user, call: null }, () => undefined), ledger: noLedger });
    });
  }

  private runQuiet<T>(call: CallName | null, body: (context: ActContext) => T): Written<T> {
    const before = changesKept(this.db);
    const value = body(this.context({ user: this.user, call }, () => undefined));
    return { value, changed: changesKept(this.db) !== before, txn: null };
  }

  /** An empty record is rolled back, since deleting it would search every table for rows that refer to it. */
  private runAct<T>(call: CallName | null, body: (context: ActContext) => T): Written<T> {
    return tentatively(this.db, (keep) => {
      let said: { word: string; params: WordParams } | null = null;
      const { clock, device } = this.options;
      const { user } = this;
      const txn = beginRecord(this.db, 'act', { at: clock.now(), device, user, call });
      const before = changesKept(this.db);
      const value = body(this.context({ user, call }, (word, params) => (said = { word, params })));
      if (changesKept(this.db) === before) return { value, changed: false, txn: null };
      const words = said as { word: string; params: WordParams } | null;
      if (!words) throw new Error('A command changed something without saying what');
      endRecord(this.db, txn, { ...words, today: clock.today() });
      keep();
      return { value, changed: true, txn };
    });
  }

  private context(by: By, say: (word: string, params: WordParams) => void): ActContext {
    const { db, clock, device } = this.options;
    return {
      db,
      ledger: this.ledger,
      today: clock.today(),
      now: clock.now(),
      device,
      ...by,
      newId,
      describe: (word, ...[params]) => say(word, params ?? {}),
    };
  }
}
