import {
  keepForUndoInFile,
  openForBulk,
  openReadable,
  shrinkLog,
  type Readable,
} from '../../store/connection/database.ts';
import { ledgerAt } from '../../store/setup/number-ledger.ts';
import { Writer, type Stamp, type WriterOptions } from './writer.ts';

/** What work that writes in a thread needs to know: where, when and for whom. */
export interface Writing extends Stamp {
  readonly file: string;
  readonly today: string;
  readonly at: number;
}

/** Writes with a separate connection; the writer of the main process is held meanwhile. */
export function withWriter<T>({ file, today, at, ...stamp }: Writing, body: (writer: Writer) => T): T {
  const db = openForBulk(file);
  try {
    const clock = { now: () => at, today: () => today };
    keepForUndoInFile(db);
    const value = writingAs(stamp, (numbers) => body(new Writer({ db, clock, ...stamp, numbers })));
    shrinkLog(db);
    return value;
  } finally {
    db.close();
  }
}

/** Opens the ledger of a stamp for as long as `body` runs. */
export function writingAs<T>(
  { numbers: file }: Stamp,
  body: (numbers: NonNullable<WriterOptions['numbers']>) => T,
): T {
  const ledger = ledgerAt(file);
  try {
    return body({ ledger, file });
  } finally {
    ledger.close();
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
