import type { EventName, Events, Topic } from '../../../shared/contract/events.ts';
import type { Log } from '../threads/log.ts';

type Listeners = { readonly [E in EventName]: Set<(payload: Events[E]) => void> };

/** Notifies listeners of events. */
export class Announcer {
  private readonly listeners: Listeners = {
    'data-changed': new Set(),
    command: new Set(),
    progress: new Set(),
  };

  private readonly log: Log;

  constructor(log: Log) {
    this.log = log;
  }

  /** Returns a function that removes the listener. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
    this.listeners[event].add(listener);
    return () => this.listeners[event].delete(listener);
  }

  changed(topics: readonly Topic[]): void {
    this.emit('data-changed', { topics });
  }

  progress(job: string, done: number, total: number | null): void {
    this.emit('progress', { job, done, total });
  }

  /** Never throws: what it tells of has happened already, and is not undone by a listener that fails. */
  private emit<E extends EventName>(event: E, payload: Events[E]): void {
    for (const listener of this.listeners[event]) {
      try {
        listener(payload);
      } catch (error) {
        this.log('error', `listener of ${event}: ${String(error)}`);
      }
    }
  }
}
