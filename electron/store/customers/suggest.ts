import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { phoneSearch } from '../../../shared/names/reach.ts';
import { isTelling } from '../../../shared/names/search-words.ts';
import { lookalikeKey } from '../../../shared/names/name-keys.ts';
import { join, sql, type Sql } from '../connection/sql.ts';
import { column } from '../connection/statements.ts';
import { searched } from './filter.ts';
import { matchWords, searchTerms } from '../search/terms.ts';
import type { CustomerRow } from './rows.ts';
import { customerRows } from './rows.ts';
import type { Readable } from '../connection/database.ts';

type Wanted = ParsedInputOf<'customer.suggest'>;

const most = 20;

/**
 * At most 20 active customers that match the text, best first: names that start with it, then those in which each
 * word starts a word of name, number, e-mail or city, then those found by a phone or in another way; by name within each. With `accountId` only the contacts of that
 * account.
 */
export function suggestCustomers(db: Readable, wanted: Wanted): CustomerRow[] {
  const rids = byNameStart(db, wanted);
  const match = matchWords(wanted.text);
  if (rids.length < most && match !== null) {
    for (const rid of byWords(db, wanted, match)) if (!rids.includes(rid)) rids.push(rid);
  }
  if (rids.length < most) {
    for (const rid of byReach(db, wanted)) if (!rids.includes(rid)) rids.push(rid);
  }
  return customerRows(db, rids.slice(0, most));
}

/** By what else a list of customers is searched for, such as phones. */
function byReach(db: Readable, wanted: Wanted): number[] {
  if (!searchTerms(wanted.text).some(isTelling) && phoneSearch(wanted.text) === null) return [];
  return column(
    db,
    sql`SELECT c.rid FROM customer c WHERE ${join(searched(wanted.text), sql` AND `)} AND ${narrowing(wanted)}
      ORDER BY c.name_rank, c.rid LIMIT ${most}`,
  );
}

function narrowing({ kind, accountId }: Wanted): Sql {
  const ofKind = kind === undefined ? sql`` : sql` AND c.kind = ${kind}`;
  const ofAccount = accountId === undefined ? sql`` : sql` AND c.account_id = ${accountId}`;
  return sql`c.deleted_txn IS NULL AND c.active = 1${ofKind}${ofAccount}`;
}

/** A range of the look-alike keys, shown in the order of the names; for an empty text the first of all names. */
function byNameStart(db: Readable, wanted: Wanted): number[] {
  const start = lookalikeKey(wanted.text);
  const live = narrowing(wanted);
  if (start === '') {
    return column(
      db,
      sql`SELECT c.rid FROM customer c WHERE ${live} ORDER BY c.name_rank, c.rid LIMIT ${most}`,
    );
  }
  const first = sql`SELECT c.rid, c.name_rank FROM customer c WHERE ${live}
     AND c.name_alike >= ${start} AND c.name_alike < ${`${start}\u{10ffff}`} ORDER BY c.name_alike, c.rid LIMIT ${most}`;
  return column(db, sql`SELECT rid FROM (${first}) ORDER BY name_rank, rid`);
}

function byWords(db: Readable, wanted: Wanted, match: string): number[] {
  return column(
    db,
    sql`SELECT c.rid FROM customer_fts f CROSS JOIN customer c ON c.rid = f.rowid
     WHERE f.customer_fts MATCH ${match} AND ${narrowing(wanted)} ORDER BY c.name_rank, c.rid LIMIT ${2 * most}`,
  );
}
