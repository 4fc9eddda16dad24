import { nameKey } from '../../../shared/import/names.ts';
import { say } from '../../../shared/words/say.ts';
import type { CloseReasonRecord } from '../../store/records/records.ts';

type Outcome = 'won' | 'lost';

/** A close reason that rows name: there already, or to be made when the first row needs it. */
export interface ReasonRef {
  /** Null until it is made. */
  id: string | null;
  readonly outcome: Outcome;
  readonly description: string;
  uses: number;
}

/** Finds close reasons by description or code. Rows that name none, or none that is known, get "Imported". */
export class ReasonBook {
  private readonly create: boolean;
  private readonly known = new Map<string, ReasonRef>();
  private readonly byId = new Map<string, ReasonRef>();
  readonly unknown: ReasonRef[] = [];

  constructor(reasons: readonly CloseReasonRecord[], create: boolean) {
    this.create = create;
    for (const { id, outcome, description, code, blocked } of reasons) {
      if (blocked === 1) continue;
      const ref: ReasonRef = { id, outcome, description, uses: 0 };
      this.byId.set(id, ref);
      for (const name of [description, code]) this.learn(name, ref);
    }
  }

  private learn(name: string, ref: ReasonRef): void {
    const key = `${ref.outcome}|${nameKey(name)}`;
    if (!this.known.has(key)) this.known.set(key, ref);
  }

  /** The reason of the row, else that of the plan (by id), else "Imported". */
  find(outcome: Outcome, named: string, planned: string | null): ReasonRef {
    if (named !== '') {
      const found = this.known.get(`${outcome}|${nameKey(named)}`);
      if (found) return found;
      if (this.create) return this.make(outcome, named);
    }
    const plan = planned === null ? undefined : this.byId.get(planned);
    const imported = say('import.reason-description');
    return plan ?? this.known.get(`${outcome}|${nameKey(imported)}`) ?? this.make(outcome, imported);
  }

  private make(outcome: Outcome, description: string): ReasonRef {
    const ref: ReasonRef = { id: null, outcome, description, uses: 0 };
    this.learn(description, ref);
    this.unknown.push(ref);
    return ref;
  }
}
