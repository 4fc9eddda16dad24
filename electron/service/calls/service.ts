import type { Envelope } from '../../../shared/contract/envelope.ts';
import type { EventName, Events } from '../../../shared/contract/events.ts';

/** The whole app without a window: what every transport (Electron, stdio, in-process) stands on. */
export interface Service {
  call(name: string, input: unknown): Promise<Envelope>;
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
  /** Tells listeners that a calendar day began or the machine woke: overdue, rates and periods depend on it. */
  dayChanged(): void;
  /** A backup file was handed to the app from outside: the window asks what becomes of it. */
  offerBackup(path: string): void;
  close(): Promise<void>;
}
