import { renameSync } from 'node:fs';
import type { Writable } from '../connection/database.ts';
import { openPlain } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { execute, run, value } from '../connection/statements.ts';
import { immediately } from '../connection/transactions.ts';
import { troubleOf } from '../connection/trouble.ts';
import { freePath } from '../workspace-file/temporary-file.ts';

/**
 * The greatest number that was ever given in each series of this computer, such as `OP-K`, whatever workspace gave it. It
 * is kept beside the workspaces, so opening a backup leaves it as it is.
 */
export interface NumberLedger {
  /**
   * Takes `count` numbers of a series that all follow those given before, and `least` - 1. Returns the first. They are on
   * the disk as given when this returns, before anybody can commit what uses them. A crash leaves a gap.
   */
  take(series: string, least: number, count: number): number;
  /** Lets the ledger know of a number that was given. */
  notice(series: string, given: number): void;
  /** The greatest number given so far; 0 before the first. */
  greatest(series: string): number;
  close(): void;
}

/** For made-up data and for tries that are rolled back: numbers follow those of the file. */
export const noLedger: NumberLedger = {
  take: (_series, least) => least,
  notice: () => undefined,
  greatest: () => 0,
  close: () => undefined,
};

/** Opens a ledger, creating it if needed; `isNew` says that it knows of no numbers. Throws StoreTrouble. */
export function openLedger(file: string, at: () => number): { ledger: NumberLedger; isNew: boolean } {
  try {
    return opened(file);
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble.kind !== 'damaged' && trouble.kind !== 'foreign') throw trouble;
  }
  putAside(file, at());
  return opened(file);
}

/** The ledger of a profile that this process has open, for another thread. It is opened when it is first needed. */
export function ledgerAt(file: string | null): NumberLedger {
  if (file === null) return noLedger;
  let ledger: NumberLedger | null = null;
  const open = (): NumberLedger => (ledger ??= opened(file).ledger);
  return {
    take: (series, least, count) => open().take(series, least, count),
    notice: (series, given) => open().notice(series, given),
    greatest: (series) => open().greatest(series),
    close: () => ledger?.close(),
  };
}

function opened(file: string): { ledger: NumberLedger; isNew: boolean } {
  try {
    const db = openPlain(file);
    try {
      execute(
        db,
        sql`CREATE TABLE IF NOT EXISTS given (series TEXT PRIMARY KEY, greatest INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
      );
      const isNew = value(db, sql`SELECT 1 FROM given LIMIT 1`) === null;
      return { ledger: ledgerOf(db), isNew };
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    throw troubleOf(error);
  }
}

/** A damaged ledger is kept; what it knew is gathered again from the workspaces and their backups. */
function putAside(file: string, at: number): void {
  try {
    const path = freePath((time) => `${file}.damaged-${time}`, at);
    renameSync(file, path);
    for (const ending of ['-wal', '-shm']) renameIfThere(file + ending, path + ending);
  } catch (error) {
    throw troubleOf(error);
  }
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // It isn't always there.
  }
}

/** Numbers of a series that this ledger has on the disk as given, and may give one by one without writing again. */
interface Block {
  next: number;
  readonly last: number;
}

/** How many numbers are reserved ahead, since each writing waits for the disk. A crash skips at most these. */
const ahead = 9;

function ledgerOf(db: Writable): NumberLedger {
  const blocks = new Map<string, Block>();
  const greatest = (series: string): number => {
    const [block, known] = [blocks.get(series), written(db, series)];
    // Unless another thread has reserved more, what is left of the block was never given.
    return block?.last === known ? block.next - 1 : known;
  };
  return {
    greatest,
    notice: (series, given) => {
      if (given <= greatest(series)) return;
      blocks.delete(series);
      write(db, series, given);
    },
    take: (series, least, count) => {
      const block = blocks.get(series);
      const own = Math.max(least, block?.next ?? 0);
      if (block && own + count - 1 <= block.last) {
        block.next = own + count;
        return own;
      }
      return immediately(db, () => {
        const first = Math.max(least, greatest(series) + 1);
        const next = first + count;
        write(db, series, next - 1 + ahead);
        blocks.set(series, { next, last: next - 1 + ahead });
        return first;
      });
    },
    close: () => {
      for (const [series, { next, last }] of blocks) giveBack(db, series, next - 1, last);
      db.close();
    },
  };
}

function written(db: Writable, series: string): number {
  return value<number>(db, sql`SELECT greatest FROM given WHERE series = ${series}`) ?? 0;
}

function write(db: Writable, series: string, given: number): void {
  run(
    db,
    sql`INSERT INTO given (series, greatest) VALUES (${series}, ${given})
     ON CONFLICT (series) DO UPDATE SET greatest = ${given} WHERE greatest < ${given}`,
  );
}

/** What is left of a block, unless another thread has reserved more. A failure leaves a gap. */
function giveBack(db: Writable, series: string, given: number, last: number): void {
  try {
    run(db, sql`UPDATE given SET greatest = ${given} WHERE series = ${series} AND greatest = ${last}`);
  } catch {
    // The numbers are skipped.
  }
}
