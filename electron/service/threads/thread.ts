import { Worker } from 'node:worker_threads';
import type { ServiceOptions } from '../calls/service.ts';

/** Starts a thread for a task; worker.ts says which there are. */
export type StartThread = (task: object) => Worker;

/**
 * Starts threads from the script. What they write to standard error, what went wrong with its id above all, goes to
 * the log: an installed app has no standard error that anyone could read.
 */
export function threadStarter(script: URL, log: ServiceOptions['log']): StartThread {
  return (task) => {
    const worker = new Worker(script, { workerData: task, stderr: true });
    worker.stderr.setEncoding('utf8').on('data', (text: string) => log('error', text.trimEnd()));
    return worker;
  };
}
