import type { Envelope } from '../../../shared/contract/envelope.ts';
import type { EventName, Events } from '../../../shared/contract/events.ts';

/** The whole app without a window, as every transport (Electron, stdio, in-process) uses it. */
export interface Service {
  call(name: string, input: unknown): Promise<Envelope>;
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
  /** Tells listeners that a calendar day began or the machine woke: overdue, rates and periods depend on it. */
  dayChanged(): void;
  /** Offers a backup file that the system handed to the app: the window asks whether to open it. */
  offerBackup(path: string): void;
  close(): Promise<void>;
}
