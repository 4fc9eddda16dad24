import { parentPort, workerData } from 'node:worker_threads';
import { openReadable } from '../store/database.ts';
import { answerQuery, type ReaderRequest } from './reader.ts';

const { file } = workerData as { file: string };
const db = openReadable(file);
parentPort?.on('message', (request: ReaderRequest) => {
  parentPort?.postMessage(answerQuery(db, request));
});
