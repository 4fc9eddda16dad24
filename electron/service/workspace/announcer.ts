import type { EventName, Events, Topic } from '../../../shared/contract/events.ts';

type Listeners = { readonly [E in EventName]: Set<(payload: Events[E]) => void> };

/** Notifies listeners of events. */
export class Announcer {
  private readonly listeners: Listeners = {
    'data-changed': new Set(),
    command: new Set(),
    progress: new Set(),
  };

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

  private emit<E extends EventName>(event: E, payload: Events[E]): void {
    for (const listener of this.listeners[event]) listener(payload);
  }
}
