import { lookalikeKey, nameKey } from '../../../shared/import/names.ts';

/** A person or company that rows name: there already, or to be made when the first row needs it. */
export interface Party {
  /** Null until it is made. */
  id: string | null;
  readonly kind: 'account' | 'contact' | 'salesperson';
  readonly name: string;
  readonly active: boolean;
  readonly isCustomer: boolean;
  /** The account of a contact. */
  readonly account: Party | null;
  /** Rows that would be written and need it. */
  uses: number;
  /** Whether one of these rows is a deal won. */
  won: boolean;
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

/** Finds parties by the names in a file, each name once: what is asked again comes from a map. */
export class PartyBook {
  private readonly rules: PartyRules;
  private readonly exact = new Map<string, Party>();
  private readonly alike = new Map<string, Party>();
  private readonly asked = new Map<string, Party | null>();
  private readonly ambiguous = new Set<string>();
  readonly byId = new Map<string, Party>();
  /** Unknown names in the order in which the file names them. */
  readonly unknown: Party[] = [];

  constructor(known: readonly KnownParty[], rules: PartyRules) {
    this.rules = rules;
    for (const { id, kind, name, active, isCustomer } of known) {
      this.add({
        id,
        kind,
        name,
        active: active === 1,
        isCustomer: isCustomer === 1,
        account: null,
        uses: 0,
        won: false,
      });
    }
  }

  private add(party: Party): Party {
    const key = nameKey(party.name);
    if (this.exact.has(key)) this.ambiguous.add(key);
    else this.exact.set(key, party);
    const alike = lookalikeKey(party.name);
    if (alike !== '' && !this.alike.has(alike)) this.alike.set(alike, party);
    if (party.id !== null) this.byId.set(party.id, party);
    return party;
  }

  /** Lets a known party be found by another name as well. */
  alias(name: string, id: string): void {
    const party = this.byId.get(id);
    if (party && !this.exact.has(nameKey(name))) this.exact.set(nameKey(name), party);
  }

  /** The party of this name, made up when it is unknown and may be created; null when it may not. */
  find(name: string): Party | null {
    let party = this.asked.get(name);
    if (party === undefined) this.asked.set(name, (party = this.search(name, this.rules.create)));
    return party;
  }

  /** As `find`, and made up whatever the rules say. */
  findOrMake(name: string): Party {
    const party = this.search(name, true) ?? this.make(name);
    this.asked.set(name, party);
    return party;
  }

  private search(name: string, create: boolean): Party | null {
    const known = this.exact.get(nameKey(name));
    if (known) return known;
    const like = this.rules.useLookalikes ? this.looksLike(name) : null;
    return like ?? (create ? this.make(name) : null);
  }

  private make(name: string): Party {
    const { kind } = this.rules;
    const party = {
      id: null,
      kind,
      name: name.trim(),
      active: true,
      isCustomer: false,
      account: null,
      uses: 0,
      won: false,
    };
    this.unknown.push(party);
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
