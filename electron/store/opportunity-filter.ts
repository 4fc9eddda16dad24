import type { z } from 'zod';
import type { filter as filterSchema } from '../../shared/contract/opportunity-rows.ts';
import { matchPrefix, searchTerms } from './search-terms.ts';

export type OpportunityFilter = z.output<typeof filterSchema>;
export type SqlValue = string | number | null;

/** A condition in SQL over `opportunity o`, with its parameters in order. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

const open = "o.status IN ('in-progress', 'on-hold')";

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
  if (filter.customerId) add(customerSql, filter.customerId, filter.customerId);
  if (filter.closeFrom) add('o.close_date >= ?', filter.closeFrom);
  if (filter.closeTo) add('o.close_date <= ?', filter.closeTo);
  if (filter.overdue) add(`${open} AND o.close_date < ?`, today);
  if (filter.undated) add(`${open} AND o.close_date IS NULL`);
  if (filter.withoutRevenue) add("o.status NOT IN ('won', 'lost') AND o.revenue IS NULL");
  for (const term of searchTerms(filter.search ?? '')) parts.push(termCondition(term));
  return {
    sql: parts.map((part) => `(${part.sql})`).join(' AND '),
    params: parts.flatMap((part) => part.params),
  };
}

/** Deals of a customer: its own, and those of the contacts of an account. */
const customerSql = `o.customer_id = ? OR o.customer_id IN
  (SELECT c.id FROM customer c WHERE c.account_id = ? AND c.deleted_txn IS NULL)`;

/** A term is found in the deal's own text, or in the name of its customer or contact. */
function termCondition(term: string): Condition {
  const match = matchPrefix(term);
  const sql = `o.rid IN (
    SELECT f.rowid FROM opportunity_fts f WHERE f.opportunity_fts MATCH ?
    UNION ALL SELECT d.rid FROM customer_fts f JOIN customer c ON c.rid = f.rowid
      JOIN opportunity d ON d.customer_id = c.id WHERE f.customer_fts MATCH ?
    UNION ALL SELECT d.rid FROM customer_fts f JOIN customer c ON c.rid = f.rowid
      JOIN opportunity d ON d.contact_id = c.id WHERE f.customer_fts MATCH ?)`;
  return { sql, params: [match, `name : ${match}`, `name : ${match}`] };
}
