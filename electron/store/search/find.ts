import type { RecordKind } from '../../../shared/records/record-kinds.ts';
import { lookalikeKey } from '../../../shared/names/name-keys.ts';
import { phoneSearch } from '../../../shared/names/reach.ts';
import { hasWord, isTelling } from '../../../shared/names/search-words.ts';
import { conditionOf as customersWhere } from '../customers/filter.ts';
import type { Readable } from '../connection/database.ts';
import { identifier, sql, valueList, type Sql } from '../connection/sql.ts';
import { all, column } from '../connection/statements.ts';
import { conditionOf } from '../opportunities/filter.ts';
import { matchWords, searchTerms } from './terms.ts';
import { formatNumbers } from '../setup/series.ts';

/** Ways to find live records by text, each returning at most `limit` row numbers, best first. */

/** By the number as written, or only by its counter: 148 finds OP-K-000148. */
export function byNumber(db: Readable, table: RecordKind, text: string, limit: number): number[] {
  const bare = text.trim();
  const numbers = [bare, bare.toUpperCase(), ...formatNumbers(db, table, bare)];
  return column(
    db,
    sql`SELECT o.rid FROM ${identifier(table)} o WHERE o.deleted_txn IS NULL
    AND o.number IN (${valueList(numbers)}) LIMIT ${limit}`,
  );
}

const sortColumns: Readonly<Record<RecordKind, Sql>> = {
  opportunity: sql`topic_alike`,
  customer: sql`name_alike`,
};

/** By the start of topic or name: a range of its index, from the text to the text plus the highest character. */
export function byStart(db: Readable, table: RecordKind, text: string, limit: number): number[] {
  const start = lookalikeKey(text);
  if (start === '') return [];
  const sorted = sortColumns[table];
  return column(
    db,
    sql`SELECT o.rid FROM ${identifier(table)} o WHERE o.deleted_txn IS NULL
    AND o.${sorted} >= ${start} AND o.${sorted} < ${`${start}\u{10ffff}`} ORDER BY o.${sorted} LIMIT ${limit}`,
  );
}

/** By words of its own text, each starting with a typed word; newest first. */
export function byWords(db: Readable, table: RecordKind, text: string, limit: number): number[] {
  const match = matchWords(text);
  if (match === null) return [];
  const words = identifier(`${table}_fts`);
  return column(
    db,
    sql`SELECT o.rid FROM ${words} f CROSS JOIN ${identifier(table)} o ON o.rid = f.rowid
    WHERE f.${words} MATCH ${match} AND o.deleted_txn IS NULL ORDER BY f.rowid DESC LIMIT ${limit}`,
  );
}

/** A deal whose words are checked here rather than in the index. */
interface WordedDeal {
  rid: number;
  words: string;
}
const lookedThrough = 400;

/**
 * Deals by the words of their own text and the names of customer and contact together; newest first. The two longest
 * words select deals in the index, and the others are checked in the newest of these: a short word such as "K" starts
 * a word of nearly every deal, and finding all of them in the index would take too long while typing.
 */
export function dealsByAllWords(db: Readable, text: string, limit: number): number[] {
  const [longest = '', ...others] = searchTerms(text).toSorted(
    (a, b) => Number(isTelling(b)) - Number(isTelling(a)) || b.length - a.length,
  );
  if (!isTelling(longest)) return [];
  const chosen = [longest, ...others.filter(isTelling).slice(0, 1)];
  const rest = others.filter((term) => !chosen.includes(term));
  const deals = all<WordedDeal>(
    db,
    sql`SELECT o.rid, o.topic || ' ' || o.number || ' ' || c.name || ' ' || ifnull(k.name, '') AS words
     FROM opportunity o JOIN customer c ON c.id = o.customer_id LEFT JOIN customer k ON k.id = o.contact_id
     WHERE ${conditionOf({ search: chosen.join(' ') }, '')} ORDER BY o.rid DESC
     LIMIT ${rest.length === 0 ? limit : lookedThrough}`,
  );
  return deals
    .filter(({ words }) => rest.every((term) => hasWord(words, term)))
    .slice(0, limit)
    .map(({ rid }) => rid);
}

/** Customers by the words of their own text, what they are reached by and their tags together; newest first. */
export function customersByAllWords(db: Readable, text: string, limit: number): number[] {
  if (!searchTerms(text).some(isTelling) && phoneSearch(text) === null) return [];
  const condition = customersWhere({ search: text });
  return column(db, sql`SELECT c.rid FROM customer c WHERE ${condition} ORDER BY c.rid DESC LIMIT ${limit}`);
}
