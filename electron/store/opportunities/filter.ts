import type { z } from 'zod';
import type { filter as filterSchema } from '../../../shared/contract/opportunity-rows.ts';
import { fold } from '../../../shared/words/fold.ts';
import type { Sql } from '../connection/sql.ts';
import { join, sql, valueList } from '../connection/sql.ts';
import { isBroad, matchPrefix, searchTerms } from '../search/terms.ts';

export type OpportunityFilter = z.output<typeof filterSchema>;

/** Both conditions at once. */
export function both(a: Sql, b: Sql): Sql {
  return sql`(${a}) AND (${b})`;
}

const live = sql`o.deleted_txn IS NULL`;
const open = sql`o.status IN ('in-progress', 'on-hold')`;
const closed = sql`o.status IN ('won', 'lost')`;

/** A condition over `opportunity o`: the live deals that a filter lets through. Overdue is measured by `today`. */
export function conditionOf(filter: OpportunityFilter, today: string): Sql {
  const parts: Sql[] = [live];
  const oneOf = (column: Sql, values: readonly string[] | undefined): void => {
    if (values && values.length > 0) parts.push(sql`${column} IN (${valueList(values)})`);
  };
  oneOf(sql`o.status`, filter.status);
  oneOf(sql`o.cycle_id`, filter.cycleId);
  oneOf(sql`o.stage_id`, filter.stageId);
  oneOf(sql`o.salesperson_id`, filter.salespersonId);
  oneOf(sql`o.category`, filter.category);
  oneOf(sql`ifnull(o.rating, 'none')`, filter.rating);
  oneOf(sql`o.priority`, filter.priority);
  oneOf(sql`o.currency`, filter.currency);
  if (filter.tag && filter.tag.length > 0) parts.push(tagCondition(filter.tag));
  if (filter.customerId) parts.push(customerCondition(filter.customerId));
  if (filter.closeFrom) parts.push(sql`o.close_date >= ${filter.closeFrom}`);
  if (filter.closeTo) parts.push(sql`o.close_date <= ${filter.closeTo}`);
  if (filter.closedFrom) parts.push(sql`${closed} AND o.actual_close_date >= ${filter.closedFrom}`);
  if (filter.closedTo) parts.push(sql`${closed} AND o.actual_close_date <= ${filter.closedTo}`);
  if (filter.overdue) parts.push(sql`${open} AND o.close_date < ${today}`);
  if (filter.undated) parts.push(sql`${open} AND o.close_date IS NULL`);
  if (filter.withoutRevenue) parts.push(sql`o.status NOT IN ('won', 'lost') AND o.revenue IS NULL`);
  for (const term of searchTerms(filter.search ?? '')) parts.push(termCondition(term));
  return join(
    parts.map((part) => sql`(${part})`),
    sql` AND `,
  );
}

/**
 * Deals that have one of the tags, or, by `none`, no tag at all. Asked by row number, which every index holds, so
 * that totals need not read the rows.
 */
function tagCondition(tags: readonly string[]): Sql {
  const ids = tags.filter((tag) => tag !== 'none');
  const any = sql`o.rid IN (${tagged} AND t.tag_id IN (${valueList(ids)}))`;
  const none = sql`o.rid NOT IN (${tagged})`;
  return join([...(ids.length > 0 ? [any] : []), ...(ids.length < tags.length ? [none] : [])], sql` OR `);
}

const tagged = sql`SELECT d.rid FROM opportunity_tag t CROSS JOIN opportunity d ON d.id = t.opportunity_id
  WHERE t.deleted_txn IS NULL`;

/** Deals of a customer: its own, and those of the contacts of an account. */
const customerCondition = (id: string): Sql => sql`o.customer_id = ${id} OR o.customer_id IN
  (SELECT c.id FROM customer c WHERE c.account_id = ${id} AND c.deleted_txn IS NULL)`;

/**
 * A term is found in the deal's own text, in the name of its customer or contact, or at the beginning of a word of
 * one of its tags: of these there are few, so they are read through. What a broad one finds is not looked up deal by
 * deal (`+`): the deals are walked through in an index instead.
 */
function termCondition(term: string): Sql {
  const match = matchPrefix(term);
  const name = `name : ${match}`;
  return sql`${isBroad(term) ? sql`+` : sql``}o.rid IN (
    SELECT f.rowid FROM opportunity_fts f WHERE f.opportunity_fts MATCH ${match}
    UNION ALL SELECT d.rid FROM customer_fts f JOIN customer c ON c.rid = f.rowid
      JOIN opportunity d ON d.customer_id = c.id AND d.deleted_txn IS NULL WHERE f.customer_fts MATCH ${name}
    UNION ALL SELECT d.rid FROM customer_fts f JOIN customer c ON c.rid = f.rowid
      JOIN opportunity d ON d.contact_id = c.id WHERE f.customer_fts MATCH ${name}
    UNION ALL SELECT d.rid FROM tag g CROSS JOIN opportunity_tag t ON t.tag_id = g.id AND t.deleted_txn IS NULL
      CROSS JOIN opportunity d ON d.id = t.opportunity_id
      WHERE g.deleted_txn IS NULL AND instr(' ' || g.name_sort, ${` ${fold(term)}`}) > 0)`;
}
