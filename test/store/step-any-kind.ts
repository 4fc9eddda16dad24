import { expect } from 'vitest';
import type { DataTest } from './data-test.ts';

/** Keys of drafts before format 5, with their kind, record and way afterwards. */
const earlyDrafts = new Map([
  ['opportunity.new', 'opportunity new '],
  ['opportunity.new.Dock doors', 'opportunity new Dock doors'],
  ['new-customer', 'customer new '],
  ['new-customer:at:7', 'customer new at:7'],
  ['odd', 'form new odd'],
]);

/** The resulting recent records, drafts, saved views and number series. */
export const anyKindData: DataTest = {
  before: (db) => {
    const customer = db.prepare<[], string>('SELECT id FROM customer ORDER BY rid').pluck().get();
    const recent = db.prepare('INSERT INTO recent (id, kind, record, at) VALUES (?, ?, ?, 1)');
    recent.run(7, 'customer', customer);
    recent.run(9, 'customer', 'nobody');
    const draft = db.prepare("INSERT INTO draft (key, value, at) VALUES (?, '{}', 1)");
    for (const key of earlyDrafts.keys()) draft.run(key);
    const views = [
      { id: 'a', name: 'Won', shape: { filter: { status: ['won'] } }, search: 'acme' },
      { id: 'b', name: 'Odd', shape: 7, search: '' },
    ];
    const state = db.prepare('INSERT INTO ui_state (key, value) VALUES (?, ?)');
    state.run('opportunities.views', JSON.stringify(views));
    state.run('odd.views', '{');
  },
  changes: [],
  dropped: ['recent', 'ui_state', 'draft'],
  after: (db) => {
    const rows = (sql: string) => db.prepare<[], unknown[]>(sql).raw().all();
    const names =
      rows(`SELECT o.topic, r.place FROM opportunity_recent r JOIN opportunity o ON o.id = r.record_id
      UNION ALL SELECT c.name, r.place FROM customer_recent r JOIN customer c ON c.id = r.record_id`);
    expect(names).toEqual([
      ['Open', 1],
      ['Acme', 7],
    ]);
    const places = rows("SELECT kind || ' ' || record || ' ' || way FROM draft WHERE at = 1").flat();
    expect(new Set(places)).toEqual(new Set(earlyDrafts.values()));
    expect(rows('SELECT count(*) FROM draft')).toEqual([[earlyDrafts.size + 1]]);
    expect(rows('SELECT id, list, name, shape, search FROM list_view ORDER BY id')).toEqual([
      ['a', 'opportunities', 'Won', '{"filter":{"status":["won"]}}', 'acme'],
      ['b', 'opportunities', 'Odd', '7', ''],
    ]);
    expect(rows("SELECT key FROM ui_state WHERE key <> 'state'")).toEqual([['odd.views']]);
    expect(rows('SELECT DISTINCT digits FROM number_series')).toEqual([[6]]);
  },
};
