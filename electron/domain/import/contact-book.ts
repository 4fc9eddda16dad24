import { nameKey } from '../../../shared/import/names.ts';
import type { KnownCustomer } from '../../store/imports/lookups.ts';
import type { Party } from './party-book.ts';

/** Finds contacts by name, those of the deal's own account first; unknown ones belong to that account. */
export class ContactBook {
  private readonly create: boolean;
  private readonly known = new Map<string, Party>();
  readonly unknown: Party[] = [];

  constructor(customers: readonly KnownCustomer[], create: boolean) {
    this.create = create;
    for (const one of customers) if (one.kind === 'contact') this.learn(one);
  }

  private learn({ id, name, accountId, active, isCustomer }: KnownCustomer): void {
    const party: Party = {
      id,
      kind: 'contact',
      name,
      active: active === 1,
      isCustomer: isCustomer === 1,
      account: null,
      uses: 0,
      won: false,
    };
    const key = nameKey(name);
    for (const place of [`${accountId ?? ''}|${key}`, `*|${key}`]) {
      if (!this.known.has(place)) this.known.set(place, party);
    }
  }

  /** The contact of this name; null when it is unknown and may not be made. */
  find(name: string, customer: Party): Party | null {
    if (customer.kind === 'contact' && nameKey(customer.name) === nameKey(name)) return customer;
    const key = nameKey(name);
    const account = customer.kind === 'account' ? customer : null;
    const place = account === null ? '' : (account.id ?? `new ${nameKey(account.name)}`);
    const known = this.known.get(`${place}|${key}`) ?? this.known.get(`*|${key}`);
    if (known) return known;
    if (!this.create) return null;
    const made: Party = {
      id: null,
      kind: 'contact',
      name: name.trim(),
      active: true,
      isCustomer: false,
      account,
      uses: 0,
      won: false,
    };
    this.known.set(`${place}|${key}`, made);
    this.unknown.push(made);
    return made;
  }
}
