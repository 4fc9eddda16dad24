import { v7 as uuid } from 'uuid';
import { beginRecord, endRecord } from '../../electron/store/journal/journal.ts';
import type { Writable } from '../../electron/store/connection/database.ts';

/**
 * The rows of an edit written by bare statements: the deal, its last entry, a new entry, in one durable transaction.
 * If the file has the triggers of the journal, a bare record is opened for them.
 */
export function bareEdit(db: Writable, journal: 'kept' | 'none'): (id: string) => void {
  const deal = db.prepare(
    'UPDATE opportunity SET revenue = ?, weighted_q = ?, weighted_r = 0, txn = ? WHERE id = ?',
  );
  const close = db.prepare(
    'UPDATE entry SET active = 0, txn = ? WHERE opportunity_id = ? AND active = 1 AND deleted_txn IS NULL',
  );
  const last = db.prepare<[string], { sequence: number; rid: number }>(
    'SELECT rid, sequence FROM entry WHERE opportunity_id = ? AND deleted_txn IS NULL ORDER BY sequence DESC LIMIT 1',
  );
  const columns = db
    .prepare<[], string>("SELECT name FROM pragma_table_info('entry')")
    .pluck()
    .all()
    .filter(
      (name) => !['rid', 'id', 'sequence', 'active', 'created_txn', 'txn', 'deleted_txn'].includes(name),
    )
    .join(', ');
  const add = db.prepare(
    `INSERT INTO entry (id, sequence, active, created_txn, txn, ${columns})
     SELECT ?, ?, 1, ?, ?, ${columns} FROM entry WHERE rid = ?`,
  );
  let revenue = 5000;
  return (id) =>
    db
      .transaction(() => {
        const txn =
          journal === 'kept'
            ? beginRecord(db, 'act', { at: 1, device: 'bench', user: 'rep', call: null })
            : 1;
        deal.run((revenue += 1), revenue, txn, id);
        const before = last.get(id);
        close.run(txn, id);
        add.run(uuid(), (before?.sequence ?? 0) + 1, txn, txn, before?.rid ?? 0);
        if (journal === 'kept') endRecord(db, txn, { word: 'bench', params: {}, today: '2026-03-10' });
      })
      .immediate();
}
