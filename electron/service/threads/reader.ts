import { internalRefusal } from './errors.ts';
import type { StartThread } from './kinds.ts';
import type { QueryName } from './queries.ts';

/** Answers queries. Refusals and missing answers reject with a Refusal. */
export interface Reader {
  run(name: QueryName, input: unknown, today: string): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * A reader in its own thread, so that no query blocks the window. If it dies, for example from lack of memory, its
 * requests fail, and the next query starts another one. A closed reader stays closed: its file may be moved.
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
