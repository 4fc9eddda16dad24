import { expect } from 'vitest';
import type { DataTest } from './data-test.ts';

/** Old actions keep what they had; the file gets an epoch, and has seen the clocks of its actions. */
export const journalOfSeveralData: DataTest = {
  changes: [],
  after: (db) => {
    const one = (query: string): unknown => db.prepare(query).pluck().get();
    expect(one("SELECT count(*) FROM txn WHERE call IS NOT NULL OR epoch <> ''")).toBe(0);
    expect(one('SELECT epoch FROM current_txn')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(one('SELECT seen FROM current_txn')).toBe(one('SELECT max(clock) FROM txn'));
  },
};
