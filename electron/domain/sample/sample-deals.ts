import { addDays } from '../../../shared/calendar/calendar-date.ts';
import type { Random } from '../../../shared/random/seeded.ts';
import { findRecord, listAll, listBy } from '../../store/records/records-io.ts';
import type { CloseReasonRecord, CycleRecord, StageRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { closeOpportunity } from '../opportunities/close.ts';
import { createOpportunity } from '../opportunities/create.ts';
import { setHold } from '../opportunities/hold.ts';
import { moveOpportunity } from '../opportunities/move.ts';
import { noteQuote } from '../opportunities/quotes.ts';
import { updateOpportunity } from '../opportunities/update.ts';
import { found } from '../refusal.ts';
import type { SampleCustomer } from './sample-customers.ts';
import { sampleTopics } from './sample-names.ts';

export interface SampleGround {
  readonly random: Random;
  readonly customers: readonly SampleCustomer[];
  /** The rep first. */
  readonly salespeople: readonly string[];
  readonly cycles: readonly { readonly cycle: CycleRecord; readonly stages: readonly StageRecord[] }[];
  readonly reasons: readonly CloseReasonRecord[];
  /** The base currency, and the currency of foreign customers. */
  readonly currencies: readonly [string, string];
  /** The context of an earlier day. */
  on(day: string): ActContext;
  readonly today: string;
}

type Fate = 'open' | 'on-hold' | 'not-started' | 'won' | 'lost';
const fates: readonly Fate[] = [
  ...Array<Fate>(10).fill('open'),
  ...Array<Fate>(1).fill('on-hold'),
  ...Array<Fate>(1).fill('not-started'),
  ...Array<Fate>(5).fill('won'),
  ...Array<Fate>(3).fill('lost'),
];

/** The settings that the sample needs. */
export function groundOf(act: ActContext): Pick<SampleGround, 'cycles' | 'reasons' | 'salespeople'> {
  return {
    salespeople: listAll(act.db, 'salesperson').map((person) => person.id),
    cycles: listAll(act.db, 'cycle').map((cycle) => ({
      cycle,
      stages: listBy(act.db, 'stage', 'cycleId', cycle.id, 'number'),
    })),
    reasons: listAll(act.db, 'close_reason'),
  };
}

/** Creates one deal and plays its life: moves, changes of value, perhaps a close, each on its day. */
export function makeSampleDeal(ground: SampleGround): void {
  const { random, today } = ground;
  const fate = random.pick(fates);
  const closed = fate === 'won' || fate === 'lost';
  const closedAgo = closed ? random.below(17) * random.below(17) : 0;
  const days = fate === 'not-started' ? random.below(20) : 15 + random.below(closed ? 75 : 120);
  const made = create(ground, fate, addDays(today, -closedAgo - days));
  if (fate === 'not-started') return;
  travel(ground, made, days - 1);
  if (closed) close(ground, made.id, fate, addDays(today, -closedAgo));
  else if (fate === 'on-hold') setHold(ground.on(today), { id: made.id }, true);
}

interface Made {
  readonly id: string;
  readonly day: string;
  readonly cycle: CycleRecord;
  readonly stages: readonly StageRecord[];
}

function create(ground: SampleGround, fate: Fate, day: string): Made {
  const { random } = ground;
  const { cycle, stages } = random.pick([...ground.cycles, ground.cycles[0] ?? random.pick(ground.cycles)]);
  const customer = random.pick(ground.customers);
  const [rep = '', ...others] = ground.salespeople;
  const { id } = createOpportunity(ground.on(day), {
    topic: random.pick(sampleTopics),
    customerId: customer.id,
    contactId: random.pick([...customer.contacts, null]),
    salespersonId: random.below(10) < 7 ? rep : random.pick(others.length > 0 ? others : [rep]),
    cycleId: cycle.id,
    currency: ground.currencies[customer.abroad ? 1 : 0],
    estimatedRevenue: random.below(25) === 0 ? null : amount(random),
    closeDate: random.below(20) === 0 ? null : dueDay(ground, fate, day),
    rating: random.pick(['hot', 'warm', 'warm', 'cold', null] as const),
    priority: random.pick(['low', 'normal', 'normal', 'normal', 'high'] as const),
    leadSource: random.pick(['Trade fair', 'Referral', 'Web', 'Existing customer', '']),
    start: fate !== 'not-started',
  });
  return { id, day, cycle, stages };
}

/** Between 800 and 60,000, small ones more often, in round figures as people estimate. */
function amount(random: Random): string {
  const share = random.below(1000) / 1000;
  return String(Math.round((800 + share * share * 59_000) / 50) * 50);
}

/**
 * Open deals close in the coming months, and some are overdue; closed ones were due around the day they were closed.
 */
function dueDay({ random, today }: SampleGround, fate: Fate, day: string): string {
  if (fate === 'won' || fate === 'lost') return addDays(day, 30 + random.below(60));
  const due = addDays(
    today,
    random.below(12) === 0
      ? -1 - random.below(25)
      : random.below(18) * random.below(18) + random.below(40) + 1,
  );
  return due < day ? addDays(today, 14) : due;
}

/** Moves a deal forward through its stages within the given number of days. */
function travel(ground: SampleGround, made: Made, days: number): void {
  const { random } = ground;
  const target = random.below(made.stages.length);
  let day = made.day;
  for (let step = 1; step <= target; step += 1) {
    day = addDays(day, 1 + random.below(Math.max(2, Math.floor((2 * days) / (target + 1)))));
    if (day > addDays(made.day, days) || !advance(ground, made, step, day)) return;
  }
}

function advance(ground: SampleGround, { id, stages }: Made, index: number, day: string): boolean {
  const act = ground.on(day);
  const { random } = ground;
  const deal = found(findRecord(act.db, 'opportunity', id));
  if (!deal.revenue || (deal.closeDate ?? '') < day) return false;
  if (stages[index]?.quoteRequired === 1) {
    noteQuote(act, { opportunityId: id, number: `Q-${1000 + random.below(9000)}`, amount: null, note: '' });
  }
  const late = index >= stages.length - 2;
  const category = random.pick(
    late ? (['committed', 'best-case'] as const) : (['pipeline', 'best-case'] as const),
  );
  moveOpportunity(act, { id, move: 'next', category });
  if (random.below(4) === 0) {
    const estimatedRevenue = String(Math.round((deal.revenue * (80 + random.below(50))) / 500_000) * 50 + 50);
    updateOpportunity(act, { id, changes: { estimatedRevenue } });
  }
  return true;
}

function close(ground: SampleGround, id: string, outcome: 'won' | 'lost', day: string): void {
  const { random } = ground;
  const reason = random.pick(ground.reasons.filter((one) => one.outcome === outcome));
  const { revenue } = found(findRecord(ground.on(day).db, 'opportunity', id));
  const actualRevenue = outcome === 'won' && !revenue ? amount(random) : undefined;
  closeOpportunity(ground.on(day), { id, outcome, reasonId: reason.id, actualRevenue, description: '' });
}
