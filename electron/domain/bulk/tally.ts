import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Refusal } from '../refusal.ts';

/** The name of a refused record of any kind. */
export interface NamedRow {
  readonly id: string;
  /** Blank when the record no longer exists. */
  readonly number: string;
}

type Common = Pick<
  OutputOf<'opportunity.rehearseBulk'>,
  'count' | 'changes' | 'unchanged' | 'refused' | 'newTags'
>;
type Refusals<Named> = Omit<Common['refused']['reasons'][number], 'rows'> & { rows: Named[] };

/** The outcome of a bulk action on any kind of record. */
export type CommonOutcome<Named> = Omit<Common, 'refused'> & {
  refused: { count: number; reasons: Refusals<Named>[] };
};

/** The most refused records that are listed by name; the rest are counted. */
const named = 200;

/** The outcome of a bulk action, record by record. */
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

  /** `name` is called only while records are listed. */
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

  /** Why the first refused record was refused. */
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
