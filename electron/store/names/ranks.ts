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
/** So many records have their names looked up one by one; those of more are sorted together with all others. */
const few = 100;

/** The different names of live records whose rank meets a condition. */
const namesWith = (db: Readable, { table, column: rank, from }: Ranked, condition: Sql): string[] =>
  column(
    db,
    sql`SELECT DISTINCT ${identifier(from)} FROM ${identifier(table)}
      WHERE deleted_txn IS NULL AND ${identifier(rank)} ${condition}`,
  );

/** Gives a rank to every live name that has none. Every action ends with it. */
export function settleRanks(db: Writable): void {
  for (const ranked of everyRank) {
    const names = namesWith(db, ranked, sql`= ${unranked}`);
    if (names.length === 0) continue;
    const order = nameOrder(localeOfNames(db));
    names.sort(order.compare);
    if (hasManyWaiting(db, ranked)) settleMany(db, ranked, names, order);
    else settleFew(db, ranked, names, order);
  }
}

function hasManyWaiting(db: Readable, { table, column: rank }: Ranked): boolean {
  const some = sql`SELECT 1 FROM ${identifier(table)} WHERE deleted_txn IS NULL AND ${identifier(rank)} = ${unranked}
    LIMIT ${few + 1}`;
  return count(db, sql`SELECT count(*) FROM (${some})`) > few;
}

/** Whether there are more names than can be put in order while a window waits. */
export function hasManyNames(db: Readable): boolean {
  const last = sql`SELECT max((SELECT ifnull(max(rid), 0) FROM opportunity), (SELECT ifnull(max(rid), 0) FROM customer))`;
  return count(db, last) > 2000;
}

/** Ranks all names again, in the order of a locale. */
export function rankAll(db: Writable, locale: string): void {
  for (const ranked of everyRank) rankFresh(db, ranked, nameOrder(locale));
}

function rankFresh(db: Writable, ranked: Ranked, order: Intl.Collator): void {
  const names = namesWith(db, ranked, sql`IS NOT ${blankRank}`).filter((name) => name !== '');
  const rank = identifier(ranked.column);
  const indexes = names.length > few ? indexesOf(db, ranked.table) : [];
  const sorting = indexes.filter(({ definition }) => definition.includes(ranked.column));
  for (const index of sorting) dropIndex(db, index);
  put(db, ranked, freshRanks(names, order), sql`IS NOT ${blankRank}`);
  run(
    db,
    sql`UPDATE ${identifier(ranked.table)} SET ${rank} = ${blankRank}
      WHERE ${identifier(ranked.from)} = '' AND ${rank} <> ${blankRank}`,
  );
  for (const index of sorting) restoreIndex(db, index);
}

function freshRanks(names: readonly string[], order: Intl.Collator): Map<string, number> {
  const ranks = new Map<string, number>();
  let [rank, last] = [blankRank, ''];
  for (const name of names.toSorted(order.compare)) {
    if (rank === blankRank || order.compare(last, name) !== 0) rank += step;
    ranks.set(name, rank);
    last = name;
  }
  return ranks;
}

/** Gives names their ranks, in the live records whose rank meets a condition. */
function put(
  db: Writable,
  { table, column: rank, from }: Ranked,
  ranks: ReadonlyMap<string, number>,
  condition: Sql,
): void {
  ranksFor(db).current = ranks;
  run(
    db,
    sql`UPDATE ${identifier(table)} SET ${identifier(rank)} = rank_of(${identifier(from)})
      WHERE deleted_txn IS NULL AND ${identifier(rank)} ${condition}`,
  );
}

interface RanksInSql {
  current: ReadonlyMap<string, number>;
}
const ranksInSql = new WeakMap<Readable, RanksInSql>();

/** Gives SQL the function `rank_of(name)`, since a million records don't fit in memory. */
function ranksFor(db: Writable): RanksInSql {
  const known = ranksInSql.get(db);
  if (known) return known;
  const ranks: RanksInSql = { current: new Map() };
  ranksInSql.set(db, ranks);
  db.function('rank_of', (name) => ranks.current.get(String(name)) ?? unranked);
  return ranks;
}

/** Names already in order keep their ranks if the new ones fit between them. */
function settleMany(db: Writable, ranked: Ranked, fresh: readonly string[], order: Intl.Collator): void {
  const known = knownNames(db, ranked);
  const ranks = known.length === 0 ? freshRanks(fresh, order) : ranksBetween(known, fresh, order);
  if (ranks === null) rankFresh(db, ranked, order);
  else put(db, ranked, ranks, sql`= ${unranked}`);
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
  let [at, below] = [0, blankRank];
  let gap: string[] = [];
  const fill = (above: number | null): boolean => {
    const fits = spread(ranks, gap, { below, above }, order);
    gap = [];
    return fits;
  };
  for (const name of fresh) {
    for (let next = known[at]; next && order.compare(next.text, name) < 0; next = known[at]) {
      if (!fill(next.rank)) return null;
      below = next.rank;
      at += 1;
    }
    const next = known[at];
    if (next && order.compare(next.text, name) === 0) ranks.set(name, next.rank);
    else gap.push(name);
  }
  return fill(known[at]?.rank ?? null) ? ranks : null;
}

/** Gives sorted names ranks between two, at equal distances. Returns whether there is room. */
function spread(
  ranks: Map<string, number>,
  names: readonly string[],
  { below, above }: { readonly below: number; readonly above: number | null },
  order: Intl.Collator,
): boolean {
  const distance = above === null ? step : Math.floor((above - below) / (names.length + 1));
  if (distance < 1) return names.length === 0;
  let rank = below;
  names.forEach((name, i) => {
    if (i === 0 || order.compare(names[i - 1] ?? '', name) !== 0) rank += distance;
    ranks.set(name, rank);
  });
  return true;
}

function settleFew(db: Writable, ranked: Ranked, names: readonly string[], order: Intl.Collator): void {
  for (const name of names) {
    put(db, ranked, new Map([[name, rankFor(db, ranked, name, order)]]), sql`= ${unranked}`);
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
