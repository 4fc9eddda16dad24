import type { Readable } from '../../electron/store/connection/database.ts';

/** The plans of the statements that match and that a piece of work makes, as SQLite explains them. */
export function plansIn(db: Readable, which: RegExp, work: (db: Readable) => void): string[] {
  const seen: string[] = [];
  const listening = {
    prepare: (sql: string) => {
      seen.push(sql);
      return db.prepare(sql);
    },
  } as unknown as Readable;
  work(listening);
  return seen
    .filter((sql) => which.test(sql))
    .map((sql) => {
      const values = Array.from(sql.match(/\?/g) ?? [], () => null);
      return db
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...values)
        .map((step) => step.detail)
        .join('\n');
    });
}
