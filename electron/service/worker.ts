import { parentPort, workerData } from 'node:worker_threads';
import { openReadable } from '../store/connection/database.ts';
import { serveImport } from './threads/import-link.ts';
import type { ImportTaskOptions } from './threads/import-task.ts';
import { performJob, type JobName } from './threads/jobs.ts';
import { answerQuery, type ReaderRequest } from './threads/reader.ts';

/** The script of every thread beside the main one: the reader of a workspace, one long job, or an import. */
type Task =
  | { readonly file: string }
  | { readonly job: JobName; readonly input: unknown }
  | { readonly importing: ImportTaskOptions };

const task = workerData as Task;
if ('job' in task) {
  performJob(task.job, task.input, (message) => parentPort?.postMessage(message));
} else if ('importing' in task) {
  if (parentPort) serveImport(task.importing, parentPort);
} else {
  const db = openReadable(task.file);
  parentPort?.on('message', (request: ReaderRequest) => {
    parentPort?.postMessage(answerQuery(db, request));
  });
}
