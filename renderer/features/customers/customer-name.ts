import type { Customer } from './customers-view.ts';

/** How a customer is called: the account's name, or the person's two names. */
export function nameOf(customer: Customer): string {
  if (customer.kind === 'account') return customer.name;
  return [customer.firstName, customer.lastName].filter((part) => part !== '').join(' ');
}
