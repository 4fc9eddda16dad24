import { expect } from 'vitest';
import { businessTables } from '../../electron/store/journal/triggers.ts';
import type { Readable, Writable } from '../../electron/store/connection/database.ts';
import { checkNames } from './names.ts';
import { invariantRules } from './invariant-rules.ts';

interface Valued {
  id: string;
  status: string;
  method: string | null;
  chances: bigint | null;
  completed: bigint | null;
  revenue: bigint | null;
  actual: bigint | null;
  probability: bigint | null;
  q: bigint | null;
  r: bigint | null;
}

/** Recalculates probability and weighted value in integers. */
function checkValues(db: Readable): void {
  const rows = db
    .prepare<[], Valued>(
      `SELECT o.id, o.status, y.method, o.chances, o.completed, o.revenue, o.actual_revenue AS actual, o.probability,
         o.weighted_q AS q, o.weighted_r AS r
       FROM opportunity o LEFT JOIN cycle y ON y.id = o.cycle_id WHERE o.deleted_txn IS NULL`,
    )
    .safeIntegers(true)
    .all();
  for (const row of rows) {
    const { status, revenue, actual, probability, q, r } = row;
    if (status === 'not-started') expect([probability, q, r]).toEqual([null, null, null]);
    else if (status === 'won') expect([probability, q, r]).toEqual([100_000_000n, actual, 0n]);
    else if (status === 'lost') expect([probability, q, r]).toEqual([0n, 0n, 0n]);
    else {
      expect(probability, 'probability').toBe(probabilityOf(row));
      const product = revenue === null ? null : revenue * (probability ?? 0n);
      expect(q === null || r === null ? null : q * 100_000_000n + r, 'weighted').toBe(product);
      if (r !== null) expect(r >= 0n && r < 100_000_000n).toBe(true);
    }
  }
}

function probabilityOf({ method, chances, completed }: Valued): bigint {
  const [chance, done] = [chances ?? 0n, completed ?? 0n];
  if (method === 'multiply') return chance * done;
  if (method === 'add') return (chance + done) * 5000n;
  return (method === 'chances' ? chance : done) * 10_000n;
}

/** The records named by an entry may be deleted, since it is a snapshot. Its deal and its close record may not. */
const snapshots = new Set(['customer', 'cycle', 'stage']);

/** Live rows that refer to deleted ones. */
function dangling(db: Writable): string[] {
  return businessTables(db).flatMap((table) =>
    db
      .prepare<[string], { from: string; table: string; to: string }>(
        `SELECT "from", "table", "to" FROM pragma_foreign_key_list(?) WHERE "table" <> 'txn'`,
      )
      .all(table)
      .filter((key) => table !== 'entry' || !snapshots.has(key.table))
      .flatMap((key) => {
        const sql = `SELECT count(*) FROM ${table} a JOIN ${key.table} b ON b.id = a.${key.from}
          WHERE a.deleted_txn IS NULL AND b.deleted_txn IS NOT NULL`;
        return db.prepare<[], number>(sql).pluck().get() ? [`${table}.${key.from}`] : [];
      }),
  );
}

/** Checks everything that must be true of a database at all times. */
export function checkInvariants(db: Writable): void {
  for (const [name, sql] of Object.entries(invariantRules)) {
    expect(db.prepare<[]>(sql).pluck().all(), name).toEqual([]);
  }
  checkValues(db);
  checkNames(db);
  expect(dangling(db), 'live rows that point at deleted ones').toEqual([]);
  expect(db.pragma('foreign_key_check')).toEqual([]);
}
