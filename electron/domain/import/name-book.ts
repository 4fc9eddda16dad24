import { identityKey } from '../../../shared/names/name-keys.ts';

/** A tag or a kind of deal in a file. Those with equal keys are the same. */
export interface GivenName {
  readonly key: string;
  readonly name: string;
}

/** A tag or a kind of deal that rows name. */
export interface NameRef {
  /** Null for one that has to be created. */
  readonly id: string | null;
  readonly name: string;
}

/** The tags or kinds of deals of the workspace and the additional ones in the rows, in the spelling of the first row. */
export class NameBook {
  private readonly known: Map<string, NameRef>;
  private readonly made: NameRef[] = [];

  /** Those of the workspace in the order of creation: of two with one name, the older counts. */
  constructor(own: readonly { readonly id: string; readonly name: string }[]) {
    this.known = new Map(own.toReversed().map(({ id, name }) => [identityKey(name), { id, name }]));
  }

  /** Unknown ones, in the order of the rows. */
  get unknown(): readonly NameRef[] {
    return this.made;
  }

  meet({ key, name }: GivenName): void {
    if (this.known.has(key)) return;
    const made = { id: null, name };
    this.known.set(key, made);
    this.made.push(made);
  }

  /** Null if it is unknown and no row that may create it has named it. */
  lookUp({ key }: GivenName): NameRef | null {
    return this.known.get(key) ?? null;
  }

  find(given: GivenName): NameRef {
    const found = this.lookUp(given);
    if (!found) throw new Error('No row has named this');
    return found;
  }
}
