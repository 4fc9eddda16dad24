import { expect } from 'vitest';
import type { Readable, Writable } from '../../electron/store/connection/database.ts';

/** What a step does to the rows that a file of the format before it holds. */
export interface DataTest {
  /** Adds what the kept rows lack, by bare SQL, since only the file before the step is of that format. */
  readonly before?: (db: Writable) => void;
  /** Columns whose values the step changes, as `table.column`; all others must be what they were. */
  readonly changes: readonly string[];
  /** Tables that are taken away or made anew: `after` looks for what they held. */
  readonly dropped?: readonly string[];
  /** Looks at what became of the rows; not needed where the step only adds a column with a default. */
  readonly after?: (db: Readable) => void;
}

/** Keys of drafts before format 4, with kind, record and way as they are since. */
const earlyDrafts = new Map([
  ['opportunity.new', 'opportunity new '],
  ['opportunity.new.Dock doors', 'opportunity new Dock doors'],
  ['new-customer', 'customer new '],
  ['new-customer:at:7', 'customer new at:7'],
  ['odd', 'form new odd'],
]);

interface Step {
  readonly version: number;
  readonly name: string;
  /** Of its SQL. People have files of these steps: one that is here is never changed, only followed. */
  readonly fingerprint: string;
  /** Null for the first step alone, before which there are no rows. */
  readonly data: DataTest | null;
}

/** Every step of the format. format.test.ts prints the fingerprints of a new one. */
export const steps: readonly Step[] = [
  { version: 2, name: 'foundation', fingerprint: '463a78b9d2cbdde5', data: null },
  {
    version: 3,
    name: 'customer-tags',
    fingerprint: '3aa9df78feb5d15c',
    data: {
      changes: [],
      after: (db) => {
        const links = db.prepare<[], string>(`SELECT "table" FROM pragma_foreign_key_list('customer_tag')`);
        expect(links.pluck().all().toSorted()).toEqual(['customer', 'tag', 'txn', 'txn', 'txn']);
      },
    },
  },
  {
    version: 4,
    name: 'any-kind',
    fingerprint: '?',
    data: {
      before: (db) => {
        const [deal, customer] = ['opportunity', 'customer'].map((table) =>
          db.prepare<[], string>(`SELECT id FROM ${table} ORDER BY rid`).pluck().get(),
        );
        const recent = db.prepare('INSERT INTO recent (id, kind, record, at) VALUES (?, ?, ?, 1)');
        recent.run(7, 'customer', customer);
        recent.run(9, 'customer', 'nobody');
        expect(deal).toBeDefined();
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
        expect(places.toSorted()).toEqual([...earlyDrafts.values()].toSorted());
        expect(rows('SELECT count(*) FROM draft')).toEqual([[earlyDrafts.size + 1]]);
        expect(rows('SELECT id, list, name, shape, search FROM list_view ORDER BY id')).toEqual([
          ['a', 'opportunities', 'Won', '{"filter":{"status":["won"]}}', 'acme'],
          ['b', 'opportunities', 'Odd', '7', ''],
        ]);
        expect(rows("SELECT key FROM ui_state WHERE key <> 'state'")).toEqual([['odd.views']]);
        expect(rows('SELECT DISTINCT digits FROM number_series')).toEqual([[6]]);
      },
    },
  },
];

/** The newest format as a whole, with the journal's triggers, which are written only where a step is taken. */
export const newestFormat = '5d550e485102784b';
