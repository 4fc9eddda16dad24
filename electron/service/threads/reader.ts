import type { Worker } from 'node:worker_threads';
import type { CallError } from '../../../shared/contract/envelope.ts';
import type { NamesOf } from '../../../shared/contract/contract.ts';
import { openReadable } from '../../store/connection/database.ts';
import { callError, logged, toCallError } from './errors.ts';
import { queryHandlers } from '../calls/handlers/queries.ts';
import type { StartThread } from './thread.ts';

export interface ReaderRequest {
  readonly id: number;
  readonly name: NamesOf<'query'>;
  readonly input: unknown;
  readonly today: string;
}
export type ReaderAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: CallError };

/** Answers queries, in a thread of its own in the app, in this thread in tests. */
export interface Reader {
  run(name: NamesOf<'query'>, input: unknown, today: string): Promise<ReaderAnswer>;
  close(): Promise<void>;
}

type LooseHandler = (context: { db: unknown; today: string }, input: unknown) => unknown;

/** Runs one query on an open connection. The input was parsed by the router, so its type holds. */
export function answerQuery(db: ReturnType<typeof openReadable>, request: ReaderRequest): ReaderAnswer {
  const { id, name, input, today } = request;
  try {
    const handler = queryHandlers[name] as unknown as LooseHandler;
    return { id, ok: true, value: handler({ db, today }, input) };
  } catch (error) {
    return { id, ok: false, error: toCallError(error, (detail) => logged(name, detail)) };
  }
}

export function inlineReader(file: string): Reader {
  const db = openReadable(file);
  return {
    run: (name, input, today) => Promise.resolve(answerQuery(db, { id: 0, name, input, today })),
    close: () => Promise.resolve(void db.close()),
  };
}

/**
 * A reader in a thread of its own, so that no query holds up the window. One that ends before its time, for want of
 * memory, say, fails what it was asked; the next query starts another. One that was closed stays closed.
 */
export function threadReader(start: StartThread, file: string): Reader {
  const waiting = new Map<number, (answer: ReaderAnswer) => void>();
  let next = 1;
  let worker: Worker | null = null;
  let closed = false;
  const lost = (gone: Worker): void => {
    if (worker !== gone) return;
    worker = null;
    for (const [id, settle] of waiting) settle(unanswered(id));
    waiting.clear();
  };
  const begin = (): Worker => {
    const begun = start({ file });
    begun.on('message', (answer: ReaderAnswer) => {
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    });
    begun.on('error', () => lost(begun));
    begun.on('exit', () => lost(begun));
    return begun;
  };
  worker = begin();
  return {
    run: (name, input, today) =>
      new Promise((settle) => {
        const id = next++;
        if (closed) return settle(unanswered(id));
        waiting.set(id, settle);
        (worker ??= begin()).postMessage({ id, name, input, today } satisfies ReaderRequest);
      }),
    close: async () => {
      closed = true;
      await worker?.terminate();
    },
  };
}

/** What a query gets whose thread has ended. */
function unanswered(id: number): ReaderAnswer {
  return { id, ok: false, error: callError('internal', 'error.internal', { logId: '-' }) };
}
