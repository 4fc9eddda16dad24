import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { Readable } from '../../store/connection/database.ts';
import { byNumber, byStart, byWords, customersByAllWords, dealsByAllWords } from '../../store/search/find.ts';
import { hitsOf } from '../../store/search/hits.ts';
import type { ReadContext } from '../context.ts';

type Row = OutputOf<'search.find'>['rows'][number];
type Match = Row['match'];
type Way = (db: Readable, text: string, limit: number) => number[];

const dealWays: readonly (readonly [Match, Way])[] = [
  ['number', (db, text, limit) => byNumber(db, 'opportunity', text, limit)],
  ['name', (db, text, limit) => byStart(db, 'opportunity', text, limit)],
  ['words', (db, text, limit) => byWords(db, 'opportunity', text, limit)],
  ['words', dealsByAllWords],
];
const customerWays: readonly (readonly [Match, Way])[] = [
  ['number', (db, text, limit) => byNumber(db, 'customer', text, limit)],
  ['name', (db, text, limit) => byStart(db, 'customer', text, limit)],
  ['words', (db, text, limit) => byWords(db, 'customer', text, limit)],
  ['words', customersByAllWords],
];
const order: readonly Match[] = ['number', 'name', 'words'];

/**
 * Deals and customers that match a text: by exact number, then by the start of the name, then by words. Customers
 * come first within each, with at most a third of the places if there are enough deals. House rule.
 */
export function findRecords(
  { db }: ReadContext,
  { text, limit }: ParsedInputOf<'search.find'>,
): OutputOf<'search.find'> {
  const deals = inTurn(db, dealWays, text, limit);
  const customers = inTurn(db, customerWays, text, limit);
  const places = Math.max(Math.ceil(limit / 3), limit - deals.size);
  const named = withMatch(customers, places, (rids) => hitsOf(db, 'customer', rids));
  const rows = [
    ...named,
    ...withMatch(deals, limit - named.length, (rids) => hitsOf(db, 'opportunity', rids)),
  ];
  return { rows: rows.toSorted((a, b) => order.indexOf(a.match) - order.indexOf(b.match)) };
}

/** Row numbers with the best way each was found; weaker ways are tried only if places are left. */
function inTurn(
  db: Readable,
  ways: readonly (readonly [Match, Way])[],
  text: string,
  limit: number,
): ReadonlyMap<number, Match> {
  const hits = new Map<number, Match>();
  for (const [match, way] of ways) {
    if (hits.size >= limit) break;
    for (const rid of way(db, text, limit)) if (!hits.has(rid)) hits.set(rid, match);
  }
  return hits;
}

function withMatch(
  found: ReadonlyMap<number, Match>,
  places: number,
  read: (rids: readonly number[]) => Omit<Row, 'match'>[],
): Row[] {
  const hits = [...found].slice(0, places);
  const rows = read(hits.map(([rid]) => rid));
  return rows.map((row, place) => ({ ...row, match: hits[place]?.[1] ?? 'words' }));
}
