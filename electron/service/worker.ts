import { parentPort, workerData } from 'node:worker_threads';
import { languageFor } from '../../shared/words/languages.ts';
import { speakIn } from '../../shared/words/say.ts';
import { threadWorks } from './thread-work.ts';
import type { ThreadStart } from './threads/kinds.ts';
import { serve } from './threads/protocol.ts';

/** The script of every thread beside the main one. */
function begin(task: ThreadStart): void {
  if (!parentPort) throw new Error('This script runs as a thread only');
  speakIn(languageFor([task.language]));
  switch (task.kind) {
    case 'queries':
      return serve(parentPort, threadWorks.queries(task.start));
    case 'job':
      return serve(parentPort, threadWorks.job(task.start));
    case 'import':
      return serve(parentPort, threadWorks.import(task.start));
  }
}

begin(workerData as ThreadStart);
