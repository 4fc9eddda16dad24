import type { Basis } from './basis.ts';
import { note, problem, type Reason } from './entity.ts';
import type { Party } from './party-book.ts';
import type { Target } from './target.ts';

/** The parties of a deal. Those of an update are null where the row changes nothing. */
interface Parties<P extends Party | null> {
  readonly customer: P;
  readonly contact: Party | null;
  readonly salesperson: P;
}

/** What becomes of a row whose people or companies are inactive. */
export interface Activity<P extends Party | null> {
  readonly salesperson: P | Party;
  /** Parties that are made active again. */
  readonly activated: readonly Party[];
  readonly problems: readonly Reason[];
  /** Why a decision leaves the row out; null when none does. */
  readonly skip: Reason | null;
}

/**
 * A deal that is already closed is history: whoever it names may have left since. For an open one, a person decides
 * for the whole file.
 */
export function activityOf<P extends Party | null>(
  { customer, contact, salesperson }: Parties<P>,
  target: Target | null,
  { rules, book }: Pick<Basis, 'rules' | 'book'>,
): Activity<P> {
  const asIs = { salesperson, activated: [], problems: [], skip: null };
  if (target?.kind === 'won' || target?.kind === 'lost') return asIs;
  const away = inactiveOnes(customer, contact);
  const seller = salesperson !== null && !salesperson.active ? salesperson : null;
  const leaves = rules.inactiveCustomer === 'skip' && away.length > 0 ? away[0] : undefined;
  const leaver = leaves?.party ?? (rules.inactivePerson === 'skip' ? seller : null);
  if (leaver) return { ...asIs, skip: note(null, 'import.inactive-left-out', { name: leaver.name }) };
  const problems =
    rules.inactiveCustomer === null
      ? away.map(({ field, party: { name } }) => problem(field, 'import.customer-inactive', { name }))
      : [];
  if (seller !== null && rules.inactivePerson === null) {
    problems.push(problem('salesperson', 'import.salesperson-inactive', { name: seller.name }));
  }
  const activated = rules.inactiveCustomer === 'activate' ? away.map(({ party }) => party) : [];
  if (seller !== null && rules.inactivePerson === 'activate') activated.push(seller);
  const isGiven = seller !== null && rules.inactivePerson === 'rep';
  return { salesperson: isGiven ? book.rep : salesperson, activated, problems, skip: null };
}

function inactiveOnes(
  customer: Party | null,
  contact: Party | null,
): { readonly field: 'customer' | 'contact'; readonly party: Party }[] {
  return [
    ...(customer !== null && !customer.active ? [{ field: 'customer', party: customer } as const] : []),
    ...(contact !== null && !contact.active ? [{ field: 'contact', party: contact } as const] : []),
  ];
}
