import { expect } from 'vitest';
import type { Writable } from '../../electron/store/connection/database.ts';
import { deriveIfNeeded } from '../../electron/store/names/derive-all.ts';
import { checkCustomValues } from '../support/custom-values.ts';
import { checkNames } from '../support/names.ts';
import { copyOf, oldActs } from '../support/old-acts.ts';
import type { DataTest } from './data-test.ts';

/** Some 110 columns of one deal, and a few of others. */
const many = Object.fromEntries(
  Array.from({ length: 110 }, (_, i) => [`Column ${String(i).padStart(3, '0')}`, `${i}`]),
);
const few = { Region: 'North', Topic: 'Same again', 'region ': 'Süd', Note: 'two\nlines' };

const copied = (db: Writable, id: string, kept: object): string =>
  copyOf(db, 'opportunity', 1, {
    id,
    number: id,
    close_record_id: '',
    stage_id: '',
    extra: JSON.stringify(kept),
  })
    .replaceAll("'', ", 'NULL, ')
    .replaceAll(", ''", ', NULL');

interface Value {
  readonly name: string;
  readonly kind: string;
  readonly value: string | null;
}

function valuesOf(db: Writable, id: string): Value[] {
  const fields = db
    .prepare<[], { name: string; kind: string; slot: number }>(
      "SELECT name, kind, slot FROM custom_field WHERE owner = 'opportunity' AND deleted_txn IS NULL ORDER BY position",
    )
    .all();
  const row = db
    .prepare<[string], Record<string, string>>('SELECT * FROM opportunity_custom WHERE id = ?')
    .get(id);
  return fields.flatMap(({ name, kind, slot }) => {
    const value = row?.[`v${String(slot).padStart(3, '0')}`] ?? null;
    return value === null || typeof value !== 'string' ? [] : [{ name, kind, value }];
  });
}

/** What imports kept becomes texts, by the use of their columns; the rest is one text of its own. */
export const keptCellsData: DataTest = {
  before: (db) => {
    const journal = oldActs(db);
    const first = journal.act(copied(db, 'kept-1', few), copied(db, 'kept-2', few));
    journal.act(copied(db, 'kept-3', many));
    const undone = journal.act(copied(db, 'kept-4', { Gone: 'x' }));
    journal.undo(undone);
    journal.act(`UPDATE opportunity SET extra = '{"Region":"South"}', txn = $txn WHERE id = 'kept-2'`);
    const removed = journal.act(copied(db, 'kept-5', { Region: 'East' }));
    journal.act(`UPDATE opportunity SET deleted_txn = $txn, txn = $txn WHERE created_txn = ${removed}`);
    expect(first).toBeGreaterThan(0);
  },
  changes: ['opportunity.extra', 'change.before', 'change.after', 'txn.undoable'],
  dropped: [
    'custom_field',
    'opportunity_custom',
    'name_order',
    'change',
    ...['data', 'idx', 'docsize', 'config', 'content'].map((part) => `opportunity_custom_fts_${part}`),
  ],
  after: (db) => {
    expect(valuesOf(db, 'kept-1')).toEqual([
      { name: 'Region', kind: 'text', value: 'North' },
      { name: 'Topic 2', kind: 'text', value: 'Same again' },
      { name: 'region 2', kind: 'text', value: 'Süd' },
      { name: 'Note', kind: 'long-text', value: 'two\nlines' },
    ]);
    expect(valuesOf(db, 'kept-2')).toEqual([{ name: 'Region', kind: 'text', value: 'South' }]);
    const all = valuesOf(db, 'kept-3');
    const rest = all.find(({ name }) => name === 'Further columns');
    expect(rest?.kind).toBe('long-text');
    const lines = rest?.value?.split('\n') ?? [];
    expect(all.length - 1 + lines.length).toBe(110);
    expect(lines.at(-1)).toMatch(/^Column \d{3}: \d+$|^Gone/);
    const texts = db
      .prepare<[], string>('SELECT word FROM txn WHERE undoable = 0 AND id > 1 AND undone_by IS NULL')
      .pluck()
      .all();
    expect(texts.length).toBeGreaterThan(0);
    const dead = db
      .prepare<[], number>(
        "SELECT count(*) FROM change WHERE tbl = 'opportunity_custom' AND before LIKE '%deleted_txn%'",
      )
      .pluck()
      .get();
    expect(dead).toBe(1);
    deriveIfNeeded(db);
    checkNames(db);
    checkCustomValues(db);
    const left = db.prepare<[], string>(
      "SELECT name FROM pragma_table_info('opportunity') WHERE name = 'extra'",
    );
    expect(left.pluck().all()).toEqual([]);
  },
};
