import { Worker } from 'node:worker_threads';
import { spokenLanguage } from '../../../shared/words/say.ts';
import type { StartThread, ThreadKinds, ThreadWorks } from './kinds.ts';
import type { Log } from './log.ts';
import { inlineThread, workerThread } from './protocol.ts';

/**
 * Starts threads of their own from the script. What they write to standard error goes to the log: an installed app
 * has no standard error that anyone could read.
 */
export function threadStarter(script: URL, log: Log): StartThread {
  return <K extends keyof ThreadKinds>(kind: K, start: ThreadKinds[K]['start']) => {
    const worker = new Worker(script, {
      workerData: { kind, start, language: spokenLanguage().tag },
      stderr: true,
    });
    worker.stderr.setEncoding('utf8').on('data', (text: string) => log('error', text.trimEnd()));
    return workerThread(kind, worker, log) as ThreadKinds[K]['thread'];
  };
}

/** Does the work of threads in this one (tests, benchmarks). */
export function inlineThreads(works: ThreadWorks, log: Log): StartThread {
  return <K extends keyof ThreadKinds>(kind: K, start: ThreadKinds[K]['start']) =>
    inlineThread(works[kind](start), log) as ThreadKinds[K]['thread'];
}
