import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Refusal } from '../refusal.ts';

/** How a refused record is named, whatever its kind. */
export interface NamedRow {
  readonly id: string;
  /** Blank when the record is no longer there. */
  readonly number: string;
}

type Common = Pick<
  OutputOf<'opportunity.rehearseBulk'>,
  'count' | 'changes' | 'unchanged' | 'refused' | 'newTags'
>;
type Refusals<Named> = Omit<Common['refused']['reasons'][number], 'rows'> & { rows: Named[] };

/** What an act on many comes to, whatever the kind of record. */
export type CommonOutcome<Named> = Omit<Common, 'refused'> & {
  refused: { count: number; reasons: Refusals<Named>[] };
};

/** Refused records that are named; the others are counted. */
const named = 200;

/** What an act on many records came to, record by record. */
export class Tally<Named extends NamedRow> {
  private changes = 0;
  private unchanged = 0;
  private refused = 0;
  private readonly reasons = new Map<string, Refusals<Named>>();
  private namedSoFar = 0;

  change(): void {
    this.changes += 1;
  }

  leave(): void {
    this.unchanged += 1;
  }

  /** `name` is asked for only while records are named. */
  refuse({ word, params, message }: Refusal, name: () => Named): void {
    this.refused += 1;
    const key = JSON.stringify([word, params]);
    const known = this.reasons.get(key);
    if (!known && this.namedSoFar >= named) return;
    const reason = known ?? { word, params: { ...params }, message, count: 0, rows: [] };
    const rows = this.namedSoFar < named ? [...reason.rows, name()] : reason.rows;
    this.namedSoFar += rows.length - reason.rows.length;
    this.reasons.set(key, { ...reason, count: reason.count + 1, rows });
  }

  /** Why the first record was refused that was. */
  get first(): Refusals<Named> | undefined {
    return this.reasons.values().next().value;
  }

  outcome(count: number, newTags: readonly string[]): CommonOutcome<Named> {
    const reasons = [...this.reasons.values()].toSorted((a, b) => b.count - a.count);
    return {
      count,
      changes: this.changes,
      unchanged: this.unchanged,
      refused: { count: this.refused, reasons },
      newTags: [...newTags],
    };
  }
}
