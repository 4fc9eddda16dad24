import type { OutputOf } from '../../../shared/contract/contract.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { closesBeforeCreation } from '../../../shared/rules/closing.ts';
import type { Readable } from '../../store/connection/database.ts';
import { firstDateOfChange } from '../../store/opportunities/entries.ts';
import type { OpportunityFilter } from '../../store/opportunities/filter.ts';
import { deals } from '../../store/opportunities/list.ts';
import { findRecord } from '../../store/records/records-io.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { addedReason } from '../opportunities/close.ts';
import { found } from '../refusal.ts';
import type { Account, BulkKind } from './bulk.ts';
import { doToDeal, type DealBulkAct } from './deal-acts.ts';
import { describeDeals } from './deal-words.ts';

type Outcome = OutputOf<'opportunity.rehearseBulk'>;
type Refused = Outcome['refused']['reasons'][number]['rows'][number];
type More = Pick<Outcome, 'totals' | 'stages' | 'closedBeforeCreated'>;

/** Bulk actions on deals also count the value of the changed deals, their new stages, and those closed too early. */
export const dealBulk: BulkKind<OpportunityFilter, DealBulkAct, OpportunityRecord, Refused, More> = {
  rows: deals,
  begin: withReason,
  find: (db, id) => findRecord(db, 'opportunity', id),
  doTo: doToDeal,
  describe: describeDeals,
  nameOf,
  account: () => new DealAccount(),
};

/** The action with its new reason, which is the same for all deals. */
function withReason(act: ActContext, how: DealBulkAct): DealBulkAct {
  if (how.kind !== 'close') return how;
  const added = addedReason(act, how);
  return added ? { ...how, reasonId: added.id, newReason: undefined } : how;
}

function nameOf(db: Readable, id: string, deal: OpportunityRecord | null): Refused {
  if (deal === null) return { id, number: '', topic: '', customer: '' };
  const { number, topic, customerId } = deal;
  return { id, number, topic, customer: findRecord(db, 'customer', customerId)?.name ?? '' };
}

class DealAccount implements Account<OpportunityRecord, DealBulkAct, More> {
  private readonly values = new Map<string, { count: number; minor: bigint }>();
  private readonly stages = new Map<string, number>();
  private closedBeforeCreated = 0;

  change(act: ActContext, { id, currency, revenue }: OpportunityRecord, how: DealBulkAct): void {
    const value = this.values.get(currency) ?? { count: 0, minor: 0n };
    value.count += 1;
    value.minor += BigInt(revenue ?? 0);
    this.values.set(currency, value);
    if (how.kind === 'close' && closesEarly(act, id, how.closeDate)) this.closedBeforeCreated += 1;
    const stageId = entersStage(how) ? findRecord(act.db, 'opportunity', id)?.stageId : null;
    if (stageId) this.stages.set(stageId, (this.stages.get(stageId) ?? 0) + 1);
  }

  told(db: Readable): More {
    const totals = [...this.values]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, { count, minor }]) => ({
        currency,
        count,
        estimated: fromMinor(minor, decimalsOf(currency)),
      }));
    const { closedBeforeCreated: early } = this;
    const stages = stageCounts(db, this.stages);
    return { totals, stages, ...(early > 0 && { closedBeforeCreated: early }) };
  }
}

function closesEarly({ db, today }: ActContext, id: string, closeDate: string = today): boolean {
  const created = firstDateOfChange(db, id);
  return created !== null && closesBeforeCreation(closeDate, created, today);
}

function entersStage({ kind }: DealBulkAct): boolean {
  return kind === 'start' || kind === 'move' || kind === 'reopen';
}

function stageCounts(db: Readable, counts: ReadonlyMap<string, number>): Outcome['stages'] {
  const stages = [...counts].map(([stageId, count]) => {
    const { name, number, cycleId } = found(findRecord(db, 'stage', stageId));
    const cycle = found(findRecord(db, 'cycle', cycleId)).name;
    return { place: `${cycle} ${String(number).padStart(5, '0')}`, stage: { stageId, name, cycle, count } };
  });
  return stages.toSorted((a, b) => (a.place < b.place ? -1 : 1)).map(({ stage }) => stage);
}
