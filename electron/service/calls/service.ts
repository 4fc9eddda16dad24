import type { Envelope } from '../../../shared/contract/envelope.ts';
import type { EventName, Events } from '../../../shared/contract/events.ts';

/** The whole app without a window, for every transport (Electron, stdio, in-process). */
export interface Service {
  call(name: string, input: unknown): Promise<Envelope>;
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
  /** Notifies listeners of a new calendar day or of waking up: overdue deals, rates and periods depend on it. */
  dayChanged(): void;
  /** Offers a backup file from the system: the window asks whether to open it. */
  offerBackup(path: string): void;
  close(): Promise<void>;
}
