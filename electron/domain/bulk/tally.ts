import type { OutputOf } from '../../../shared/contract/contract.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { findRecord } from '../../store/records-io.ts';
import type { Readable } from '../../store/database.ts';
import type { OpportunityRecord } from '../../store/records.ts';
import { found, type Refusal } from '../refusal.ts';

export type BulkOutcome = OutputOf<'opportunity.rehearseBulk'>;
type Refused = BulkOutcome['refused']['rows'][number];

/** Refused deals that are named; the others are counted. */
const named = 200;

/** What an act on many deals came to, deal by deal. */
export class Tally {
  changes = 0;
  unchanged = 0;
  refused = 0;
  private readonly rows: Refused[] = [];
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

  refuse(id: string, deal: OpportunityRecord | null, { word, params, message }: Refusal): void {
    this.refused += 1;
    if (this.rows.length >= named) return;
    const { number, topic } = deal ?? { number: '', topic: '' };
    this.rows.push({ id, number, topic, word, params: { ...params }, message });
  }

  /** The first deal that was refused. */
  get first(): Refused | undefined {
    return this.rows[0];
  }

  outcome(db: Readable, count: number, newTags: readonly string[]): BulkOutcome {
    return {
      count,
      changes: this.changes,
      unchanged: this.unchanged,
      refused: { count: this.refused, rows: [...this.rows] },
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

function stageCounts(db: Readable, counts: ReadonlyMap<string, number>): BulkOutcome['stages'] {
  const stages = [...counts].map(([stageId, count]) => {
    const { name, number, cycleId } = found(findRecord(db, 'stage', stageId));
    const cycle = found(findRecord(db, 'cycle', cycleId)).name;
    return { place: `${cycle} ${String(number).padStart(5, '0')}`, stage: { stageId, name, cycle, count } };
  });
  return stages.toSorted((a, b) => (a.place < b.place ? -1 : 1)).map(({ stage }) => stage);
}
