import { expect } from 'vitest';
import { baseKey } from '../../shared/money/base-key.ts';
import { decimalsOf } from '../../shared/money/currencies.ts';
import { rateScaled } from '../../shared/money/rates.ts';
import { businessTables } from '../../electron/store/journal/triggers.ts';
import type { Readable, Writable } from '../../electron/store/connection/database.ts';
import { checkCustomValues } from './custom-values.ts';
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

interface Keyed {
  status: string;
  currency: string;
  revenue: bigint | null;
  actual: bigint | null;
  q: bigint | null;
  r: bigint | null;
  base_value: bigint | null;
  base: string;
  rate: string | null;
  kept: string | null;
  made: bigint;
  revenue_key: string | null;
  weighted_key: string | null;
}

/**
 * Recalculates what deals are sorted and filtered by, at the rates for which that was last done: with a day, those in
 * force on it. In a file that was not opened since it was rebuilt, nothing is there yet.
 */
function checkKeys(db: Readable, today: string | undefined): void {
  const rows = db
    .prepare<[string], Keyed>(
      `SELECT o.status, o.currency, o.revenue, o.actual_revenue AS actual, o.weighted_q AS q, o.weighted_r AS r,
         o.base_value, s.base_currency AS base, k.rate AS kept, k.currency IS NOT NULL AS made, o.revenue_key, o.weighted_key,
         (SELECT x.rate FROM rate x WHERE x.currency = o.currency AND x.deleted_txn IS NULL AND x.valid_from <= ?
           ORDER BY x.valid_from DESC LIMIT 1) AS rate
       FROM opportunity o JOIN setting s LEFT JOIN key_rate k ON k.currency = o.currency
       WHERE o.deleted_txn IS NULL AND s.deleted_txn IS NULL`,
    )
    .safeIntegers(true)
    .all(today ?? '');
  for (const row of rows) {
    const { status, base, currency, revenue, actual, q, r, base_value: frozen } = row;
    const rate = today === undefined ? row.kept : currency === base ? '1' : row.rate;
    if (today === undefined && row.made === 0n) continue;
    expect(row.kept, `rate of ${currency}`).toBe(rate);
    const keyIn = (code: string, at: string | null, whole: bigint, part = 0n): string | null => {
      if (whole === 0n && part === 0n) return '00';
      return at === null ? null : baseKey(whole, part, decimalsOf(code), rateScaled(at));
    };
    const isClosed = status === 'won' || status === 'lost';
    const amount = status === 'won' ? actual : revenue;
    let worth = amount === null ? '' : keyIn(currency, rate, amount);
    if (isClosed && amount !== null)
      worth =
        frozen === null ? (status === 'lost' && revenue === 0n ? '00' : null) : keyIn(base, '1', frozen);
    const open = q === null ? '' : keyIn(currency, rate, q, r ?? 0n);
    const weighted = status === 'won' ? worth : status === 'lost' ? '00' : open;
    expect([row.revenue_key, row.weighted_key], `${status} in ${currency}`).toEqual([worth, weighted]);
  }
}

/** Checks everything that must be true of a database at all times; with a day, also what depends on it. */
export function checkInvariants(db: Writable, today?: string): void {
  for (const [name, sql] of Object.entries(invariantRules)) {
    expect(db.prepare<[]>(sql).pluck().all(), name).toEqual([]);
  }
  checkValues(db);
  checkKeys(db, today);
  checkNames(db);
  checkCustomValues(db);
  expect(dangling(db), 'live rows that point at deleted ones').toEqual([]);
  expect(db.pragma('foreign_key_check')).toEqual([]);
}
