import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import type { Call, Seed } from './seed.ts';

export const sampleDay = '2026-11-20';

export interface Sample {
  readonly cycle: OutputOf<'cycle.list'>['items'][number];
  readonly small: OutputOf<'cycle.list'>['items'][number];
  readonly reasons: OutputOf<'reason.list'>['items'];
  /** Ids of deals by topic. */
  readonly deals: ReadonlyMap<string, string>;
  /** Ids of customers by name. */
  readonly customers: ReadonlyMap<string, string>;
}

/** Deals in every status: Anna Keller in Kiel, the Large deals and Small deals cycles, eight customers. */
export const sampleDeals: Seed<Sample> = { name: 'deals', now: sampleDay, fill: fillWithDeals };

export async function fillWithDeals(call: Call): Promise<Sample> {
  await call('workspace.setUp', {
    repName: 'Anna Keller',
    initials: 'K',
    baseCurrency: 'EUR',
    presets: ['large-deals', 'small-deals'],
    reasons: [
      { code: 'KNOWN', description: 'Knowledge of the customer', outcome: 'won' },
      { code: 'PRICE', description: 'Price', outcome: 'lost' },
      { code: 'FEATURES', description: 'Features missing', outcome: 'lost' },
    ],
  });
  await call('salesperson.create', { code: 'JP', name: 'Jonas Petersen' });
  await call('currency.add', { code: 'USD' });
  const { items: cycles } = await call('cycle.list', {});
  const { items: reasons } = await call('reason.list', {});
  const [cycle, small] = ['Large deals', 'Small deals'].map((name) =>
    cycles.find((one) => one.name === name),
  );
  if (!cycle || !small) throw new Error('The ready-made cycles are missing');
  const customers = new Map<string, string>();
  for (const name of accounts) {
    customers.set(name, (await call('customer.create', { kind: 'account', name })).id);
  }
  const deals = new Map<string, string>();
  for (const deal of dealsToMake) {
    deals.set(deal.topic, await makeDeal(call, deal, cycle, customers, reasons));
  }
  return { cycle, small, reasons, deals, customers };
}

const accounts = [
  'Brauer Logistik GmbH',
  'Nordlicht Hotels',
  'Stadtwerke Kiel',
  'Hansen & Söhne',
  'Förde Immobilien',
  'Elbe Klinik',
  'Café Jansen',
  'Ostsee Reederei',
];

interface DealToMake {
  readonly topic: string;
  readonly customer: string;
  readonly amount: string | null;
  readonly currency?: string;
  readonly closeDate: string | null;
  /** Number of the stage to go to; 0 leaves it not started. */
  readonly stage: number;
  readonly category?: InputOf<'opportunity.create'>['category'];
  readonly rating?: InputOf<'opportunity.create'>['rating'];
  readonly end?: 'won' | 'lost' | 'on-hold';
  readonly since: string;
}

const dealsToMake: readonly DealToMake[] = [
  {
    topic: 'Warehouse scanners',
    customer: 'Brauer Logistik GmbH',
    amount: '28000',
    closeDate: '2027-03-03',
    stage: 2,
    category: 'best-case',
    rating: 'warm',
    since: '2026-09-02',
  },
  {
    topic: 'Printers, Bremen',
    customer: 'Brauer Logistik GmbH',
    amount: '38000',
    closeDate: '2026-08-30',
    stage: 1,
    end: 'won',
    since: '2026-06-01',
  },
  {
    topic: 'Yard cameras',
    customer: 'Brauer Logistik GmbH',
    amount: '9000',
    closeDate: '2026-07-30',
    stage: 1,
    end: 'lost',
    since: '2026-05-01',
  },
  {
    topic: 'Wi-Fi renewal',
    customer: 'Nordlicht Hotels',
    amount: '15300',
    closeDate: '2026-11-09',
    stage: 2,
    category: 'committed',
    rating: 'hot',
    since: '2026-10-31',
  },
  {
    topic: 'Meter gateway pilot',
    customer: 'Stadtwerke Kiel',
    amount: '10950.50',
    closeDate: '2026-11-24',
    stage: 2,
    category: 'best-case',
    since: '2026-10-12',
  },
  {
    topic: 'Point of sale',
    customer: 'Hansen & Söhne',
    amount: '23050',
    currency: 'USD',
    closeDate: '2026-12-01',
    stage: 1,
    rating: 'cold',
    since: '2026-11-05',
  },
  {
    topic: 'Access control',
    customer: 'Förde Immobilien',
    amount: '22100',
    closeDate: '2026-12-10',
    stage: 1,
    end: 'on-hold',
    since: '2026-10-22',
  },
  {
    topic: 'Nurse call upgrade',
    customer: 'Elbe Klinik',
    amount: null,
    closeDate: null,
    stage: 1,
    since: '2026-11-17',
  },
  {
    topic: 'Two terminals',
    customer: 'Café Jansen',
    amount: '3300',
    closeDate: '2027-01-15',
    stage: 0,
    since: '2026-11-18',
  },
];

type Cycle = Sample['cycle'];

async function makeDeal(
  call: Call,
  deal: DealToMake,
  cycle: Cycle,
  customers: ReadonlyMap<string, string>,
  reasons: Sample['reasons'],
): Promise<string> {
  const { id } = await call('opportunity.create', {
    topic: deal.topic,
    customerId: customers.get(deal.customer) ?? '',
    cycleId: cycle.id,
    currency: deal.currency ?? 'EUR',
    estimatedRevenue: deal.amount,
    closeDate: deal.closeDate,
    category: deal.category ?? 'pipeline',
    rating: deal.rating ?? null,
    start: deal.stage > 0,
    dateOfChange: deal.since,
  });
  if (deal.stage > 1) await call('opportunity.move', { id, move: 'next', dateOfChange: '2026-11-09' });
  if (deal.end === 'on-hold') await call('opportunity.hold', { id });
  if (deal.end === 'won' || deal.end === 'lost') {
    const reasonId = reasons.find(({ outcome }) => outcome === deal.end)?.id ?? '';
    const closeDate = deal.closeDate ?? sampleDay;
    await call('opportunity.close', { id, outcome: deal.end, reasonId, closeDate });
  }
  return id;
}
