import { expect } from 'vitest';
import { businessTables } from '../../electron/store/journal-triggers.ts';
import type { Readable, Writable } from '../../electron/store/database.ts';

/** What must hold of the deals, each as SQL that finds those of which it does not. */
const rules: Readonly<Record<string, string>> = {
  'one active entry, the last one': `SELECT o.number FROM opportunity o WHERE o.deleted_txn IS NULL AND 1 <> (
    SELECT count(*) FROM entry e WHERE e.opportunity_id = o.id AND e.deleted_txn IS NULL AND e.active = 1
      AND e.sequence = (SELECT max(sequence) FROM entry x WHERE x.opportunity_id = o.id AND x.deleted_txn IS NULL))`,
  'entries counted from 1 without gaps': `SELECT opportunity_id FROM entry WHERE deleted_txn IS NULL
    GROUP BY opportunity_id HAVING min(sequence) <> 1 OR max(sequence) <> count(*)`,
  'days open never below 0': 'SELECT id FROM entry WHERE days_open < 0',
  'a stage, of its own cycle, while it is open and only then': `SELECT o.number FROM opportunity o
    LEFT JOIN stage s ON s.id = o.stage_id AND s.deleted_txn IS NULL WHERE o.deleted_txn IS NULL
    AND ((o.status IN ('in-progress', 'on-hold')) IS NOT (s.cycle_id IS o.cycle_id AND o.cycle_id IS NOT NULL))`,
  'closed, with what belongs to it, or not': `SELECT o.number FROM opportunity o
    LEFT JOIN close_record x ON x.id = o.close_record_id AND x.deleted_txn IS NULL AND x.superseded = 0
    WHERE o.deleted_txn IS NULL AND ((o.status IN ('won', 'lost')) IS NOT (x.id IS NOT NULL)
      OR o.actual_close_date IS NOT x.close_date OR o.actual_revenue IS NOT x.actual_revenue
      OR (x.id IS NOT NULL AND (o.category <> o.status OR x.outcome <> o.status)))`,
  'the active entry says what the deal says': `SELECT o.number FROM opportunity o
    JOIN entry e ON e.opportunity_id = o.id AND e.active = 1 AND e.deleted_txn IS NULL
    WHERE o.deleted_txn IS NULL AND (o.status <> e.status_after OR o.category <> e.category
      OR o.revenue IS NOT e.revenue OR o.currency <> e.currency OR o.chances IS NOT e.chances
      OR o.probability IS NOT e.probability OR o.weighted_q IS NOT e.weighted_q
      OR o.weighted_r IS NOT e.weighted_r OR o.completed IS NOT e.completed OR o.stage_id IS NOT e.stage_id
      OR o.cycle_id IS NOT e.cycle_id OR o.customer_id <> e.customer_id OR o.salesperson_id <> e.salesperson_id
      OR o.last_change <> e.date_of_change
      OR (o.status IN ('won', 'lost') AND e.close_date IS NOT o.actual_close_date)
      OR (o.status NOT IN ('won', 'lost') AND e.close_date IS NOT o.close_date))`,
  'an entry of a deleted deal is deleted': `SELECT e.id FROM entry e JOIN opportunity o ON o.id = e.opportunity_id
    WHERE e.deleted_txn IS NULL AND o.deleted_txn IS NOT NULL`,
  'no record left open': 'SELECT txn FROM current_txn WHERE txn IS NOT NULL',
};

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

/** Probability and weighted value worked out again from what they are made of, in integers. */
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

/** What an entry names may be gone: it is a snapshot. Its deal and its close record may not. */
const snapshots = new Set(['customer', 'cycle', 'stage']);

/** Live rows that point at deleted ones. */
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

/** Holds a database against everything that must be true of it at all times. */
export function checkInvariants(db: Writable): void {
  for (const [name, sql] of Object.entries(rules)) {
    expect(db.prepare<[]>(sql).pluck().all(), name).toEqual([]);
  }
  checkValues(db);
  expect(dangling(db), 'live rows that point at deleted ones').toEqual([]);
  expect(db.pragma('foreign_key_check')).toEqual([]);
}
