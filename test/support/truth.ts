import { join } from 'node:path';
import { openReadable } from '../../electron/store/connection/database.ts';
import { listWorkspaces } from '../../electron/service/workspace/profile.ts';
import { invariantRules } from './invariant-rules.ts';

/** The contents of a profile's first workspace file, read without the app. */
export interface Truth {
  /** Estimated revenue of each deal in euros, by id. */
  readonly revenue: ReadonlyMap<string, string>;
  /** Violations: a damaged file, references without rows, an incomplete action. */
  readonly faults: readonly string[];
}

/** Incomplete actions: a record without a message, a deal without its entries, a customer without a deal. */
const half: Readonly<Record<string, string>> = {
  'a record without words': "SELECT id FROM txn WHERE word = ''",
  'a deal that was not started along with it': `SELECT number FROM opportunity o WHERE deleted_txn IS NULL AND
    (SELECT count(*) FROM entry e WHERE e.opportunity_id = o.id AND e.created_txn = o.created_txn) <> 2`,
  'a customer without its deal': `SELECT number FROM customer c WHERE NOT EXISTS
    (SELECT 1 FROM opportunity o WHERE o.customer_id = c.id AND o.created_txn = c.created_txn)`,
};

export function readTruth(profile: string): Truth {
  const [name = ''] = listWorkspaces({ dir: profile });
  const db = openReadable(join(profile, 'workspaces', name, 'workspace.db'));
  try {
    const column = (sql: string): unknown[] => db.prepare<[]>(sql).pluck().all();
    const broken = Object.entries({ ...invariantRules, ...half }).flatMap(([rule, sql]) =>
      column(sql).map((row) => `${rule}: ${String(row)}`),
    );
    const integrity = column('PRAGMA integrity_check').filter((word) => word !== 'ok');
    const keys = db
      .prepare<[]>('PRAGMA foreign_key_check')
      .all()
      .map((row) => JSON.stringify(row));
    const deals = db
      .prepare<[], { id: string; revenue: number }>(
        'SELECT id, revenue FROM opportunity WHERE deleted_txn IS NULL',
      )
      .all();
    return {
      revenue: new Map(deals.map(({ id, revenue }) => [id, (revenue / 100).toFixed(2)])),
      faults: [...integrity.map(String), ...keys, ...broken],
    };
  } finally {
    db.close();
  }
}
