import { Worker } from 'node:worker_threads';
import { spokenLanguage } from '../../../shared/words/say.ts';
import type { StartThread, ThreadKinds, ThreadWorks } from './kinds.ts';
import type { Log } from './log.ts';
import { inlineThread, workerThread } from './protocol.ts';

/**
 * Starts threads from the script. Their standard error goes to the log, since nobody can read it in an installed app.
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

/** Runs the work of threads in the calling one (tests, benchmarks). */
export function inlineThreads(works: ThreadWorks, log: Log): StartThread {
  return <K extends keyof ThreadKinds>(kind: K, start: ThreadKinds[K]['start']) =>
    inlineThread(works[kind](start), log) as ThreadKinds[K]['thread'];
}
