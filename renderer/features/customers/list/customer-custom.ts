import { run } from '../../../commands/run.ts';
import type { ListCustom } from '../../../components/list/list-kind.ts';
import type { CustomerRow } from '../customer.ts';

/** The custom fields of accounts and of contacts in a list. Amounts are in base currency. */
export const customerCustom: ListCustom<CustomerRow> = {
  owners: ['account', 'contact'],
  kind: 'customer',
  has: ({ kind }, { of }) => kind === of,
  values: ({ custom }) => custom,
  name: ({ name }) => name,
  currency: () => null,
  save: async ({ id }, custom) => (await run('customer.update', { id, changes: { custom } })).ok,
};
