import { emailKey, phoneSearch } from '../../../shared/names/reach.ts';
import { isTelling } from '../../../shared/names/search-words.ts';
import { plainText } from '../../../shared/names/name-keys.ts';
import { join, sql, type Sql } from '../connection/sql.ts';

/** A number that isn't shorter may be the whole of one that was typed with a country code. */
const wholeDigits = 6;

const owners = (ids: Sql): Sql => sql`SELECT c.rid FROM customer c WHERE c.id IN (${ids})`;

/**
 * Row numbers of the customers with a phone of which a text is a part, in whatever way both are written and with or without
 * the country code; null for a text that is no part of a number.
 */
export function phonesMatching(text: string): Sql | null {
  const wanted = phoneSearch(text);
  if (wanted === null) return null;
  const { digits, national } = wanted;
  const ways = [
    sql`instr(p.digits, ${digits}) > 0`,
    sql`(length(p.digits) >= ${wholeDigits} AND substr(${digits}, -length(p.digits)) = p.digits)`,
    ...national.map((start) => sql`substr(p.digits, 1, ${start.length}) = ${start}`),
  ];
  return owners(sql`SELECT p.customer_id FROM customer_phone p INDEXED BY customer_phone_digits
    WHERE p.deleted_txn IS NULL AND (${join(ways, sql` OR `)})`);
}

/** Row numbers of the customers with a term in an e-mail address or a city that isn't the primary one. */
export function furtherMatching(term: string): Sql {
  const [address, city] = [emailKey(term), plainText(term)];
  const inAddress = isTelling(term)
    ? sql`instr(e.value_key, ${address}) > 0`
    : sql`substr(e.value_key, 1, ${address.length}) = ${address}`;
  return owners(sql`SELECT e.customer_id FROM customer_email e INDEXED BY customer_email_further
    WHERE e.is_primary = 0 AND e.deleted_txn IS NULL AND ${inAddress}
    UNION ALL SELECT a.customer_id FROM customer_address a INDEXED BY customer_address_further
    WHERE a.is_primary = 0 AND a.deleted_txn IS NULL AND instr(' ' || a.city_plain, ${` ${city}`}) > 0`);
}
