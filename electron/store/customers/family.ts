import type { OutcomeSum } from '../../../shared/rules/outcome-totals.ts';
import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';
import { outcomeSumsBy } from '../opportunities/outcome-sums.ts';

export interface FamilyAccount {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly active: 0 | 1;
}

/**
 * The accounts above an account, and all below any of those, by name. Each is found once, so that a loop in damaged data
 * ends.
 */
export function familyOf(db: Readable, id: string): FamilyAccount[] {
  return all(
    db,
    sql`WITH RECURSIVE above (id) AS (SELECT ${id} UNION
      SELECT c.parent_id FROM above JOIN customer c ON c.id = above.id
        WHERE c.parent_id IS NOT NULL AND c.deleted_txn IS NULL),
    member (id) AS (SELECT id FROM above UNION
      SELECT c.id FROM member JOIN customer c ON c.parent_id = member.id WHERE c.deleted_txn IS NULL)
    SELECT c.id, c.name, c.parent_id AS parentId, c.active FROM member JOIN customer c ON c.id = member.id
      WHERE c.kind = 'account' AND c.deleted_txn IS NULL ORDER BY c.name_rank, c.rid`,
  );
}

/** Exact sums of the deals of accounts and their contacts, by account. */
export function familySums(
  db: Readable,
  accounts: readonly string[],
  base: string,
): ReadonlyMap<string, OutcomeSum[]> {
  const ids = JSON.stringify(accounts);
  const deals = sql`FROM (SELECT j.value AS account, j.value AS customer FROM json_each(${ids}) j UNION ALL
      SELECT k.account_id, k.id FROM json_each(${ids}) j JOIN customer k ON k.account_id = j.value
        WHERE k.deleted_txn IS NULL) party
    JOIN opportunity o ON o.customer_id = party.customer WHERE o.deleted_txn IS NULL`;
  const sums = outcomeSumsBy(db, deals, base, sql`party.account`);
  return Map.groupBy(sums, ({ owner }) => owner ?? '');
}
