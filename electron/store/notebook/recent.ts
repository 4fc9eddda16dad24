import type { RecordHit } from '../../../shared/contract/find-calls.ts';
import { recordKinds, type RecordKind } from '../../../shared/records/record-kinds.ts';
import type { Readable, Writable } from '../connection/database.ts';
import { identifier, join, nameLiteral, sql, type Sql } from '../connection/sql.ts';
import { all, first, run } from '../connection/statements.ts';
import { survivorId } from '../customers/survivors.ts';
import { hits } from '../search/hits.ts';

/** The number of records that are kept, for all kinds together. */
const most = 50;

export interface RecentRecord {
  readonly kind: RecordKind;
  readonly id: string;
}

const tableOf = (kind: RecordKind): Sql => identifier(`${kind}_recent`);

const every = join(
  recordKinds.map(
    (kind) => sql`SELECT ${nameLiteral(kind)} AS kind, record_id AS id, place FROM ${tableOf(kind)}`,
  ),
  sql` UNION ALL `,
);

/**
 * Puts a record on top of the recently viewed ones. Outside the journal; nothing is written if it is on top already.
 */
export function noteRecent(db: Writable, { kind, id }: RecentRecord, at: number): void {
  const top = first<RecentRecord>(db, sql`SELECT kind, id FROM (${every}) ORDER BY place DESC LIMIT 1`);
  if (top?.kind === kind && top.id === id) return;
  const place = sql`(SELECT ifnull(max(place), 0) + 1 FROM (${every}))`;
  run(
    db,
    sql`INSERT OR REPLACE INTO ${tableOf(kind)} (record_id, place, at) VALUES (${id}, ${place}, ${at})`,
  );
  const kept = sql`SELECT place FROM (${every}) ORDER BY place DESC LIMIT ${most}`;
  for (const one of recordKinds) run(db, sql`DELETE FROM ${tableOf(one)} WHERE place NOT IN (${kept})`);
}

/** The record that is shown for one that was viewed: of a merged customer what it has become part of. */
const shownFor: Readonly<Record<RecordKind, Sql>> = {
  opportunity: sql`r.record_id`,
  customer: survivorId(sql`r.record_id`),
};

const recentHits = join(
  recordKinds.map((kind) => {
    const { columns, alias, join: joined } = hits[kind];
    return sql`SELECT ${columns}, r.place FROM ${tableOf(kind)} r
      JOIN ${identifier(kind)} ${alias} ON ${alias}.id = ${shownFor[kind]} AND ${alias}.deleted_txn IS NULL ${joined}`;
  }),
  sql` UNION ALL `,
);

/** Recently viewed records that still exist, newest first. */
export function listRecent(db: Readable, limit: number): RecordHit[] {
  return all(
    db,
    sql`SELECT kind, id, name, number, about, status FROM (${recentHits}) GROUP BY id
      ORDER BY max(place) DESC LIMIT ${limit}`,
  );
}
