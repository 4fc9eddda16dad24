import type { z } from 'zod';
import type { filter as filterSchema } from '../../../shared/contract/opportunity-rows.ts';
import { fold } from '../../../shared/words/fold.ts';
import { isBroad, matchPrefix, searchTerms } from '../search/terms.ts';

export type OpportunityFilter = z.output<typeof filterSchema>;
export type SqlValue = string | number | null;

/** A condition in SQL over `opportunity o`, with its parameters in order. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** Both conditions at once. */
export function both(a: Condition, b: Condition): Condition {
  return { sql: `(${a.sql}) AND (${b.sql})`, params: [...a.params, ...b.params] };
}

const open = "o.status IN ('in-progress', 'on-hold')";
const closed = "o.status IN ('won', 'lost')";

/** The live deals that a filter lets through, `today` being what overdue is measured by. */
export function conditionOf(filter: OpportunityFilter, today: string): Condition {
  const parts: Condition[] = [{ sql: 'o.deleted_txn IS NULL', params: [] }];
  const add = (sql: string, ...params: SqlValue[]): void => void parts.push({ sql, params });
  const oneOf = (column: string, values: readonly string[] | undefined): void => {
    if (values && values.length > 0) add(`${column} IN (${values.map(() => '?').join(', ')})`, ...values);
  };
  oneOf('o.status', filter.status);
  oneOf('o.cycle_id', filter.cycleId);
  oneOf('o.stage_id', filter.stageId);
  oneOf('o.salesperson_id', filter.salespersonId);
  oneOf('o.category', filter.category);
  oneOf("ifnull(o.rating, 'none')", filter.rating);
  oneOf('o.priority', filter.priority);
  oneOf('o.currency', filter.currency);
  if (filter.tag && filter.tag.length > 0) parts.push(tagCondition(filter.tag));
  if (filter.customerId) add(customerSql, filter.customerId, filter.customerId);
  if (filter.closeFrom) add('o.close_date >= ?', filter.closeFrom);
  if (filter.closeTo) add('o.close_date <= ?', filter.closeTo);
  if (filter.closedFrom) add(`${closed} AND o.actual_close_date >= ?`, filter.closedFrom);
  if (filter.closedTo) add(`${closed} AND o.actual_close_date <= ?`, filter.closedTo);
  if (filter.overdue) add(`${open} AND o.close_date < ?`, today);
  if (filter.undated) add(`${open} AND o.close_date IS NULL`);
  if (filter.withoutRevenue) add("o.status NOT IN ('won', 'lost') AND o.revenue IS NULL");
  for (const term of searchTerms(filter.search ?? '')) parts.push(termCondition(term));
  return {
    sql: parts.map((part) => `(${part.sql})`).join(' AND '),
    params: parts.flatMap((part) => part.params),
  };
}

/**
 * Deals that have one of the tags, or, by `none`, no tag at all. Asked by row number, which every index holds, so
 * that totals need not read the rows.
 */
function tagCondition(tags: readonly string[]): Condition {
  const ids = tags.filter((tag) => tag !== 'none');
  const any = `o.rid IN (${taggedSql} AND t.tag_id IN (${ids.map(() => '?').join(', ')}))`;
  const none = `o.rid NOT IN (${taggedSql})`;
  const parts = [...(ids.length > 0 ? [any] : []), ...(ids.length < tags.length ? [none] : [])];
  return { sql: parts.join(' OR '), params: ids };
}

const taggedSql = `SELECT d.rid FROM opportunity_tag t CROSS JOIN opportunity d ON d.id = t.opportunity_id
  WHERE t.deleted_txn IS NULL`;

/** Deals of a customer: its own, and those of the contacts of an account. */
const customerSql = `o.customer_id = ? OR o.customer_id IN
  (SELECT c.id FROM customer c WHERE c.account_id = ? AND c.deleted_txn IS NULL)`;

/**
 * A term is found in the deal's own text, in the name of its customer or contact, or at the beginning of a word of
 * one of its tags: of these there are few, so they are read through. What a broad one finds is not looked up deal by
 * deal (`+`): the deals are walked through in an index instead.
 */
function termCondition(term: string): Condition {
  const match = matchPrefix(term);
  const sql = `${isBroad(term) ? '+' : ''}o.rid IN (
    SELECT f.rowid FROM opportunity_fts f WHERE f.opportunity_fts MATCH ?
    UNION ALL SELECT d.rid FROM customer_fts f JOIN customer c ON c.rid = f.rowid
      JOIN opportunity d ON d.customer_id = c.id AND d.deleted_txn IS NULL WHERE f.customer_fts MATCH ?
    UNION ALL SELECT d.rid FROM customer_fts f JOIN customer c ON c.rid = f.rowid
      JOIN opportunity d ON d.contact_id = c.id WHERE f.customer_fts MATCH ?
    UNION ALL SELECT d.rid FROM tag g CROSS JOIN opportunity_tag t ON t.tag_id = g.id AND t.deleted_txn IS NULL
      CROSS JOIN opportunity d ON d.id = t.opportunity_id
      WHERE g.deleted_txn IS NULL AND instr(' ' || g.name_sort, ?) > 0)`;
  return { sql, params: [match, `name : ${match}`, `name : ${match}`, ` ${fold(term)}`] };
}
