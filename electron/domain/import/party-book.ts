import { lookalikeKey, identityKey } from '../../../shared/names/name-keys.ts';

/** A person or company that rows name. */
export interface Party {
  /** Null for one that has to be created. */
  readonly id: string | null;
  readonly kind: 'account' | 'contact' | 'salesperson';
  readonly name: string;
  readonly active: boolean;
  readonly isCustomer: boolean;
  /** The account of a contact that has to be created. */
  readonly account: Party | null;
}

export interface KnownParty {
  readonly id: string;
  readonly kind: Party['kind'];
  readonly name: string;
  readonly active: number;
  readonly isCustomer: number;
}

export interface PartyRules {
  /** Whether names that resemble a known one refer to it. */
  readonly useLookalikes: boolean;
  /** Whether unknown names are created. */
  readonly create: boolean;
  /** The kind of record to create. */
  readonly kind: Party['kind'];
}

/** The parties of the workspace and the additional ones in the rows. Each spelling is looked up once. */
export class PartyBook {
  private readonly rules: PartyRules;
  private readonly exact = new Map<string, Party>();
  private readonly alike = new Map<string, Party>();
  private readonly ambiguous = new Set<string>();
  private readonly byId = new Map<string, Party>();
  /** The party behind each spelling. */
  private readonly met = new Map<string, Party | null>();
  private readonly made: Party[] = [];

  constructor(known: readonly KnownParty[], rules: PartyRules) {
    this.rules = rules;
    for (const { id, kind, name, active, isCustomer } of known) {
      const party = {
        id,
        kind,
        name,
        active: active === 1,
        isCustomer: isCustomer === 1,
        account: null,
      };
      this.byId.set(id, party);
      this.add(party);
    }
  }

  /** Unknown ones, in the order of the rows. */
  get unknown(): readonly Party[] {
    return this.made;
  }

  private add(party: Party): Party {
    const key = identityKey(party.name);
    if (this.exact.has(key)) this.ambiguous.add(key);
    else this.exact.set(key, party);
    const alike = lookalikeKey(party.name);
    if (alike !== '' && !this.alike.has(alike)) this.alike.set(alike, party);
    return party;
  }

  /** Adds another name for a known party. */
  alias(name: string, id: string): void {
    const party = this.byId.get(id);
    if (party && !this.exact.has(identityKey(name))) this.exact.set(identityKey(name), party);
  }

  /** Adds a name from a row. Unknown names become parties to create if the rules say so. */
  meet(name: string): void {
    if (!this.met.has(name)) this.met.set(name, this.search(name, this.rules.create));
  }

  /** Like `meet`, but an unknown name always becomes a party to create. */
  meetAlways(name: string): void {
    if (!this.met.get(name)) this.met.set(name, this.search(name, true));
  }

  /** The party with a name from the rows; null when it is unknown and won't be created. */
  find(name: string): Party | null {
    return this.met.get(name) ?? null;
  }

  /** The party of the workspace with this id. */
  withId(id: string): Party | null {
    return this.byId.get(id) ?? null;
  }

  private search(name: string, create: boolean): Party | null {
    const known = this.exact.get(identityKey(name));
    if (known) return known;
    const like = this.rules.useLookalikes ? this.looksLike(name) : null;
    return like ?? (create ? this.make(name) : null);
  }

  private make(name: string): Party {
    const { kind } = this.rules;
    const party = { id: null, kind, name: name.trim(), active: true, isCustomer: false, account: null };
    this.made.push(party);
    return this.add(party);
  }

  /** Whether a name is known, in any spelling of it. */
  knows(name: string): boolean {
    return this.exact.has(identityKey(name));
  }

  /** A party whose name may be confused with this one, or null. */
  looksLike(name: string): Party | null {
    const key = lookalikeKey(name);
    return key === '' ? null : (this.alike.get(key) ?? null);
  }

  /** Whether several known parties have this name. */
  isAmbiguous(name: string): boolean {
    return this.ambiguous.size > 0 && this.ambiguous.has(identityKey(name));
  }
}
