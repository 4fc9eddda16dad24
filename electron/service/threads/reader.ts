import { internalRefusal } from './errors.ts';
import type { StartThread } from './kinds.ts';
import type { QueryName } from './queries.ts';

/** Answers queries. What is refused, and what gets no answer, rejects with a Refusal. */
export interface Reader {
  run(name: QueryName, input: unknown, today: string): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * A reader in a thread of its own, so that no query holds up the window. One that ends before its time, for want of
 * memory, say, fails what it was asked; the next query starts another. One that was closed stays closed: its file
 * may be moved.
 */
export function openReader(startThread: StartThread, file: string): Reader {
  const start = () => startThread('queries', { file });
  let thread = start();
  let closed = false;
  return {
    run: (name, input, today) => {
      if (closed) return Promise.reject(internalRefusal('-'));
      if (!thread.alive) thread = start();
      return thread.ask(name, { input, today });
    },
    close: () => {
      closed = true;
      return thread.end();
    },
  };
}
