import { addDays, daysBetween } from '../../shared/calendar/calendar-date.ts';
import { convertAtRate } from '../../shared/money/rates.ts';
import { fromMinor, roundMoney, toMinor } from '../../shared/money/money.ts';
import { isClosed, isOpen } from '../../shared/rules/status.ts';
import type { ActContext } from '../../electron/domain/context.ts';
import { blankDeal } from '../../electron/domain/opportunities/blank-deal.ts';
import { closedValues } from '../../electron/domain/opportunities/close.ts';
import { valued } from '../../electron/domain/opportunities/values.ts';
import { insertRecord, listAll, listBy } from '../../electron/store/records/records-io.ts';
import type {
  CycleRecord,
  EntryRecord,
  OpportunityRecord,
  StageRecord,
} from '../../electron/store/records/records.ts';
import { sql } from '../../electron/store/connection/sql.ts';
import { run } from '../../electron/store/connection/statements.ts';
import { makeCustomers } from './generate-customers.ts';
import { makeTags, tagSome } from './generate-tags.ts';
import { createRandom, type Random } from '../../shared/random/seeded.ts';

/** Rates of the generated workspace, whose base is EUR. */
export const generatedRates = { USD: '0.92', GBP: '1.17' } as const;
const entriesPerDeal = 5;

interface Ground {
  readonly act: ActContext;
  readonly random: Random;
  readonly customers: readonly string[];
  readonly salespeople: readonly string[];
  readonly cycles: readonly { readonly cycle: CycleRecord; readonly stages: readonly StageRecord[] }[];
  readonly tags: readonly string[];
  /** Kinds of deals, and none. */
  readonly kinds: readonly (string | null)[];
  readonly reasons: { readonly won: string; readonly lost: string };
}

/** Fills a new workspace with `count` deals of five entries each, in one record. Seeded. */
export function generateDeals(act: ActContext, count: number, seed = 1): void {
  const random = createRandom(seed);
  const reasons = listAll(act.db, 'close_reason');
  const ground: Ground = {
    act,
    random,
    customers: makeCustomers(act, random, Math.max(20, Math.round(count / 20))),
    tags: makeTags(act),
    kinds: [null, ...listAll(act.db, 'opportunity_kind').map(({ id }) => id)],
    salespeople: [...listAll(act.db, 'salesperson').map((one) => one.id), ...makeSalespeople(act)],
    cycles: listAll(act.db, 'cycle').map((cycle) => ({
      cycle,
      stages: listBy(act.db, 'stage', 'cycleId', cycle.id, 'number'),
    })),
    reasons: {
      won: reasons.find((one) => one.outcome === 'won')?.id ?? '',
      lost: reasons.find((one) => one.outcome === 'lost')?.id ?? '',
    },
  };
  for (const [currency, rate] of Object.entries(generatedRates)) {
    insertRecord(act.db, 'currency', { id: act.newId(), code: currency });
    insertRecord(act.db, 'rate', { id: act.newId(), currency, validFrom: '2020-01-01', rate });
  }
  for (let i = 1; i <= count; i += 1) makeDeal(ground, i);
  run(act.db, sql`INSERT OR REPLACE INTO number_counter (kind, next) VALUES ('opportunity', ${count + 1})`);
  act.describe('act.workspace.setUp', { name: `${count}` });
}

const topics = [
  'Scanners',
  'Wi-Fi renewal',
  'Point of sale',
  'Access control',
  'Fleet tablets',
  'Cash desk',
  'Sensors',
];

function makeSalespeople(act: ActContext): string[] {
  return Array.from({ length: 9 }, (_, i) => {
    const id = act.newId();
    const name = `Seller ${i + 1}`;
    insertRecord(act.db, 'salesperson', {
      id,
      code: `S${i + 1}`,
      name,
      email: '',
      active: 1,
    });
    return id;
  });
}

/** Half of the deals are open, a tenth not started, the rest won and lost. */
function makeDeal(ground: Ground, i: number): void {
  const { act, random } = ground;
  const status = random.pick([
    'in-progress',
    'in-progress',
    'in-progress',
    'in-progress',
    'on-hold',
    'not-started',
    'won',
    'won',
    'lost',
    'lost',
  ] as const);
  const closed = status === 'won' || status === 'lost';
  const deal = { ...dealOf(ground, i, status), closeRecordId: closed ? act.newId() : null };
  if (closed) insertRecord(act.db, 'close_record', closeRecordOf(ground, deal));
  insertRecord(act.db, 'opportunity', deal);
  tagSome(ground, deal.id);
  const days = Math.max(entriesPerDeal, daysBetween('2025-06-01', deal.lastChange));
  for (let n = 1; n <= entriesPerDeal; n += 1) {
    insertRecord(
      act.db,
      'entry',
      entryOf(ground, deal, n, addDays(deal.lastChange, -Math.floor(days / 10) * (entriesPerDeal - n))),
    );
  }
}

function dealOf(
  { act, random, ...ground }: Ground,
  i: number,
  status: OpportunityRecord['status'],
): OpportunityRecord {
  const { cycle, stages } = random.pick(ground.cycles);
  const stage = random.pick(stages);
  const currency = random.pick(['EUR', 'EUR', 'EUR', 'EUR', 'USD', 'GBP'] as const);
  const revenue = random.below(20) === 0 ? null : random.below(10_000_000) + 1;
  const open = isOpen(status);
  const closed = isClosed(status);
  const topic = `${random.pick(topics)} ${i}`;
  const lastChange = addDays(act.today, -random.below(120) - 1);
  const actual = status === 'won' ? (revenue ?? 1000) : 0;
  return {
    ...blankDeal,
    createdBy: 'rep',
    id: act.newId(),
    number: `OP-K-${String(i).padStart(6, '0')}`,
    topic,
    status,
    category: closed
      ? status
      : random.pick(['pipeline', 'pipeline', 'best-case', 'committed', 'omitted'] as const),
    currency,
    revenue,
    chances: stage.chances,
    ...(open && valued(cycle.method, revenue, stage.chances, stage.completed)),
    ...(closed && closedValues(status, actual)),
    closeDate: random.below(15) === 0 ? null : addDays(act.today, random.below(430) - 60),
    ...(closed && { actualCloseDate: lastChange, actualRevenue: actual, ...inBase(actual, currency) }),
    rating: random.pick(['hot', 'warm', 'cold', null] as const),
    priority: random.pick(['low', 'normal', 'high'] as const),
    kindId: ground.kinds[i % ground.kinds.length] ?? null,
    customerId: random.pick(ground.customers),
    salespersonId: random.pick(ground.salespeople),
    cycleId: cycle.id,
    ...(open && { stageId: stage.id, inStageSince: lastChange }),
    lastChange,
    createdAt: act.now - i,
  };
}

function inBase(minor: number, currency: 'EUR' | 'USD' | 'GBP') {
  const rate = currency === 'EUR' ? '1' : generatedRates[currency];
  return { baseRate: rate, baseValue: toMinor(roundMoney(convertAtRate(fromMinor(minor, 2), rate), 2), 2) };
}

function closeRecordOf({ act, reasons }: Ground, deal: OpportunityRecord) {
  const outcome = deal.status === 'won' ? 'won' : 'lost';
  return {
    id: deal.closeRecordId ?? '',
    opportunityId: deal.id,
    outcome,
    reasonId: reasons[outcome],
    closeDate: deal.actualCloseDate ?? deal.lastChange,
    currency: deal.currency,
    actualRevenue: deal.actualRevenue ?? 0,
    baseRate: deal.baseRate,
    baseValue: deal.baseValue,
    description: '',
    superseded: 0,
    closedBy: 'rep',
    createdBy: 'rep',
    closedAt: act.now,
  } as const;
}

function entryOf(
  { act }: Ground,
  deal: OpportunityRecord,
  sequence: number,
  dateOfChange: string,
): EntryRecord {
  const last = sequence === entriesPerDeal;
  const closing = deal.status === 'won' ? 'Won' : 'Lost';
  const closed = deal.status === 'won' || deal.status === 'lost';
  const {
    currency,
    revenue,
    chances,
    chancesOverridden,
    completed,
    probability,
    weightedQ,
    weightedR,
    closeDate,
  } = deal;
  return {
    id: act.newId(),
    opportunityId: deal.id,
    sequence,
    dateOfChange,
    action: last && closed ? closing : sequence === 1 ? 'Recorded' : 'Updated',
    cycleId: deal.cycleId,
    stageId: deal.stageId,
    stageNumber: null,
    stageName: null,
    previousStageId: null,
    previousStageNumber: null,
    previousStageName: null,
    salespersonId: deal.salespersonId,
    customerId: deal.customerId,
    statusAfter: deal.status,
    category: deal.category,
    currency,
    revenue,
    chances,
    chancesOverridden,
    completed,
    probability,
    weightedQ,
    weightedR,
    closeDate,
    daysOpen: last ? 0 : 5,
    closeRecordId: null,
    active: last ? 1 : 0,
    recordedFrom: act.now,
  };
}
