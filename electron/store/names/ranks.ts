import { nameOrder } from '../../../shared/names/name-order.ts';
import type { Readable, Writable } from '../connection/database.ts';
import { dropIndex, indexesOf, restoreIndex } from '../connection/indexes.ts';
import { identifier, sql, valueList, type Sql } from '../connection/sql.ts';
import { all, column, count, first, run } from '../connection/statements.ts';
import { blankRank, derivingTables, ranksOf, unranked, type Derived } from './derived.ts';
import { localeOfNames } from './name-order.ts';

/**
 * SQLite sorts by bytes, so names carry a rank: their place in the order of their locale. A new name takes a rank between
 * those of its neighbours; names that the locale sorts alike share one. Ranks are not journaled.
 */
interface Ranked extends Derived {
  readonly table: string;
}

const everyRank: readonly Ranked[] = derivingTables.flatMap((table) =>
  ranksOf(table).map((one) => ({ ...one, table })),
);

/** The distance between two names in a fresh order: room for those that come between. */
const step = 2 ** 20;
/** Names looked up one by one; more are sorted together with all others. */
const few = 100;

interface Waiting {
  readonly rid: number;
  readonly text: string;
}

const rows = (db: Readable, { table, column: rank, from }: Ranked, condition: Sql): Waiting[] =>
  all(
    db,
    sql`SELECT rid, ${identifier(from)} AS text FROM ${identifier(table)}
      WHERE deleted_txn IS NULL AND ${identifier(rank)} ${condition}`,
  );

/** Gives a rank to every live name that has none. Every action ends with it. */
export function settleRanks(db: Writable): void {
  for (const ranked of everyRank) {
    const waiting = rows(db, ranked, sql`= ${unranked}`);
    if (waiting.length === 0) continue;
    const order = nameOrder(localeOfNames(db));
    const names = [...new Set(waiting.map(({ text }) => text))].sort(order.compare);
    if (names.length > few) settleMany(db, ranked, waiting, order);
    else settleFew(db, ranked, waiting, names, order);
  }
}

/** Whether there are more names than can be put in order while a window waits. */
export function hasManyNames(db: Readable): boolean {
  const last = sql`SELECT max((SELECT ifnull(max(rid), 0) FROM opportunity), (SELECT ifnull(max(rid), 0) FROM customer))`;
  return count(db, last) > 2000;
}

/** Ranks all names anew, in the order of a locale. */
export function rankAll(db: Writable, locale: string): void {
  for (const ranked of everyRank) rankFresh(db, ranked, nameOrder(locale));
}

function rankFresh(db: Writable, ranked: Ranked, order: Intl.Collator): void {
  const named = rows(db, ranked, sql`IS NOT ${blankRank}`).filter(({ text }) => text !== '');
  const ranks = freshRanks(new Set(named.map(({ text }) => text)), order);
  const rank = identifier(ranked.column);
  const indexes = named.length > few ? indexesOf(db, ranked.table) : [];
  const sorting = indexes.filter(({ definition }) => definition.includes(ranked.column));
  for (const index of sorting) dropIndex(db, index);
  put(db, ranked, named, ranks);
  run(
    db,
    sql`UPDATE ${identifier(ranked.table)} SET ${rank} = ${blankRank}
      WHERE ${identifier(ranked.from)} = '' AND ${rank} <> ${blankRank}`,
  );
  for (const index of sorting) restoreIndex(db, index);
}

function freshRanks(names: Iterable<string>, order: Intl.Collator): Map<string, number> {
  const ranks = new Map<string, number>();
  let [rank, last] = [blankRank, ''];
  for (const name of [...names].sort(order.compare)) {
    if (rank === blankRank || order.compare(last, name) !== 0) rank += step;
    ranks.set(name, rank);
    last = name;
  }
  return ranks;
}

function put(
  db: Writable,
  { table, column: rank }: Ranked,
  named: readonly Waiting[],
  ranks: ReadonlyMap<string, number>,
): void {
  for (const { rid, text } of named) {
    const value = ranks.get(text) ?? unranked;
    run(db, sql`UPDATE ${identifier(table)} SET ${identifier(rank)} = ${value} WHERE rid = ${rid}`);
  }
}

/** Names already in order keep their ranks if the new ones fit between them. */
function settleMany(db: Writable, ranked: Ranked, waiting: readonly Waiting[], order: Intl.Collator): void {
  const known = knownNames(db, ranked);
  const fresh = [...new Set(waiting.map(({ text }) => text))].sort(order.compare);
  const ranks = known.length === 0 ? freshRanks(fresh, order) : ranksBetween(known, fresh, order);
  if (ranks === null) rankFresh(db, ranked, order);
  else put(db, ranked, waiting, ranks);
}

interface Named {
  readonly text: string;
  readonly rank: number;
}

function knownNames(db: Readable, { table, column: name, from }: Ranked): Named[] {
  const rank = identifier(name);
  return all(
    db,
    sql`SELECT ${rank} AS rank, min(${identifier(from)}) AS text FROM ${identifier(table)}
      WHERE deleted_txn IS NULL AND ${rank} > ${blankRank} GROUP BY ${rank} ORDER BY ${rank}`,
  );
}

/** Ranks for sorted names between sorted ones that have a rank; null where they don't fit. */
function ranksBetween(
  known: readonly Named[],
  fresh: readonly string[],
  order: Intl.Collator,
): Map<string, number> | null {
  const ranks = new Map<string, number>();
  let at = 0;
  for (let i = 0; i < fresh.length;) {
    const name = fresh[i] ?? '';
    while (at < known.length && order.compare(known[at]?.text ?? '', name) < 0) at += 1;
    const [below, above] = [known[at - 1]?.rank ?? blankRank, known[at]];
    const here: string[] = [];
    for (; i < fresh.length; i += 1) {
      const next = fresh[i] ?? '';
      if (above && order.compare(next, above.text) >= 0) break;
      here.push(next);
    }
    const gap = above ? Math.floor((above.rank - below) / (here.length + 1)) : step;
    if (gap < 1) return null;
    let rank = below;
    here.forEach((text, n) => {
      if (n === 0 || order.compare(here[n - 1] ?? '', text) !== 0) rank += gap;
      ranks.set(text, rank);
    });
    while (above && i < fresh.length && order.compare(fresh[i] ?? '', above.text) === 0) {
      ranks.set(fresh[i] ?? '', above.rank);
      i += 1;
    }
  }
  return ranks;
}

function settleFew(
  db: Writable,
  ranked: Ranked,
  waiting: readonly Waiting[],
  names: readonly string[],
  order: Intl.Collator,
): void {
  for (const name of names) {
    const rank = rankFor(db, ranked, name, order);
    const those = waiting.filter(({ text }) => text === name);
    put(db, ranked, those, new Map([[name, rank]]));
  }
}

function rankFor(db: Writable, ranked: Ranked, name: string, order: Intl.Collator): number {
  const { below, above, same } = neighboursOf(db, ranked, name, order);
  if (same !== null) return same;
  if (above === null) return below + step;
  if (below === blankRank && above > 2 * step) return above - step;
  if (above - below > 1) return below + Math.floor((above - below) / 2);
  makeRoom(db, ranked, below);
  return below + step / 2;
}

interface Neighbours {
  readonly below: number;
  readonly above: number | null;
  /** The rank of a name that is sorted alike. */
  readonly same: number | null;
}

/** Halves the range of ranks until no name is left between the two neighbours. */
function neighboursOf(db: Readable, ranked: Ranked, name: string, order: Intl.Collator): Neighbours {
  const rank = identifier(ranked.column);
  let below = blankRank;
  let above: number | null = null;
  let end = count(
    db,
    sql`SELECT max(${rank}) + 1 FROM ${identifier(ranked.table)} WHERE deleted_txn IS NULL`,
  );
  while (below < end) {
    const middle = below + Math.floor((end - below) / 2);
    const met =
      nameAt(db, ranked, sql`>= ${middle} AND ${rank} > ${below} AND ${rank} < ${end} ORDER BY ${rank}`) ??
      nameAt(db, ranked, sql`> ${below} AND ${rank} < ${middle} ORDER BY ${rank} DESC`);
    if (!met) break;
    const compared = order.compare(name, met.text);
    if (compared === 0) return { below, above, same: met.rank };
    if (compared > 0) below = met.rank;
    else {
      above = met.rank;
      end = Math.min(met.rank, middle);
    }
  }
  return { below, above, same: null };
}

function nameAt(db: Readable, { table, column: rank, from }: Ranked, condition: Sql): Named | null {
  return first(
    db,
    sql`SELECT ${identifier(from)} AS text, ${identifier(rank)} AS rank FROM ${identifier(table)}
      WHERE deleted_txn IS NULL AND ${identifier(rank)} ${condition} LIMIT 1`,
  );
}

/** Moves the names after a rank apart: as few as are enough for a whole step behind it. */
function makeRoom(db: Writable, { table, column: name }: Ranked, below: number): void {
  const [of, rank] = [identifier(table), identifier(name)];
  for (let width = 32; ; width *= 4) {
    const found = column<number>(
      db,
      sql`SELECT DISTINCT ${rank} FROM ${of} WHERE deleted_txn IS NULL AND ${rank} > ${below}
        ORDER BY ${rank} LIMIT ${width + 1}`,
    );
    const next = found[width];
    const moved = found.slice(0, width);
    const gap = next === undefined ? step : Math.floor((next - below - step) / (moved.length + 1));
    if (gap < 1024) continue;
    const places = JSON.stringify(Object.fromEntries(moved.map((old, i) => [old, below + step + i * gap])));
    run(
      db,
      sql`UPDATE ${of} SET ${rank} = (SELECT j.value FROM json_each(${places}) j WHERE j.key = CAST(${rank} AS TEXT))
        WHERE deleted_txn IS NULL AND ${rank} IN (${valueList(moved)})`,
    );
    return;
  }
}
