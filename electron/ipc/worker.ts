import { parentPort, workerData } from 'node:worker_threads';
import { openReadable } from '../store/database.ts';
import { performJob, type JobName } from './jobs.ts';
import { answerQuery, type ReaderRequest } from './reader.ts';

/** The script of every thread beside the main one: the reader of a workspace, or one long job. */
type Task = { readonly file: string } | { readonly job: JobName; readonly input: unknown };

const task = workerData as Task;
if ('job' in task) {
  performJob(task.job, task.input, (message) => parentPort?.postMessage(message));
} else {
  const db = openReadable(task.file);
  parentPort?.on('message', (request: ReaderRequest) => {
    parentPort?.postMessage(answerQuery(db, request));
  });
}
