import Database from 'better-sqlite3';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { Writable } from '../../electron/store/connection/database.ts';
import { allSummed, exactSum } from '../../electron/store/connection/exact-sums.ts';
import { sql } from '../../electron/store/connection/sql.ts';
import { execute, run } from '../../electron/store/connection/statements.ts';

const most = 10 ** 15;
let db: Writable;
beforeEach(() => {
  db = new Database(':memory:') as Writable;
  execute(db, sql`CREATE TABLE part (kind TEXT NOT NULL, amount INTEGER)`);
});

interface Sums {
  readonly n: bigint;
  readonly total: bigint;
  readonly least: bigint;
}
const sums = sql`count(*) AS n, ${exactSum(sql`p.amount`, sql`total`)}, ifnull(min(p.amount), 0) AS least`;

it('adds any amounts exactly, negative ones and none included', () => {
  const amount = fc.option(fc.integer({ min: -most, max: most }));
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 40 }), (amounts) => {
      execute(db, sql`DELETE FROM part`);
      for (const one of amounts) run(db, sql`INSERT INTO part VALUES ('a', ${one})`);
      const total = amounts.reduce((sum, one) => sum + BigInt(one ?? 0), 0n);
      expect(allSummed<Sums>(db, sql`SELECT ${sums} FROM part p`)[0]).toMatchObject({
        n: BigInt(amounts.length),
        total,
      });
    }),
  );
});

it('adds more of the greatest amounts than 64 bits can, group by group', () => {
  execute(
    db,
    sql`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
    INSERT INTO part SELECT 'high', 1000000000000000 FROM n UNION ALL SELECT 'low', -1000000000000000 FROM n`,
  );
  const groups = allSummed<Sums>(db, sql`SELECT p.kind, ${sums} FROM part p GROUP BY p.kind ORDER BY p.kind`);
  expect(groups.map(({ total }) => total)).toEqual([20_000n * BigInt(most), -20_000n * BigInt(most)]);
  expect(() => db.prepare('SELECT sum(amount) FROM part WHERE amount > 0').get()).toThrow('integer overflow');
});
