import type { Jobs } from './jobs.ts';
import type { StartThread } from './kinds.ts';
import type { Asking } from './protocol.ts';

/** Runs long work. Rejects with a Refusal. */
export type RunJob = <N extends keyof Jobs>(
  name: N,
  input: Jobs[N]['input'],
  asking?: Asking,
) => Promise<Jobs[N]['output']>;

/** Runs each job in a new thread. */
export function jobRunner(startThread: StartThread): RunJob {
  return (name, input, asking) => {
    const thread = startThread('job', null);
    return thread.ask(name, input, asking).finally(() => void thread.end());
  };
}
