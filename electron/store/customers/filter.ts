import type { z } from 'zod';
import type { customerFilter } from '../../../shared/contract/customer-rows.ts';
import type { customerRanges } from '../../../shared/records/ranges.ts';
import { furtherMatching, phonesMatching } from './channel-search.ts';
import { isFound } from '../custom/bits.ts';
import { customTextsMatching } from '../custom/words.ts';
import { join, sql, type Sql } from '../connection/sql.ts';
import { conditionOf as listCondition, oneOf } from '../lists/conditions.ts';
import type { CustomSource } from '../custom/source.ts';
import type { Reaching, Where } from '../lists/list-source.ts';
import { touchedBy } from '../journal/touched.ts';
import { instants, rangeConditions } from '../lists/ranges.ts';
import { notLookedUp, type LookedUp, type Matches, type Searching, type Together } from '../search/found.ts';
import { isBroad, matchTerm, searchTerms } from '../search/terms.ts';
import { hasTag, taggedByWord } from '../tags/conditions.ts';

export type CustomerFilter = z.output<typeof customerFilter> & Pick<Searching, 'found'> & Reaching;

/** How lists of customers find custom fields. */
export const customerFieldsInLists: CustomSource = {
  owners: ['account', 'contact'],
  scan: sql`customer c INDEXED BY customer_by_created`,
  grouped: { index: 'customer_by_owner' },
  currency: null,
};

export const live = sql`c.deleted_txn IS NULL`;

const flag = (column: Sql, value: boolean): Sql[] => [sql`${column} = ${value ? 1 : 0}`];

/** What each part of a filter lets through, over `customer c`. */
export const where: Where<CustomerFilter> = {
  kind: (kinds) => oneOf(sql`c.kind`, kinds),
  ownerId: (ids) => oneOf(sql`ifnull(c.owner_id, 'none')`, ids),
  active: (active) => flag(sql`c.active`, active),
  isCustomer: (isCustomer) => flag(sql`c.is_customer`, isCustomer),
  tag: (tags) => hasTag('customer', sql`c.rid`, tags),
  industry: (texts) => oneOf(sql`c.industry`, texts),
  country: (texts) => oneOf(sql`c.country`, texts),
  defaultCurrency: (codes) => oneOf(sql`ifnull(c.default_currency, 'none')`, codes),
  act: (uids) => touchedBy('customer', sql`c.rid`, uids),
  unreachable: () => [sql`c.phone = '' AND c.mobile = '' AND c.email = ''`],
  ...rangeConditions<typeof customerRanges>({ created: instants(sql`c.created_at`) }),
  search: searched,
  // Says how the rows are reached and rules out none.
  reached: () => [],
  custom: notLookedUp,
  found: (rows) => [isFound(sql`c.rid`, rows)],
};

/** The live customers that a filter lets through. */
export function conditionOf(filter: LookedUp<CustomerFilter>): Sql {
  return listCondition({ live, where }, filter, '');
}

/** Each term is found, or all of them together are part of a phone number. */
export function searched(text: string): Sql[] {
  const whole = together(text);
  if (whole !== null) return [sql`c.rid IN (${whole})`];
  return searchTerms(text).map((term) => sql`c.rid IN (${matches(term)})`);
}

/**
 * Where a search that may be part of a phone number is found, in a number or as words. A single digit begins too many words
 * to look for it.
 */
export const together: Together = (search) => {
  const phones = phonesMatching(search);
  const terms = searchTerms(search);
  if (phones === null || terms.some(isBroad)) return phones;
  const words = terms.map((term) => sql`SELECT * FROM (${wordsMatching(term)})`);
  return sql`${phones} UNION ALL SELECT * FROM (${join(words, sql` INTERSECT `)})`;
};

/** A term is found in the customer's own texts, in what it is reached by, or in one of its tags. */
export const matches: Matches = (term) => {
  const phones = phonesMatching(term);
  return phones ? sql`${phones} UNION ALL ${wordsMatching(term)}` : wordsMatching(term);
};

const wordsMatching: Matches = (term) => {
  const match = matchTerm(term);
  return sql`SELECT rowid FROM customer_fts WHERE customer_fts MATCH ${match} UNION ALL ${furtherMatching(term)}
    UNION ALL ${customTextsMatching('account', match)} UNION ALL ${customTextsMatching('contact', match)}
    UNION ALL ${taggedByWord('customer', match)}`;
};
