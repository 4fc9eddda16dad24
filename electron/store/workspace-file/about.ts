import { openForALook, type Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all, column, value } from '../connection/statements.ts';
import { usedNumbers } from '../setup/series.ts';

interface About {
  /** Whether it contains sample data. */
  readonly sample: boolean;
  /** The installation marks of its numbers. */
  readonly marks: readonly string[];
}

/** What the start and the menu tell about a data file without opening it. An unreadable one counts as real. */
export function aboutFile(file: string): About {
  return lookedAt(file, { sample: false, marks: [] }, (db) => ({
    sample: value(db, sql`SELECT sample FROM setting WHERE deleted_txn IS NULL`) === 1,
    marks: column(db, sql`SELECT DISTINCT mark FROM number_series WHERE deleted_txn IS NULL ORDER BY mark`),
  }));
}

interface Given {
  readonly series: string;
  readonly given: number;
}

/** The greatest number that a data file of any format knows to be given in each of its present series. */
export function countedNumbers(file: string): readonly Given[] {
  return lookedAt<readonly Given[]>(file, [], (db) =>
    all(
      db,
      sql`SELECT s.prefix || '-' || s.mark AS series, c.next - 1 AS given FROM number_series s
       JOIN number_counter c ON c.kind = s.kind WHERE s.deleted_txn IS NULL AND c.next > 1`,
    ),
  );
}

/** The greatest number of a record in a data file, in each series that it ever had. Reads all numbers. */
export function recordedNumbers(file: string): readonly Given[] {
  return lookedAt<readonly Given[]>(file, [], usedNumbers);
}

function lookedAt<T>(file: string, otherwise: T, look: (db: Readable) => T): T {
  let db: Readable | null = null;
  try {
    db = openForALook(file);
    return look(db);
  } catch {
    return otherwise;
  } finally {
    db?.close();
  }
}
