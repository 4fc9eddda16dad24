import { nameKey } from '../../../shared/import/names.ts';
import { say } from '../../../shared/words/say.ts';
import type { CloseReasonRecord } from '../../store/records/records.ts';
import { remembered } from './remembered.ts';

type Outcome = 'won' | 'lost';

/** What the row of a closed deal says of the reason. */
export interface ReasonNeed {
  readonly outcome: Outcome;
  /** Empty when the row names none. */
  readonly named: string;
  /** Id of the reason that the plan gives to such rows, or null. */
  readonly planned: string | null;
}

/** A close reason that rows name. */
export interface ReasonRef {
  /** Null for one that has to be made. */
  readonly id: string | null;
  readonly outcome: Outcome;
  readonly description: string;
}

/** Finds close reasons by description or code. Rows that name none, or none that is known, get "Imported". */
export class ReasonBook {
  private readonly create: boolean;
  private readonly key = remembered(nameKey);
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

  /** Those of no record, in the order in which the rows name them. */
  get unknown(): readonly ReasonRef[] {
    return this.made;
  }

  /** Learns the reason a row needs, and answers it. */
  meet(need: ReasonNeed): ReasonRef {
    return this.lookUp(need) ?? this.make(need);
  }

  /** The reason a row needs. */
  find(need: ReasonNeed): ReasonRef {
    const reason = this.lookUp(need);
    if (!reason) throw new Error('No row has named this close reason');
    return reason;
  }

  /** The reason of the row, else that of the plan, else "Imported". */
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
