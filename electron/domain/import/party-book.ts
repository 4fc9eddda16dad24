import { lookalikeKey, nameKey } from '../../../shared/import/names.ts';

/** A person or company that rows name. */
export interface Party {
  /** Null for one that has to be made. */
  readonly id: string | null;
  readonly kind: 'account' | 'contact' | 'salesperson';
  readonly name: string;
  readonly active: boolean;
  readonly isCustomer: boolean;
  /** The account of a contact that has to be made. */
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
  /** Whether names that look like a known one mean it. */
  readonly useLookalikes: boolean;
  /** Whether unknown names are made. */
  readonly create: boolean;
  /** What is made of them. */
  readonly kind: Party['kind'];
}

/** The parties of the workspace and those that rows name beside them. Each spelling is searched once. */
export class PartyBook {
  private readonly rules: PartyRules;
  private readonly exact = new Map<string, Party>();
  private readonly alike = new Map<string, Party>();
  private readonly ambiguous = new Set<string>();
  private readonly byId = new Map<string, Party>();
  /** What each spelling that a row has means. */
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

  /** Those of no record, in the order in which the rows name them. */
  get unknown(): readonly Party[] {
    return this.made;
  }

  private add(party: Party): Party {
    const key = nameKey(party.name);
    if (this.exact.has(key)) this.ambiguous.add(key);
    else this.exact.set(key, party);
    const alike = lookalikeKey(party.name);
    if (alike !== '' && !this.alike.has(alike)) this.alike.set(alike, party);
    return party;
  }

  /** Lets a known party be found by another name as well. */
  alias(name: string, id: string): void {
    const party = this.byId.get(id);
    if (party && !this.exact.has(nameKey(name))) this.exact.set(nameKey(name), party);
  }

  /** Learns a name that a row has. Unknown names become parties to be made where the rules say so. */
  meet(name: string): void {
    if (!this.met.has(name)) this.met.set(name, this.search(name, this.rules.create));
  }

  /** As `meet`, and an unknown name becomes a party to be made whatever the rules say. */
  meetAlways(name: string): void {
    if (!this.met.get(name)) this.met.set(name, this.search(name, true));
  }

  /** Whom a name means that was met; null when it is unknown and not to be made. */
  find(name: string): Party | null {
    return this.met.get(name) ?? null;
  }

  /** The party of the workspace with this id. */
  withId(id: string): Party | null {
    return this.byId.get(id) ?? null;
  }

  private search(name: string, create: boolean): Party | null {
    const known = this.exact.get(nameKey(name));
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

  /** Whether a name is known as it is, case and accents aside. */
  knows(name: string): boolean {
    return this.exact.has(nameKey(name));
  }

  /** The party whose name differs by spaces and punctuation alone, or null. */
  looksLike(name: string): Party | null {
    const key = lookalikeKey(name);
    return key === '' ? null : (this.alike.get(key) ?? null);
  }

  /** Whether several known parties have this name. */
  isAmbiguous(name: string): boolean {
    return this.ambiguous.size > 0 && this.ambiguous.has(nameKey(name));
  }
}
