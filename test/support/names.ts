import { expect } from 'vitest';
import type { Readable } from '../../electron/store/connection/database.ts';
import { identityKey, lookalikeKey } from '../../shared/names/name-keys.ts';
import { emailKey, phoneKey } from '../../shared/names/reach.ts';
import { indexWords } from '../../shared/names/search-words.ts';

type Row = Readonly<Record<string, string | number>>;

/** Every key column with the column and the rule it follows from. */
const keys: Readonly<
  Record<string, Readonly<Record<string, readonly [from: string, by: (text: string) => string]>>>
> = {
  customer: {
    name_key: ['name', identityKey],
    name_alike: ['name', lookalikeKey],
    phone_key: ['phone', phoneKey],
    mobile_key: ['mobile', phoneKey],
    email_key: ['email', emailKey],
  },
  opportunity: { topic_alike: ['topic', lookalikeKey] },
  tag: { name_key: ['name', identityKey] },
};

const ranks: readonly (readonly [table: string, from: string, rank: string])[] = [
  ['customer', 'name', 'name_rank'],
  ['customer', 'city', 'city_rank'],
  ['opportunity', 'topic', 'topic_rank'],
  ['salesperson', 'name', 'name_rank'],
  ['tag', 'name', 'name_rank'],
];

const searched: Readonly<Record<string, readonly (readonly string[])[]>> = {
  customer: [['name'], ['number', 'email', 'city', 'remarks']],
  opportunity: [
    [
      'topic',
      'number',
      'lead_source',
      'description',
      'current_situation',
      'customer_need',
      'proposed_solution',
    ],
  ],
  tag: [['name']],
};

const rowsOf = (db: Readable, table: string): Row[] =>
  db.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY rid`).all();

function checkKeys(db: Readable): void {
  for (const [table, columns] of Object.entries(keys)) {
    for (const row of rowsOf(db, table)) {
      for (const [column, [from, by]] of Object.entries(columns)) {
        expect(row[column], `${table}.${column} of ${row[from]}`).toBe(by(String(row[from])));
      }
    }
  }
}

/** Live names in the order of their ranks are in the order of the collation; those that it sorts alike share one. */
function checkOrder(db: Readable): void {
  const locale = db.prepare<[], string>('SELECT locale FROM name_order').pluck().get();
  const { compare } = new Intl.Collator(locale);
  for (const [table, from, rank] of ranks) {
    const names = db
      .prepare<[], { text: string; rank: number }>(
        `SELECT ${from} AS text, ${rank} AS rank FROM ${table} WHERE deleted_txn IS NULL ORDER BY ${rank}`,
      )
      .all();
    for (const [i, { text, rank: place }] of names.entries()) {
      expect(place, `${table}.${rank} of ${text}`).toBeGreaterThan(0);
      const before = names[i - 1];
      if (!before) continue;
      const places = Math.sign(before.rank - place);
      expect(places, `${before.text} before ${text}`).toBe(Math.sign(compare(before.text, text)));
    }
  }
}

/** The words in the search index of a table, row by row. */
function indexedWords(db: Readable, table: string): Map<number, string> {
  db.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.${table}_vocab USING fts5vocab(main, ${table}_fts, instance)`,
  );
  const found = db
    .prepare<[], { doc: number; words: string }>(
      `SELECT doc, group_concat(col || ' ' || offset || ' ' || term, '|' ORDER BY col, offset) AS words
       FROM temp.${table}_vocab GROUP BY doc`,
    )
    .all();
  return new Map(found.map(({ doc, words }) => [doc, words]));
}

function checkSearch(db: Readable): void {
  for (const [table, columns] of Object.entries(searched)) {
    const names = db.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}_fts')`).pluck().all();
    const found = indexedWords(db, table);
    const expected = rowsOf(db, table).map((row) => {
      const words = columns.flatMap((from, i) =>
        indexWords(from.map((column) => String(row[column])))
          .split(' ')
          .filter((word) => word !== '')
          .map((word, place) => `${names[i]} ${place} ${word}`),
      );
      // fts5vocab names the columns in the order of the alphabet here: name, other.
      return [Number(row['rid']), words.join('|')] as const;
    });
    expect(found, `${table}_fts`).toEqual(new Map(expected.filter(([, words]) => words !== '')));
  }
}

/** Checks everything that follows from names and texts: keys, ranks and the words of the search. */
export function checkNames(db: Readable): void {
  checkKeys(db);
  checkOrder(db);
  checkSearch(db);
}
