import {
  keepForUndoInFile,
  openForBulk,
  openReadable,
  shrinkLog,
  type Readable,
} from '../../store/connection/database.ts';
import { Writer } from './writer.ts';

/** What work that writes in a thread needs to know: where, when and for whom. */
export interface Writing {
  readonly file: string;
  readonly today: string;
  readonly at: number;
  readonly user: string;
  readonly device: string;
}

/** Writes with a separate connection; the writer of the main process is held meanwhile. */
export function withWriter<T>({ file, today, at, user, device }: Writing, body: (writer: Writer) => T): T {
  const db = openForBulk(file);
  try {
    const clock = { now: () => at, today: () => today };
    keepForUndoInFile(db);
    const value = body(new Writer({ db, clock, user, device }));
    shrinkLog(db);
    return value;
  } finally {
    db.close();
  }
}

/** Reads with a separate connection. */
export function withReader<T>(file: string, body: (db: Readable) => T): T {
  const db = openReadable(file);
  try {
    return body(db);
  } finally {
    db.close();
  }
}
