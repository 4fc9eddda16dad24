import { expect } from 'vitest';
import type { Writable } from '../../electron/store/connection/database.ts';
import { copyOf, oldActs, type OldActs } from '../support/old-acts.ts';
import type { DataTest } from './data-test.ts';

type Choice = 'need' | 'budget_status';
const [said, none] = ['must', 'none'];

/** How a deal gets its value, and the expected value: in the file itself, and after each further undo or redo. */
interface Way {
  readonly first: string;
  /** Its history before the step. */
  readonly acts: (turn: Turns) => void;
  readonly becomes: string | null;
  /** Undos and redos after the step, each with the resulting value. */
  readonly turns?: readonly (readonly ['undo' | 'redo', act: number, value: string | null])[];
}

interface Turns {
  /** An action that sets the values in turn. */
  set(...values: readonly string[]): void;
  /** By the number of the action: 0 is the first one after the deal was created. */
  undo(act: number): void;
  /** An action that leaves the value unchanged. */
  retitle(): void;
}

const ways: Readonly<Record<string, Way>> = {
  'never asked': { first: none, acts: () => undefined, becomes: null },
  'said at once': { first: said, acts: () => undefined, becomes: said },
  'other fields changed': {
    first: none,
    acts: (to) => to.retitle(),
    becomes: null,
    turns: [['undo', 0, null]],
  },
  'said later': { first: none, acts: (to) => to.set(said), becomes: said, turns: [['undo', 0, null]] },
  'none after something else': {
    first: said,
    acts: (to) => to.set(none),
    becomes: none,
    turns: [
      ['undo', 0, said],
      ['redo', 0, none],
    ],
  },
  'none again': {
    first: none,
    acts: (to) => (to.set(said), to.set(none), to.retitle()),
    becomes: none,
    turns: [
      ['undo', 2, none],
      ['undo', 1, said],
      ['undo', 0, null],
      ['redo', 0, said],
      ['redo', 1, none],
    ],
  },
  'said, and undone': {
    first: none,
    acts: (to) => (to.set(said), to.undo(0)),
    becomes: null,
    turns: [
      ['redo', 0, said],
      ['undo', 0, null],
    ],
  },
  'none again, and all undone before something else': {
    first: none,
    acts: (to) => (to.set(said), to.set(none), to.undo(1), to.undo(0), to.set(said)),
    becomes: said,
    turns: [['undo', 2, null]],
  },
  'none, undone': {
    first: said,
    acts: (to) => (to.set(none), to.undo(0)),
    becomes: said,
    turns: [
      ['redo', 0, none],
      ['undo', 0, said],
    ],
  },
  'there and back in one act': {
    first: none,
    acts: (to) => to.set(said, none),
    becomes: none,
    turns: [['undo', 0, null]],
  },
};

const named = (['need', 'budget_status'] as const).flatMap((column) =>
  Object.entries(ways).map(([name, way]) => ({ column, topic: `${column}: ${name}`, way })),
);

/** The actions on each deal, in order. */
const acts = new Map<string, number[]>();

function tell(db: Writable, journal: OldActs, { column, topic, way }: (typeof named)[number]): void {
  const first = column === 'need' ? way.first : way.first.replace(said, 'may-buy');
  const id = `01a22a76-0000-7000-8000-${String(acts.size).padStart(12, '0')}`;
  const apart = { id, topic, topic_sort: topic, number: topic, created_by: 'rep', [column]: first };
  journal.act(copyOf(db, 'opportunity', 2, apart));
  const own: number[] = [];
  acts.set(topic, own);
  const update = (set: string): string => `UPDATE opportunity SET ${set}, txn = $txn WHERE id = '${id}'`;
  way.acts({
    set: (...values) =>
      own.push(journal.act(...values.map((value) => update(`${column} = '${spelled(column, value)}'`)))),
    retitle: () => own.push(journal.act(update("lead_source = 'Fair'"))),
    undo: (act) => journal.undo(own[act] ?? 0),
  });
}

const spelled = (column: Choice, value: string): string =>
  column === 'need' ? value : value.replace(said, 'may-buy');

function valueOf(db: Writable, column: Choice, topic: string): string | null | undefined {
  const value = db
    .prepare<[string], string | null>(`SELECT ${column} FROM opportunity WHERE topic = ?`)
    .pluck()
    .get(topic);
  return value?.replace('may-buy', said) ?? value;
}

const note = 'UPDATE customer SET notes = \'Has a "dog"\', txn = $txn WHERE rid = 1';
let noted = 0;

/** The result for choices that nobody was asked about, for remarks, and for users. */
export const contract2Data: DataTest = {
  before: (db) => {
    const journal = oldActs(db);
    acts.clear();
    for (const one of named) tell(db, journal, one);
    noted = journal.act(note, "UPDATE close_record SET closed_by = 'rep', txn = $txn WHERE rid = 1");
    journal.undo(noted);
    journal.redo(noted);
  },
  changes: [
    'customer.notes',
    ...['need', 'budget_status', 'created_by'].map((column) => `opportunity.${column}`),
    ...['closed_by', 'created_by'].map((column) => `close_record.${column}`),
    'txn.user',
    'txn.word',
    'change.before',
    'change.after',
  ],
  after: (db) => {
    const journal = oldActs(db);
    for (const { column, topic, way } of named) {
      expect(valueOf(db, column, topic), topic).toBe(way.becomes);
      for (const [turn, act, value] of way.turns ?? []) {
        journal[turn](acts.get(topic)?.[act] ?? 0);
        expect(valueOf(db, column, topic), `${topic}, ${turn} ${act}`).toBe(value);
      }
    }
    const one = (query: string): unknown => db.prepare(query).pluck().get();
    expect(one('SELECT remarks FROM customer WHERE rid = 1')).toBe('Has a "dog"');
    expect(one('SELECT closed_by FROM close_record')).toBe('Kim Sommer');
    expect(one('SELECT created_by FROM close_record')).toBe('kim');
    expect(one("SELECT count(*) FROM opportunity WHERE created_by = 'rep'")).toBe(0);
    expect(one(`SELECT user FROM txn WHERE id = ${noted}`)).toBe('Kim Sommer');
    journal.undo(noted);
    expect(one('SELECT remarks FROM customer WHERE rid = 1')).toBe('');
    journal.redo(noted);
    expect(one('SELECT remarks FROM customer WHERE rid = 1')).toBe('Has a "dog"');
    expect(one("SELECT count(*) FROM txn WHERE word LIKE 'act.quote%'")).toBe(0);
    expect(one("SELECT count(*) FROM txn WHERE word = 'act.externalQuote.note'")).toBe(1);
  },
};
