import { identityKey } from '../../../shared/names/name-keys.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import type { KnownNames } from './deal-book.ts';
import type { ReadableRow } from './deal-values.ts';
import type { Party } from './party-book.ts';

/** The people and companies of a row; null where it names nobody, or nobody who is known or may be created. */
export interface NamedParties {
  readonly customer: Party | null;
  readonly contact: Party | null;
  readonly salesperson: Party | null;
}

/**
 * The parties of a row. A contact is looked up among those of the customer, so a row without a customer has none. An
 * unknown salesperson who isn't created is replaced by the rep.
 */
export function partiesNamed({ needs }: ReadableRow, book: KnownNames): NamedParties {
  const customer = needs.customer === '' ? null : book.customers.find(needs.customer);
  return {
    customer,
    contact: needs.contact === '' || customer === null ? null : book.contacts.find(needs.contact, customer),
    salesperson: needs.salesperson === '' ? null : (book.salespeople.find(needs.salesperson) ?? book.rep),
  };
}

/** Two customers may share a name: then the deal's own customer is meant, whichever is found first. */
export function isItsCustomer(
  { identity }: ReadableRow,
  { customerId }: OpportunityRecord,
  book: KnownNames,
): boolean {
  const now = book.customers.withId(customerId);
  return now !== null && identityKey(now.name) === identityKey(identity.customer);
}
