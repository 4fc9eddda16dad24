import type { Customer } from './customer.ts';

/** The name of a customer: the account's name, or the person's two names. */
export function nameOf(customer: Pick<Customer, 'kind' | 'name' | 'firstName' | 'lastName'>): string {
  if (customer.kind === 'account') return customer.name;
  return [customer.firstName, customer.lastName].filter((part) => part !== '').join(' ');
}
