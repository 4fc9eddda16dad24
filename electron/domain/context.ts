import type { CalendarDate } from '../../shared/calendar/calendar-date.ts';
import type { ParamsOf, WordKey } from '../../shared/words/say.ts';
import type { Readable, Writable } from '../store/connection/database.ts';
import type { NumberLedger } from '../store/setup/number-ledger.ts';

/** The context of a query. */
export interface ReadContext {
  readonly db: Readable;
  readonly today: CalendarDate;
}

/** The context of a command. Everything it writes is one transaction. */
export interface ActContext {
  readonly db: Writable;
  /** Where numbers of records come from. */
  readonly ledger: NumberLedger;
  readonly today: CalendarDate;
  /** UTC milliseconds. */
  readonly now: number;
  /** The name of the user: the rep, once set up. */
  readonly user: string;
  readonly device: string;
  /** The call that is answered; null outside of the app. */
  readonly call: string | null;
  newId(): string;
  /** Describes the action for the toast and the history. Every action calls it once. */
  describe<K extends WordKey>(
    word: K,
    ...params: keyof ParamsOf<K> extends never ? [] : [params: ParamsOf<K>]
  ): void;
}
