import type { z } from 'zod';
import type { filter as filterSchema } from '../../../shared/contract/opportunity-rows.ts';
import type { dealRanges } from '../../../shared/records/ranges.ts';
import type { Readable } from '../connection/database.ts';
import { isFound } from '../custom/bits.ts';
import { customTextsMatching } from '../custom/words.ts';
import type { Sql } from '../connection/sql.ts';
import { sql } from '../connection/sql.ts';
import { conditionOf as listCondition, oneOf } from '../lists/conditions.ts';
import type { CustomSource } from '../custom/source.ts';
import type { Reaching, Where } from '../lists/list-source.ts';
import { touchedBy } from '../journal/touched.ts';
import { baseValues, dates, instants, percentages, rangeConditions } from '../lists/ranges.ts';
import { lookedUp, notLookedUp, type LookedUp, type Matches, type Searching } from '../search/found.ts';
import { matchTerm, searchTerms } from '../search/terms.ts';
import { hasTag, taggedByWord } from '../tags/conditions.ts';
import { dealsWithPerson } from './people.ts';

export type OpportunityFilter = z.output<typeof filterSchema> & Pick<Searching, 'found'> & Reaching;

/** How lists of deals find custom fields. */
export const dealFieldsInLists: CustomSource = {
  owners: ['opportunity'],
  scan: sql`opportunity o INDEXED BY opportunity_by_created`,
  grouped: { index: 'opportunity_forecast', by: sql`o.status, o.currency` },
  currency: sql`o.currency`,
};

export const live = sql`o.deleted_txn IS NULL`;
/** Deals on hold are neither overdue nor undated (sales-process 11). */
const inProgress = sql`o.status = 'in-progress'`;

/** The conditions of each filter field, over `opportunity o`. */
export const where: Where<OpportunityFilter> = {
  status: (values) => oneOf(sql`o.status`, values),
  cycleId: (ids) => oneOf(sql`o.cycle_id`, ids),
  stageId: (ids) => oneOf(sql`o.stage_id`, ids),
  salespersonId: (ids) => oneOf(sql`o.salesperson_id`, ids),
  category: (values) => oneOf(sql`o.category`, values),
  rating: (values) => oneOf(sql`ifnull(o.rating, 'none')`, values),
  priority: (values) => oneOf(sql`o.priority`, values),
  kindId: (ids) => oneOf(sql`ifnull(o.kind_id, 'none')`, ids),
  currency: (codes) => oneOf(sql`o.currency`, codes),
  tag: (tags) => hasTag('opportunity', sql`o.rid`, tags),
  act: (uids) => touchedBy('opportunity', sql`o.rid`, uids),
  customerId: (id) => [customerCondition(id)],
  personId: (id) => [sql`o.rid IN (${dealsWithPerson(id)})`],
  ...rangeConditions<typeof dealRanges>({
    close: dates(sql`o.close_date`),
    closed: dates(sql`o.actual_close_date`),
    created: instants(sql`o.created_at`),
    revenue: baseValues(sql`o.revenue_key`),
    weighted: baseValues(sql`o.weighted_key`),
    chances: percentages(sql`o.chances`, 100),
    probability: percentages(sql`o.probability`, 1_000_000),
  }),
  overdue: (_, today) => [sql`${inProgress} AND o.close_date < ${today}`],
  undated: () => [sql`${inProgress} AND o.close_date IS NULL`],
  withoutRevenue: () => [sql`o.status NOT IN ('won', 'lost') AND o.revenue IS NULL`],
  search: (text) => searchTerms(text).map((term) => sql`o.rid IN (${matches(term)})`),
  // Says how the rows are reached and rules out none.
  reached: () => [],
  custom: notLookedUp,
  found: (rows) => [isFound(sql`o.rid`, rows)],
};

/** A filter of deals whose searches and conditions on custom fields are looked up. */
export function lookedUpDeals(
  db: Readable,
  filter: OpportunityFilter,
  today: string,
): LookedUp<OpportunityFilter> {
  return lookedUp(db, { matches, custom: dealFieldsInLists }, filter, today);
}

/** The live deals that match a filter. Overdue is relative to `today`. */
export function conditionOf(filter: LookedUp<OpportunityFilter>, today: string): Sql {
  return listCondition({ live, where }, filter, today);
}

/** Deals of a customer, and those of an account's contacts. */
const customerCondition = (id: string): Sql => sql`o.customer_id = ${id} OR o.customer_id IN
  (SELECT c.id FROM customer c WHERE c.account_id = ${id} AND c.deleted_txn IS NULL)`;

/** A term is found in the deal's own texts, in the name of its customer or contact, or in one of its tags. */
export const matches: Matches = (term) => {
  const match = matchTerm(term);
  const name = `name : (${match})`;
  return sql`SELECT f.rowid FROM opportunity_fts f WHERE f.opportunity_fts MATCH ${match}
    UNION ALL SELECT d.rid FROM customer_fts f JOIN customer c ON c.rid = f.rowid
      JOIN opportunity d ON d.customer_id = c.id AND d.deleted_txn IS NULL WHERE f.customer_fts MATCH ${name}
    UNION ALL SELECT d.rid FROM customer_fts f JOIN customer c ON c.rid = f.rowid
      JOIN opportunity d ON d.contact_id = c.id WHERE f.customer_fts MATCH ${name}
    UNION ALL ${customTextsMatching('opportunity', match)}
    UNION ALL ${taggedByWord('opportunity', match)}`;
};
