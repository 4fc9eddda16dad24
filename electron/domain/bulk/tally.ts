import type { OutputOf } from '../../../shared/contract/contract.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { findRecord } from '../../store/records/records-io.ts';
import type { Readable } from '../../store/connection/database.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import { found, type Refusal } from '../refusal.ts';

export type BulkOutcome = OutputOf<'opportunity.rehearseBulk'>;
type Refusals = BulkOutcome['refused']['reasons'][number];

/** Refused deals that are named; the others are counted. */
const named = 200;

/** What an act on many deals came to, deal by deal. */
export class Tally {
  changes = 0;
  unchanged = 0;
  refused = 0;
  private readonly reasons = new Map<string, Refusals>();
  private namedSoFar = 0;
  private readonly values = new Map<string, { count: number; minor: bigint }>();
  private readonly stages = new Map<string, number>();

  /** A deal that changed, as it was before; `stageId` is where it stands now. */
  change({ currency, revenue }: OpportunityRecord, stageId: string | null): void {
    this.changes += 1;
    const value = this.values.get(currency) ?? { count: 0, minor: 0n };
    value.count += 1;
    value.minor += BigInt(revenue ?? 0);
    this.values.set(currency, value);
    if (stageId !== null) this.stages.set(stageId, (this.stages.get(stageId) ?? 0) + 1);
  }

  refuse(db: Readable, id: string, deal: OpportunityRecord | null, refusal: Refusal): void {
    this.refused += 1;
    const { word, params, message } = refusal;
    const key = JSON.stringify([word, params]);
    const known = this.reasons.get(key);
    if (!known && this.namedSoFar >= named) return;
    const reason = known ?? { word, params: { ...params }, message, count: 0, rows: [] };
    const rows = this.namedSoFar < named ? [...reason.rows, nameOf(db, id, deal)] : reason.rows;
    this.namedSoFar += rows.length - reason.rows.length;
    this.reasons.set(key, { ...reason, count: reason.count + 1, rows });
  }

  /** Why the first deal was refused that was. */
  get first(): Refusals | undefined {
    return this.reasons.values().next().value;
  }

  outcome(db: Readable, count: number, newTags: readonly string[]): BulkOutcome {
    return {
      count,
      changes: this.changes,
      unchanged: this.unchanged,
      refused: {
        count: this.refused,
        reasons: [...this.reasons.values()].toSorted((a, b) => b.count - a.count),
      },
      totals: [...this.values]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([currency, { count: deals, minor }]) => ({
          currency,
          count: deals,
          estimated: fromMinor(minor, decimalsOf(currency)),
        })),
      stages: stageCounts(db, this.stages),
      newTags: [...newTags],
    };
  }
}

function nameOf(db: Readable, id: string, deal: OpportunityRecord | null): Refusals['rows'][number] {
  if (deal === null) return { id, number: '', topic: '', customer: '' };
  const { number, topic, customerId } = deal;
  return { id, number, topic, customer: findRecord(db, 'customer', customerId)?.name ?? '' };
}

function stageCounts(db: Readable, counts: ReadonlyMap<string, number>): BulkOutcome['stages'] {
  const stages = [...counts].map(([stageId, count]) => {
    const { name, number, cycleId } = found(findRecord(db, 'stage', stageId));
    const cycle = found(findRecord(db, 'cycle', cycleId)).name;
    return { place: `${cycle} ${String(number).padStart(5, '0')}`, stage: { stageId, name, cycle, count } };
  });
  return stages.toSorted((a, b) => (a.place < b.place ? -1 : 1)).map(({ stage }) => stage);
}
