import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { getCustomer } from '../../store/customers/read.ts';
import { selected } from '../bulk/bulk.ts';
import { customerBulk } from '../bulk/customers.ts';
import type { ReadContext } from '../context.ts';

type Customer = NonNullable<ReturnType<typeof getCustomer>>;
type Contact = Omit<Customer, 'account' | 'tags'> & {
  readonly account: string;
  readonly tags: readonly string[];
};

/** The selected customers as contacts for other programs. */
export function* contactsOf(
  { db, today }: ReadContext,
  { selection }: Pick<ParsedInputOf<'customer.exportContacts'>, 'selection'>,
): Iterable<Contact> {
  for (const id of selected(customerBulk, db, selection, today)) {
    const customer = getCustomer(db, id);
    if (customer === null) continue;
    const { account, tags } = customer;
    yield { ...customer, account: account?.name ?? '', tags: tags.map(({ name }) => name) };
  }
}
