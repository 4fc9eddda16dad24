import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { fold } from '../../../shared/words/fold.ts';
import type { Lookalike } from '../../store/customers/read.ts';
import { findLookalikes } from '../../store/customers/read.ts';
import type { ReadContext } from '../context.ts';
import { emailKey, phoneKey, samePhone } from './identity.ts';

type Duplicate = OutputOf<'customer.duplicates'>['duplicates'][number];

/**
 * Customers, including inactive ones, with the same normalized name, e-mail or phone: a warning, never a block. Each
 * is listed once, with the first matching reason. Source: sales-process section 2.
 */
export function findDuplicates(
  { db }: ReadContext,
  input: ParsedInputOf<'customer.duplicates'>,
): { duplicates: Duplicate[] } {
  const { name, email, phone, exceptId } = input;
  const found = new Map<string, Duplicate>();
  const add = (by: Duplicate['by'], alike: readonly Lookalike[]): void => {
    for (const { id, kind, name: theirs } of alike) {
      if (!found.has(id)) found.set(id, { id, kind, name: theirs, by });
    }
  };
  add('name', findLookalikes(db, 'name_sort', fold(name), exceptId));
  add('email', findLookalikes(db, 'email_key', emailKey(email), exceptId));
  const ringing = findLookalikes(db, 'phone_key', phoneKey(phone), exceptId);
  const same = ringing.filter((other) => samePhone(other.phone, phone) || samePhone(other.mobile, phone));
  add('phone', same);
  return { duplicates: [...found.values()] };
}
