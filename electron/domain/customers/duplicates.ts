import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { lookalikeKey } from '../../../shared/names/name-keys.ts';
import { emailKey, phoneKey, samePhone } from '../../../shared/names/reach.ts';
import type { Lookalike } from '../../store/customers/lookalikes.ts';
import { customersByEmail, customersByName, customersByPhone } from '../../store/customers/lookalikes.ts';
import type { Readable } from '../../store/connection/database.ts';
import type { ReadContext } from '../context.ts';

type Duplicate = OutputOf<'customer.duplicates'>['duplicates'][number];

/** A customer as it is about to be: its name, and every e-mail address and phone number. */
interface Candidate {
  readonly name: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** The customer itself, if it exists already. */
  readonly exceptId: string | null;
}

type Found = Lookalike & Pick<Duplicate, 'by'>;

/**
 * Customers, including inactive ones, with a look-alike name or the same e-mail address or phone number: a warning,
 * never a block. Each is listed once, with the first matching reason. Source: sales-process section 2.
 */
export function lookalikesOf(db: Readable, { name, emails, phones, exceptId }: Candidate): Found[] {
  const found = new Map<string, Found>();
  const add = (by: Duplicate['by'], alike: readonly Lookalike[]): void => {
    for (const one of alike) if (!found.has(one.id)) found.set(one.id, { ...one, by });
  };
  add('name', customersByName(db, lookalikeKey(name), exceptId));
  for (const email of emails) add('email', customersByEmail(db, emailKey(email), exceptId));
  for (const phone of phones) {
    const ringing = customersByPhone(db, phoneKey(phone), exceptId);
    add(
      'phone',
      ringing.filter((other) => samePhone(other.phone, phone)),
    );
  }
  return [...found.values()];
}

export function findDuplicates(
  { db }: ReadContext,
  { name, email, phone, mobile, ...more }: ParsedInputOf<'customer.duplicates'>,
): { duplicates: Duplicate[] } {
  const [emails, phones] = [
    [email, ...more.emails],
    [phone, mobile, ...more.phones],
  ];
  const found = lookalikesOf(db, { name, emails, phones, exceptId: more.exceptId });
  return { duplicates: found.map(({ id, kind, name: theirs, by }) => ({ id, kind, name: theirs, by })) };
}
