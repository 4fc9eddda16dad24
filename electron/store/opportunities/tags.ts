import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { OpportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';
import { toOpportunityRow, type ListRow } from './columns.ts';

type Tags = OpportunityRow['tags'];

/** The tags of some deals, by name. Deals without tags are left out. */
export function tagsOf(db: Readable, opportunityIds: readonly string[]): Map<string, Tags> {
  const query = sql`SELECT t.opportunity_id AS deal, g.id, g.name FROM json_each(${JSON.stringify(opportunityIds)}) j
    JOIN opportunity_tag t ON t.opportunity_id = j.value AND t.deleted_txn IS NULL
    JOIN tag g ON g.id = t.tag_id ORDER BY g.name_sort`;
  const found = new Map<string, Tags>();
  for (const { deal, id, name } of all<{ deal: string; id: string; name: string }>(db, query)) {
    const tags = found.get(deal);
    if (tags) tags.push({ id, name });
    else found.set(deal, [{ id, name }]);
  }
  return found;
}

/** A page of deals in the form of the contract: one statement for the tags of all. */
export function withTags(db: Readable, rows: readonly ListRow[]): OpportunityRow[] {
  const tags = tagsOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => toOpportunityRow(row, tags.get(row.id) ?? []));
}

/** All tags by name, each with its number of live deals. */
export function listTags(db: Readable): OutputOf<'tag.list'>['items'] {
  const query = sql`SELECT g.id, g.name,
      (SELECT count(*) FROM opportunity_tag t WHERE t.tag_id = g.id AND t.deleted_txn IS NULL) AS deals
    FROM tag g WHERE g.deleted_txn IS NULL ORDER BY g.name_sort`;
  return all(db, query);
}
