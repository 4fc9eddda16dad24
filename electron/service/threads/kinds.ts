import type { ImportStart, ImportVerbs } from './import-task.ts';
import type { Jobs } from './jobs.ts';
import type { Thread, ThreadWork, Verbs } from './protocol.ts';
import type { QueryVerbs } from './queries.ts';

/** The start data of a kind of thread, and its two sides. */
interface Kind<Start, V extends Verbs<V>> {
  readonly start: Start;
  readonly work: ThreadWork<V>;
  readonly thread: Thread<V>;
}

export interface ThreadKinds {
  /** Answers queries about a data file, until it is ended. */
  readonly queries: Kind<{ readonly file: string }, QueryVerbs>;
  /** Does one long job. */
  readonly job: Kind<null, Jobs>;
  /** Keeps the imported file from the first step to the commit. */
  readonly import: Kind<ImportStart, ImportVerbs>;
}
type ThreadKind = keyof ThreadKinds;

/** The work of a thread, by kind. */
export type ThreadWorks = {
  readonly [K in ThreadKind]: (start: ThreadKinds[K]['start']) => ThreadKinds[K]['work'];
};

/** Starts a thread. The caller ends it. */
export type StartThread = <K extends ThreadKind>(
  kind: K,
  start: ThreadKinds[K]['start'],
) => ThreadKinds[K]['thread'];

/** The start data of a thread's script. */
export type ThreadStart = {
  readonly [K in ThreadKind]: {
    readonly kind: K;
    readonly start: ThreadKinds[K]['start'];
    /** Tag of the main thread's language. */
    readonly language: string;
  };
}[ThreadKind];
