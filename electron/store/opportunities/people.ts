import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Opportunity } from '../../../shared/contract/opportunity-rows.ts';
import type { Readable } from '../connection/database.ts';
import { sql, type Sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';
import { findFirst } from '../records/records-io.ts';
import type { OpportunityPersonRecord } from '../records/records.ts';
import { refOf, rowsByRid, withTags } from './columns.ts';

type Person = Opportunity['people'][number];
type Row = Omit<Person, 'contact' | 'account' | 'role' | 'primary'> & {
  readonly id: string;
  readonly name: string;
  readonly account_id: string | null;
  readonly account_name: string | null;
  readonly role_id: string | null;
  readonly role_name: string | null;
  readonly is_primary: 0 | 1;
};

/**
 * The people of a deal, its primary contact first, the others in the order in which they were added. The primary contact
 * has a row of its own only with a role or a note (ADR 33).
 */
export function peopleOf(db: Readable, opportunityId: string): Person[] {
  const rows = all<Row>(
    db,
    sql`WITH own AS (SELECT o.id, o.contact_id FROM opportunity o WHERE o.id = ${opportunityId}),
    person AS (
      SELECT x.contact_id, x.role_id, x.note, x.rid, own.contact_id IS x.contact_id AS is_primary
        FROM own JOIN opportunity_person x ON x.opportunity_id = own.id AND x.deleted_txn IS NULL
      UNION ALL SELECT own.contact_id, NULL, '', 0, 1 FROM own WHERE own.contact_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM opportunity_person x WHERE x.opportunity_id = own.id AND x.contact_id = own.contact_id
          AND x.deleted_txn IS NULL))
    SELECT c.id, c.name, c.job_title AS jobTitle, c.phone, c.mobile, c.email, c.account_id, a.name AS account_name,
      p.role_id, r.name AS role_name, p.note, p.is_primary
    FROM person p JOIN customer c ON c.id = p.contact_id LEFT JOIN customer a ON a.id = c.account_id
    LEFT JOIN contact_role r ON r.id = p.role_id ORDER BY p.is_primary DESC, p.rid`,
  );
  return rows.map(({ id, name, account_id, account_name, role_id, role_name, is_primary, ...same }) => ({
    ...same,
    contact: { id, name },
    account: refOf(account_id, account_name),
    role: refOf(role_id, role_name),
    primary: is_primary === 1,
  }));
}

/** The row of a person of a deal, or null. */
export function findPerson(
  db: Readable,
  opportunityId: string,
  contactId: string,
): OpportunityPersonRecord | null {
  return findFirst(
    db,
    'opportunity_person',
    sql`opportunity_id = ${opportunityId} AND contact_id = ${contactId}`,
  );
}

/** Row numbers of live deals in which a contact is the primary contact or has a role. */
export function dealsWithPerson(contactId: string): Sql {
  return sql`SELECT d.rid FROM opportunity d WHERE d.contact_id = ${contactId} AND d.deleted_txn IS NULL
    UNION SELECT d.rid FROM opportunity_person x JOIN opportunity d ON d.id = x.opportunity_id
      WHERE x.contact_id = ${contactId} AND x.deleted_txn IS NULL`;
}

type Involvement = OutputOf<'customer.roles'>['rows'][number];
interface InvolvedRow {
  readonly rid: number;
  readonly role_id: string | null;
  readonly role_name: string | null;
  readonly note: string | null;
  readonly is_primary: 0 | 1;
}

/**
 * Deals in which a contact is the primary contact or has a role without being the customer: the open ones first, the next
 * to close first; the latest closed ones come first among those.
 */
export function rolesOfContact(db: Readable, contactId: string): Involvement[] {
  const found = all<InvolvedRow>(
    db,
    sql`SELECT o.rid, x.role_id, r.name AS role_name, x.note, o.contact_id IS ${contactId} AS is_primary
    FROM opportunity o
    LEFT JOIN opportunity_person x ON x.opportunity_id = o.id AND x.contact_id = ${contactId}
      AND x.deleted_txn IS NULL
    LEFT JOIN contact_role r ON r.id = x.role_id
    WHERE o.rid IN (${dealsWithPerson(contactId)}) AND o.customer_id <> ${contactId}
    ORDER BY CASE o.status WHEN 'in-progress' THEN 0 WHEN 'on-hold' THEN 1 WHEN 'not-started' THEN 2 ELSE 3 END,
      CASE WHEN o.status IN ('won', 'lost') THEN NULL ELSE ifnull(o.close_date, '9999') END,
      o.actual_close_date DESC, o.rid DESC LIMIT 200`,
  );
  const deals = withTags(
    db,
    rowsByRid(
      db,
      found.map(({ rid }) => rid),
    ),
  );
  return found.flatMap(({ role_id, role_name, note, is_primary }, place) => {
    const deal = deals[place];
    if (deal === undefined) return [];
    return [{ deal, role: refOf(role_id, role_name), note: note ?? '', primary: is_primary === 1 }];
  });
}
