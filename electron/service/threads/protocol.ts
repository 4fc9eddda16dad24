import type { MessagePort, Worker } from 'node:worker_threads';
import type { CallError } from '../../../shared/contract/envelope.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { internalRefusal, refusalOf, toCallError } from './errors.ts';
import { logged, type Log } from './log.ts';
import { refuseIfStopped, type Stop } from './stop.ts';

/** The requests of a thread by name, each with its input and output. */
export type Verbs<V> = { readonly [N in keyof V]: { readonly input: unknown; readonly output: unknown } };
export type Progress = (done: number, total: number | null) => void;

/** One function for each request. */
export type Runners<V extends Verbs<V>> = {
  readonly [N in keyof V]: (input: V[N]['input'], progress: Progress) => V[N]['output'];
};

/** The side of a thread that does the work. */
export interface ThreadWork<V extends Verbs<V>> {
  /** `progress` throws the refusal of the stop once a stop was requested. */
  run<N extends keyof V>(name: N, input: V[N]['input'], progress: Progress): V[N]['output'];
  /** Closes open files when the work ran in the calling thread. A thread that ends closes everything. */
  close?(): void;
}

/** Any work: a message's input has no type until its name is looked up. */
interface AnyWork {
  run(name: never, input: never, progress: Progress): unknown;
  close?(): void;
}

export interface Asking {
  readonly progress?: Progress;
  readonly stop?: Stop;
}

/** The side of a thread that sends requests. */
export interface Thread<V extends Verbs<V>> {
  /**
   * Settles with the answer. Rejects with the Refusal of the work, or with an internal one when the thread has ended
   * or ends before it answers.
   */
  ask<N extends keyof V & string>(name: N, input: V[N]['input'], asking?: Asking): Promise<V[N]['output']>;
  /** False once the thread has ended or was told to end. */
  readonly alive: boolean;
  /** Ends the thread immediately; its current work is refused. */
  end(): Promise<void>;
}

interface Request {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
  readonly stop: Stop | undefined;
}

/** An error includes the line for the main process's log, since an installed app has no readable standard error. */
type Message = { readonly id: number } & (
  | { readonly progress: Parameters<Progress> }
  | { readonly value: unknown }
  | { readonly error: CallError; readonly log: string | null }
);

/** Handles the requests of a port, one after the other. */
export function serve(port: MessagePort, work: AnyWork): void {
  port.on('message', (request: Request) => perform(work, request, (message) => port.postMessage(message)));
}

function perform(work: AnyWork, { id, name, input, stop }: Request, post: (message: Message) => void): void {
  try {
    const progress: Progress = (done, total) => {
      if (stop) refuseIfStopped(stop);
      post({ id, progress: [done, total] });
    };
    post({ id, value: work.run(name as never, input as never, progress) });
  } catch (cause) {
    let line: string | null = null;
    const error = toCallError(cause, (detail) => logged((_, text) => (line = text), name, detail));
    post({ id, error, log: line });
  }
}

interface Waiting {
  readonly name: string;
  readonly progress: Progress | undefined;
  readonly resolve: (value: never) => void;
  readonly reject: (refusal: Refusal) => void;
}

/** Starts a thread and sends it requests. If it dies, its requests fail, and the log records why. */
export function workerThread<V extends Verbs<V>>(kind: string, worker: Worker, log: Log): Thread<V> {
  const waiting = new Map<number, Waiting>();
  let next = 1;
  let logId = '-';
  let state: 'alive' | 'ending' | 'ended' = 'alive';
  const lost = (why: string): void => {
    if (state === 'ended') return;
    const asked = [...waiting.values()].map(({ name }) => name).join(', ') || 'nothing';
    if (state === 'alive') logId = logged(log, `thread ${kind}, asked for ${asked}`, why);
    state = 'ended';
    for (const { reject } of waiting.values()) reject(internalRefusal(logId));
    waiting.clear();
  };
  worker.on('message', (message: Message) => {
    const asked = waiting.get(message.id);
    if (!('progress' in message)) waiting.delete(message.id);
    if (asked) settle(message, asked, log);
  });
  worker.on('error', (cause) =>
    lost(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)),
  );
  worker.on('exit', (code) => lost(`ended with ${code}`));
  return {
    get alive() {
      return state === 'alive';
    },
    ask: (name, input, { progress, stop } = {}) =>
      new Promise((resolve, reject) => {
        if (state !== 'alive') return reject(internalRefusal(logId));
        const id = next++;
        worker.postMessage({ id, name, input, stop } satisfies Request);
        waiting.set(id, { name, progress, resolve, reject });
      }),
    end: async () => {
      if (state === 'alive') state = 'ending';
      await worker.terminate();
    },
  };
}

/** Runs the work in the calling thread: in tests, and where no other can be started. */
export function inlineThread<V extends Verbs<V>>(work: AnyWork, log: Log): Thread<V> {
  let alive = true;
  return {
    get alive() {
      return alive;
    },
    ask: (name, input, { progress, stop } = {}) =>
      new Promise((resolve, reject) => {
        if (!alive) return reject(internalRefusal('-'));
        const asked = { name, progress, resolve, reject };
        perform(work, { id: 0, name, input, stop }, (message) => settle(message, asked, log));
      }),
    end: async () => {
      if (alive) work.close?.();
      alive = false;
    },
  };
}

function settle(message: Message, { progress, resolve, reject }: Waiting, log: Log): void {
  if ('progress' in message) progress?.(...message.progress);
  else if ('value' in message) resolve(message.value as never);
  else {
    if (message.log !== null) log('error', message.log);
    reject(refusalOf(message.error));
  }
}
