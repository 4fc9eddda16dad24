import type { OutputOf } from '../../../shared/contract/contract.ts';
import { recordKinds, type RecordKind } from '../../../shared/records/record-kinds.ts';
import type { Readable } from '../connection/database.ts';
import { identifier, join, sql, type Sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';

export type Tags = { id: string; name: string }[];

/** The table of the links between records of a kind and tags, and its column with the record. */
export const linksOf = (kind: RecordKind): { readonly table: Sql; readonly record: Sql } => ({
  table: identifier(`${kind}_tag`),
  record: identifier(`${kind}_id`),
});

/** The tags of some records of a kind, by name. Records without tags are left out. */
export function tagsOf(db: Readable, kind: RecordKind, ids: readonly string[]): Map<string, Tags> {
  const { table, record } = linksOf(kind);
  const query = sql`SELECT t.${record} AS record, g.id, g.name FROM json_each(${JSON.stringify(ids)}) j
    JOIN ${table} t ON t.${record} = j.value AND t.deleted_txn IS NULL
    JOIN tag g ON g.id = t.tag_id ORDER BY g.name_rank`;
  const found = new Map<string, Tags>();
  for (const { record: of, id, name } of all<{ record: string; id: string; name: string }>(db, query)) {
    const tags = found.get(of);
    if (tags) tags.push({ id, name });
    else found.set(of, [{ id, name }]);
  }
  return found;
}

type Listed = OutputOf<'tag.list'>['items'][number];

const counts = join(
  recordKinds.map((kind) => {
    const { table } = linksOf(kind);
    return sql`(SELECT count(*) FROM ${table} t WHERE t.tag_id = g.id AND t.deleted_txn IS NULL)
      AS ${identifier(kind)}`;
  }),
);

/** All tags by name, each with its number of live records of each kind. */
export function listTags(db: Readable): Listed[] {
  const query = sql`SELECT g.id, g.name, ${counts} FROM tag g WHERE g.deleted_txn IS NULL ORDER BY g.name_rank`;
  return all<Omit<Listed, 'uses'> & Listed['uses']>(db, query).map(({ id, name, ...uses }) => ({
    id,
    name,
    uses,
  }));
}
