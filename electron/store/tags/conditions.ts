import type { RecordKind } from '../../../shared/records/record-kinds.ts';
import { identifier, join, sql, valueList, type Sql } from '../connection/sql.ts';
import { linksOf } from './tags.ts';

/** Row numbers of the records of a kind with tags; `t` is the link. */
function tagged(kind: RecordKind): Sql {
  const { table, record } = linksOf(kind);
  return sql`SELECT d.rid FROM ${table} t CROSS JOIN ${identifier(kind)} d ON d.id = t.${record}
    WHERE t.deleted_txn IS NULL`;
}

/**
 * Records that have one of the tags, or, for `none`, no tags at all. Selected by row number, which every index
 * contains, so that totals need not read the rows. Without tags there is no condition.
 */
export function hasTag(kind: RecordKind, rid: Sql, tags: readonly string[]): Sql[] {
  if (tags.length === 0) return [];
  const ids = tags.filter((tag) => tag !== 'none');
  const any = sql`${rid} IN (${tagged(kind)} AND t.tag_id IN (${valueList(ids)}))`;
  const none = sql`${rid} NOT IN (${tagged(kind)})`;
  return [join([...(ids.length > 0 ? [any] : []), ...(ids.length < tags.length ? [none] : [])], sql` OR `)];
}

/** Row numbers of the records of a kind with a tag that a search finds. */
export function taggedByWord(kind: RecordKind, match: string): Sql {
  const { table, record } = linksOf(kind);
  return sql`SELECT d.rid FROM tag_fts f CROSS JOIN tag g ON g.rid = f.rowid AND g.deleted_txn IS NULL
    CROSS JOIN ${table} t ON t.tag_id = g.id AND t.deleted_txn IS NULL
    CROSS JOIN ${identifier(kind)} d ON d.id = t.${record} WHERE f.tag_fts MATCH ${match}`;
}
