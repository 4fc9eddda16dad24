import { expect } from 'vitest';
import type { Readable } from '../../electron/store/connection/database.ts';
import { identityKey, lookalikeKey, plainText } from '../../shared/names/name-keys.ts';
import { emailKey, phoneDigits, phoneKey } from '../../shared/names/reach.ts';
import { fieldOwners, type FieldOwner } from '../../shared/records/custom-fields.ts';
import { indexWords } from '../../shared/names/search-words.ts';

type Row = Readonly<Record<string, string | number>>;

/** Every key column with the column and the rule it follows from. */
const keys: Readonly<
  Record<string, Readonly<Record<string, readonly [from: string, by: (text: string) => string]>>>
> = {
  customer: {
    name_key: ['name', identityKey],
    name_alike: ['name', lookalikeKey],
  },
  customer_phone: { value_key: ['value', phoneKey], digits: ['value', phoneDigits] },
  customer_email: { value_key: ['value', emailKey] },
  customer_address: { city_plain: ['city', plainText] },
  opportunity: { topic_alike: ['topic', lookalikeKey] },
  tag: { name_key: ['name', identityKey] },
  custom_field: { name_key: ['name', identityKey] },
  custom_choice: { name_key: ['name', identityKey] },
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

/** None in a file of a format that is older than the table. */
function rowsOf(db: Readable, table: string): Row[] {
  const isThere = db
    .prepare<[string]>("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .get(table);
  return isThere ? db.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY rid`).all() : [];
}

/** Comparing first and expecting once, since this runs after every random act. */
function checkKeys(db: Readable): void {
  const wrong = Object.entries(keys).flatMap(([table, columns]) =>
    rowsOf(db, table).flatMap((row) =>
      Object.entries(columns)
        .filter(([column, [from, by]]) => row[column] !== by(String(row[from])))
        .map(([column, [from]]) => `${table}.${column} of ${row[from]}: ${row[column]}`),
    ),
  );
  expect(wrong).toEqual([]);
}

/** Live names in the order of their ranks are in the order of the collation; those that it sorts alike share one. */
function checkOrder(db: Readable): void {
  const locale = db.prepare<[], string>('SELECT locale FROM name_order').pluck().get();
  const { compare } = new Intl.Collator(locale);
  const wrong = ranks.flatMap(([table, from, rank]) => {
    const names = db
      .prepare<[], { text: string; rank: number }>(
        `SELECT ${from} AS text, ${rank} AS rank FROM ${table} WHERE deleted_txn IS NULL ORDER BY ${rank}`,
      )
      .all();
    return names
      .filter((one, i) => {
        const before = names[i - 1];
        if (!before) return one.rank <= 0;
        return Math.sign(before.rank - one.rank) !== Math.sign(compare(before.text, one.text));
      })
      .map(({ text, rank: place }) => `${table}.${rank} of ${text}: ${place}`);
  });
  expect(wrong).toEqual([]);
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
      return [Number(row['rid']), words.join('|')] as const;
    });
    expect(found, `${table}_fts`).toEqual(new Map(expected.filter(([, words]) => words !== '')));
  }
}

/** The words of custom texts, each in the column of its slot; also of deleted rows and fields. */
function checkCustomSearch(db: Readable, owner: FieldOwner): void {
  const table = `${owner}_custom`;
  const rows = rowsOf(db, table);
  if (rows.length === 0) return;
  const slots = new Set(
    db
      .prepare<[string], string>(
        `SELECT 'v' || printf('%03d', slot) FROM custom_field WHERE owner = ? AND kind IN ('text', 'long-text')`,
      )
      .pluck()
      .all(owner),
  );
  const expected = rows.map((row) => {
    const words = Object.keys(row)
      .filter((column) => slots.has(column) && typeof row[column] === 'string')
      .flatMap((column) =>
        indexWords([String(row[column])])
          .split(' ')
          .filter((word) => word !== '')
          .map((word, place) => `${column} ${place} ${word}`),
      );
    return [Number(row['rid']), words.join('|')] as const;
  });
  expect(indexedWords(db, table), `${table}_fts`).toEqual(
    new Map(expected.filter(([, words]) => words !== '')),
  );
}

/** Checks everything that follows from names and texts: keys, ranks and the words of the search. */
export function checkNames(db: Readable): void {
  checkKeys(db);
  checkOrder(db);
  checkSearch(db);
  for (const owner of fieldOwners) checkCustomSearch(db, owner);
}
