import { expect } from 'vitest';
import type { Writable } from '../../electron/store/connection/database.ts';
import { deriveIfNeeded } from '../../electron/store/names/derive-all.ts';
import { checkNames } from '../support/names.ts';
import { copyOf, oldActs } from '../support/old-acts.ts';
import type { DataTest } from './data-test.ts';

/** Tags that the format before told apart, and that are one name by today's key. */
const collided = ['Groß', 'Gross'];

function textOf(db: Writable, query: string): string | undefined {
  return db.prepare<[], string>(query).pluck().get();
}

/** Keys and ranks are worked out again, also those that the journal had. Names that collide now both stay. */
export const namesData: DataTest = {
  before: (db) => {
    const journal = oldActs(db);
    journal.act(
      ...collided.map((name) =>
        copyOf(db, 'tag', 1, { id: `tag-${name}`, name, name_sort: name.toLowerCase() }),
      ),
    );
    journal.act(`UPDATE customer SET name = 'Łódź', name_sort = 'łodz', txn = $txn WHERE rid = 1`);
  },
  changes: [
    'customer.name_sort',
    'customer.phone_key',
    'customer.email_key',
    'opportunity.topic_sort',
    'salesperson.name_sort',
    'tag.name_sort',
    'change.before',
    'change.after',
  ],
  dropped: [
    ...['data', 'idx', 'docsize', 'config', 'content'].flatMap((part) => [
      `customer_fts_${part}`,
      `opportunity_fts_${part}`,
    ]),
  ],
  after: (db) => {
    const left = `SELECT count(*) FROM change WHERE before LIKE '%_sort"%' OR after LIKE '%_sort"%'
      OR before LIKE '%_key"%' OR after LIKE '%_key"%'`;
    expect(db.prepare<[], number>(left).pluck().get()).toBe(0);
    expect(textOf(db, "SELECT before ->> 'name' FROM change ORDER BY id DESC LIMIT 1")).not.toBe('Łódź');
    deriveIfNeeded(db);
    checkNames(db);
    const kept = db.prepare<[], string>("SELECT name FROM tag WHERE name_key = 'gross' ORDER BY rid");
    expect(kept.pluck().all()).toEqual(collided);
    expect(textOf(db, "SELECT name FROM customer WHERE name_alike = 'lodz'")).toBe('Łódź');
  },
};
