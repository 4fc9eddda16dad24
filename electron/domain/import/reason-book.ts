import { identityKey } from '../../../shared/names/name-keys.ts';
import { say } from '../../../shared/words/say.ts';
import type { CloseReasonRecord } from '../../store/records/records.ts';
import { remembered } from './remembered.ts';

type Outcome = 'won' | 'lost';

/** The reason in the row of a closed deal. */
export interface ReasonNeed {
  readonly outcome: Outcome;
  /** Empty when the row has none. */
  readonly named: string;
  /** Id of the plan's reason for such rows, or null. */
  readonly planned: string | null;
}

/** A close reason that rows name. */
export interface ReasonRef {
  /** Null for one that has to be created. */
  readonly id: string | null;
  readonly outcome: Outcome;
  readonly description: string;
}

/** Finds close reasons by description or code. Rows without a known one get "Imported". */
export class ReasonBook {
  private readonly create: boolean;
  private readonly key = remembered(identityKey);
  private readonly imported = say('import.reason-description');
  private readonly known = new Map<string, ReasonRef>();
  private readonly byId = new Map<string, ReasonRef>();
  private readonly made: ReasonRef[] = [];

  constructor(reasons: readonly CloseReasonRecord[], create: boolean) {
    this.create = create;
    for (const { id, outcome, description, code, blocked } of reasons) {
      if (blocked === 1) continue;
      const ref: ReasonRef = { id, outcome, description };
      this.byId.set(id, ref);
      for (const name of [description, code]) this.learn(name, ref);
    }
  }

  /** Unknown ones, in the order of the rows. */
  get unknown(): readonly ReasonRef[] {
    return this.made;
  }

  /** Adds the reason that a row needs, and returns it. */
  meet(need: ReasonNeed): ReasonRef {
    return this.lookUp(need) ?? this.make(need);
  }

  /** The reason a row needs. */
  find(need: ReasonNeed): ReasonRef {
    const reason = this.lookUp(need);
    if (!reason) throw new Error('No row has named this close reason');
    return reason;
  }

  /** The reason of the row, or that of the plan, or "Imported". */
  private lookUp({ outcome, named, planned }: ReasonNeed): ReasonRef | undefined {
    if (named !== '') {
      const own = this.known.get(this.place(outcome, named));
      if (own || this.create) return own;
    }
    const plan = planned === null ? undefined : this.byId.get(planned);
    return plan ?? this.known.get(this.place(outcome, this.imported));
  }

  private make({ outcome, named }: ReasonNeed): ReasonRef {
    const description = named !== '' && this.create ? named : this.imported;
    const ref: ReasonRef = { id: null, outcome, description };
    this.learn(description, ref);
    this.made.push(ref);
    return ref;
  }

  private learn(name: string, ref: ReasonRef): void {
    const place = this.place(ref.outcome, name);
    if (!this.known.has(place)) this.known.set(place, ref);
  }

  private place(outcome: Outcome, name: string): string {
    return `${outcome}|${this.key(name)}`;
  }
}
