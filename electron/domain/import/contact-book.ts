import { identityKey } from '../../../shared/names/name-keys.ts';
import type { KnownCustomer } from '../../store/imports/lookups.ts';
import type { Party } from './party-book.ts';
import { remembered } from './remembered.ts';

/**
 * Finds contacts by name among those of the deal's own account; unknown ones will belong to that account. A contact of the
 * same name elsewhere is only a suspicion: it is meant if the rep chose to use look-alikes.
 */
export class ContactBook {
  private readonly create: boolean;
  private readonly useElsewhere: boolean;
  private readonly key = remembered(identityKey);
  private readonly known = new Map<string, Party>();
  private readonly made: Party[] = [];

  constructor(customers: readonly KnownCustomer[], rules: { create: boolean; useElsewhere: boolean }) {
    this.create = rules.create;
    this.useElsewhere = rules.useElsewhere;
    for (const one of customers) if (one.kind === 'contact') this.learn(one);
  }

  /** Unknown ones, in the order of the rows. */
  get unknown(): readonly Party[] {
    return this.made;
  }

  private learn({ id, name, accountId, active, isCustomer }: KnownCustomer): void {
    const party: Party = {
      id,
      kind: 'contact',
      name,
      active: active === 1,
      isCustomer: isCustomer === 1,
      account: null,
    };
    const key = this.key(name);
    for (const place of [`${accountId ?? ''}|${key}`, `*|${key}`]) {
      if (!this.known.has(place)) this.known.set(place, party);
    }
  }

  /** Adds the contact of a row's customer, if unknown contacts are created. */
  meet(name: string, customer: Party): void {
    if (!this.create || this.find(name, customer)) return;
    const account = accountOf(customer);
    const contact: Party = {
      id: null,
      kind: 'contact',
      name: name.trim(),
      active: true,
      isCustomer: false,
      account,
    };
    this.known.set(`${this.placeOf(account)}|${this.key(name)}`, contact);
    this.made.push(contact);
  }

  /** The contact of this name; null when it is unknown. */
  find(name: string, customer: Party): Party | null {
    const key = this.key(name);
    if (customer.kind === 'contact' && this.key(customer.name) === key) return customer;
    const own = `${this.placeOf(accountOf(customer))}|${key}`;
    return this.known.get(own) ?? (this.useElsewhere ? this.elsewhere(name) : null);
  }

  /** A contact of the workspace with this name, whatever its account. */
  elsewhere(name: string): Party | null {
    return this.known.get(`*|${this.key(name)}`) ?? null;
  }

  private placeOf(account: Party | null): string {
    return account === null ? '' : (account.id ?? `new ${this.key(account.name)}`);
  }
}

function accountOf(customer: Party): Party | null {
  return customer.kind === 'account' ? customer : null;
}
