import { expect } from 'vitest';
import type { Writable } from '../../electron/store/connection/database.ts';
import { copyOf, oldActs, type OldActs } from '../support/old-acts.ts';
import type { DataTest } from './data-test.ts';

/** A closed deal of the previous format, and its rate and value afterwards. Amounts in minor units. */
interface Closed {
  readonly outcome: 'won' | 'lost';
  readonly currency: string;
  readonly revenue: number;
  readonly actual: number;
  readonly day: string;
  /** As frozen before the step. */
  readonly rate: string | null;
  readonly becomes: readonly [rate: string | null, value: number | null];
}

const lost = { outcome: 'lost', actual: 0 } as const;
const won = { outcome: 'won', revenue: 5 } as const;
const closed: Readonly<Record<string, Closed>> = {
  'lost in base': {
    ...lost,
    currency: 'EUR',
    revenue: 100_050,
    day: '2026-03-10',
    rate: '1',
    becomes: ['1', 100_050],
  },
  'lost with a rate': {
    ...lost,
    currency: 'USD',
    revenue: 123_456,
    day: '2026-03-10',
    rate: '0.915',
    becomes: ['0.915', 112_962],
  },
  'lost without a rate': {
    ...lost,
    currency: 'USD',
    revenue: 123_456,
    day: '2026-01-01',
    rate: null,
    becomes: ['0.92', 113_580],
  },
  'lost before the first rate': {
    ...lost,
    currency: 'USD',
    revenue: 700,
    day: '2025-12-31',
    rate: null,
    becomes: [null, null],
  },
  'lost with an actual revenue': {
    ...lost,
    currency: 'USD',
    actual: 900,
    revenue: 1000,
    day: '2026-03-10',
    rate: '0.5',
    becomes: ['0.5', 500],
  },
  'won without a rate': {
    ...won,
    currency: 'USD',
    actual: 99_999,
    day: '2026-03-05',
    rate: null,
    becomes: ['0.92', 91_999],
  },
  'won with a rate': {
    ...won,
    currency: 'USD',
    actual: 100,
    day: '2026-03-05',
    rate: '3',
    becomes: ['3', 300],
  },
  'won before the first rate': {
    ...won,
    currency: 'USD',
    actual: 100,
    day: '2025-12-31',
    rate: null,
    becomes: [null, null],
  },
};
const names = Object.keys(closed);
const idOf = (table: 'deal' | 'record', name: string): string =>
  `01a22b8f-${table === 'deal' ? '0001' : '0002'}-7000-8000-${String(names.indexOf(name)).padStart(12, '0')}`;

/** The base value in the previous format: what a deal brought. */
const oldValue = ({ actual, rate }: Closed): string =>
  rate === null ? 'NULL' : String(Math.round(actual * Number(rate)));

function addClosed(db: Writable, journal: OldActs, name: string): void {
  const deal = closed[name];
  if (!deal) return;
  const { outcome, currency, revenue, actual, day, rate } = deal;
  const id = idOf('deal', name);
  const record = idOf('record', name);
  const status = { status: outcome, category: outcome };
  const frozen = `base_rate = ${rate === null ? 'NULL' : `'${rate}'`}, base_value = ${oldValue(deal)}, txn = $txn`;
  journal.act(
    copyOf(db, 'opportunity', 2, {
      id,
      number: name,
      topic: name,
      topic_sort: name,
      currency,
      revenue: String(revenue),
    }),
  );
  acts.set(
    name,
    journal.act(
      copyOf(db, 'close_record', 1, {
        id: record,
        opportunity_id: id,
        outcome,
        close_date: day,
        currency,
        actual_revenue: String(actual),
      }),
      `UPDATE close_record SET ${frozen} WHERE id = '${record}'`,
      `UPDATE opportunity SET status = '${status.status}', category = '${status.category}', stage_id = NULL,
        close_record_id = '${record}', actual_close_date = '${day}', actual_revenue = ${actual}, ${frozen} WHERE id = '${id}'`,
      copyOf(db, 'entry', 3, {
        id: record.replace('0002', '0003'),
        opportunity_id: id,
        action: 'Lost',
        close_record_id: record,
        currency,
        revenue: String(revenue),
      }),
    ),
  );
}

const acts = new Map<string, number>();
const reopenedName = 'lost with a rate';
const undoneName = 'lost in base';
let reopened = 0;

const frozenOf = (db: Writable, name: string): unknown =>
  db
    .prepare('SELECT status, base_rate, base_value FROM opportunity WHERE id = ?')
    .raw()
    .get(idOf('deal', name));

/** What closed deals are worth, in the rows and after undo and redo. */
export const frozenValuesData: DataTest = {
  before: (db) => {
    const journal = oldActs(db);
    acts.clear();
    for (const name of names) addClosed(db, journal, name);
    reopened = journal.act(
      `UPDATE opportunity SET status = 'in-progress', category = 'pipeline', close_record_id = NULL,
        stage_id = (SELECT stage_id FROM opportunity WHERE rid = 2), actual_close_date = NULL, actual_revenue = NULL,
        base_rate = NULL, base_value = NULL, txn = $txn WHERE id = '${idOf('deal', reopenedName)}'`,
    );
    journal.undo(acts.get(undoneName) ?? 0);
  },
  changes: [
    ...['opportunity', 'close_record'].flatMap((table) => [`${table}.base_rate`, `${table}.base_value`]),
    'change.before',
    'change.after',
  ],
  after: (db) => {
    const journal = oldActs(db);
    expect(frozenOf(db, undoneName)).toEqual(['in-progress', null, null]);
    journal.redo(acts.get(undoneName) ?? 0);
    expect(frozenOf(db, reopenedName)).toEqual(['in-progress', null, null]);
    journal.undo(reopened);
    const record = db.prepare('SELECT base_rate, base_value FROM close_record WHERE id = ?').raw();
    for (const [name, { outcome, becomes }] of Object.entries(closed)) {
      expect(frozenOf(db, name), name).toEqual([outcome, ...becomes]);
      expect(record.get(idOf('record', name)), name).toEqual([...becomes]);
    }
  },
};
