import { expect } from 'vitest';
import type { Writable } from '../../electron/store/connection/database.ts';
import { followColumns } from '../../electron/store/customers/follow-columns.ts';
import { deriveIfNeeded } from '../../electron/store/names/derive-all.ts';
import { channelRules } from '../support/invariant-rules.ts';
import { checkNames } from '../support/names.ts';
import { copyOf, oldActs } from '../support/old-acts.ts';
import type { DataTest } from './data-test.ts';

const customer = (db: Writable, id: string, columns: Readonly<Record<string, string>>): string =>
  copyOf(db, 'customer', 2, { id, number: id, ...columns });

/** What the rows of a customer say, live ones only. */
function rowsOf(db: Writable, id: string): string[] {
  return db
    .prepare<[string, string, string], string>(
      `SELECT label || ' ' || value || iif(is_primary, '!', '') FROM customer_phone
         WHERE customer_id = ? AND deleted_txn IS NULL
       UNION ALL SELECT label || ' ' || value || iif(is_primary, '!', '') FROM customer_email
         WHERE customer_id = ? AND deleted_txn IS NULL
       UNION ALL SELECT label || ' ' || street || ',' || city || iif(is_primary, '!', '') FROM customer_address
         WHERE customer_id = ? AND deleted_txn IS NULL`,
    )
    .pluck()
    .all(id, id, id);
}

function checkCopies(db: Writable): void {
  for (const [name, sql] of Object.entries(channelRules)) {
    expect(db.prepare<[]>(sql).pluck().all(), name).toEqual([]);
  }
}

/** The acts of a file, by which it is undone once it is brought up to date. */
const acts = new WeakMap<Writable, readonly number[]>();

const full = ['work 0431 1!', 'mobile 0170 1', 'work old@nord.example!', 'work Kai 1,Kiel!'];

/** Columns become rows, also those that an undo or redo of an earlier action brings back. */
export const channelsData: DataTest = {
  before: (db) => {
    const journal = oldActs(db);
    const all = {
      phone: '0431 1',
      mobile: '0170 1',
      email: 'old@nord.example',
      street: 'Kai 1',
      city: 'Kiel',
    };
    const made = journal.act(
      customer(db, 'full', all),
      customer(db, 'mobile-only', { mobile: '0170 2' }),
      customer(db, 'blank', {}),
    );
    const changes = [
      `UPDATE customer SET phone = '', txn = $txn WHERE id = 'full'`,
      `UPDATE customer SET phone = '0431 2', mobile = '', email = 'new@nord.example', street = '', txn = $txn
       WHERE id = 'full'`,
      `UPDATE customer SET phone = '0431 3', email = 'late@nord.example', txn = $txn WHERE id = 'blank'`,
      `UPDATE customer SET email = '', city = '', txn = $txn WHERE id = 'full'`,
      `UPDATE customer SET deleted_txn = $txn, txn = $txn WHERE id IN ('full', 'blank')`,
    ];
    const done = [made, ...changes.map((statement) => journal.act(statement))];
    const back = journal.act(`UPDATE customer SET deleted_txn = $txn, txn = $txn WHERE id = 'mobile-only'`);
    journal.undo(back);
    acts.set(db, done);
  },
  changes: ['customer.phone_key', 'customer.mobile_key', 'customer.email_key'],
  dropped: ['name_order', 'change'],
  after: (db) => {
    deriveIfNeeded(db);
    checkNames(db);
    checkCopies(db);
    const done = acts.get(db) ?? [];
    const journal = oldActs(db, 'rep', followColumns);
    expect(rowsOf(db, 'mobile-only')).toEqual(['mobile 0170 2!']);
    expect(rowsOf(db, 'full')).toEqual([]);
    const states: string[][] = [];
    const look = (): string[] => [...rowsOf(db, 'full'), '|', ...rowsOf(db, 'blank')];
    for (const txn of done.toReversed()) {
      states.push(look());
      journal.undo(txn);
      checkCopies(db);
    }
    expect(states).toEqual([
      ['|'],
      ['work 0431 2!', '|', 'work 0431 3!', 'work late@nord.example!'],
      [
        'work 0431 2!',
        'work new@nord.example!',
        'work ,Kiel!',
        '|',
        'work 0431 3!',
        'work late@nord.example!',
      ],
      ['work 0431 2!', 'work new@nord.example!', 'work ,Kiel!', '|'],
      ['mobile 0170 1!', 'work old@nord.example!', 'work Kai 1,Kiel!', '|'],
      [...full, '|'],
    ]);
    expect(look()).toEqual(['|']);
    for (const [i, txn] of done.entries()) {
      journal.redo(txn);
      checkCopies(db);
      expect(look(), `after redoing ${i}`).toEqual(states.at(-1 - i));
    }
  },
};
