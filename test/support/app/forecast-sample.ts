import type { InputOf } from '../../../shared/contract/contract.ts';
import type { Call, Seed } from './seed.ts';

/** The day on which the sample is looked at. */
export const sampleDay = '2026-11-20';

type Fields = Omit<InputOf<'opportunity.create'>, 'customerId'>;

/** Anna Keller's workspace in euro with the Status pipeline, without a deal or a customer. */
export const annasWorkspace: Seed<void> = { name: 'anna', now: sampleDay, fill: setUp };

/** A deal of every kind that the forecast tells apart, in Anna's workspace. Tells their ids by topic. */
export const forecastDeals: Seed<Readonly<Record<string, string>>> = {
  name: 'forecast',
  now: sampleDay,
  fill: async (call) => {
    await setUp(call);
    return addSample(call);
  },
};

async function setUp(call: Call): Promise<void> {
  await call('workspace.setUp', {
    repName: 'Anna Keller',
    initials: 'AK',
    baseCurrency: 'EUR',
    presets: ['status-pipeline'],
  });
}

async function addSample(call: Call): Promise<Readonly<Record<string, string>>> {
  const { id: customerId } = await call('customer.create', { kind: 'account', name: 'Brauer GmbH' });
  const ids: Record<string, string> = {};
  for (const fields of deals) {
    const { id } = await call('opportunity.create', {
      start: true,
      dateOfChange: '2026-10-01',
      ...fields,
      customerId,
    });
    ids[fields.topic] = id;
  }
  await call('opportunity.hold', { id: idOf(ids, 'Held'), dateOfChange: '2026-11-02' });
  const reasons = await call('reason.list', {});
  const reasonId = reasons.items.find(({ outcome }) => outcome === 'won')?.id;
  await call('opportunity.close', {
    id: idOf(ids, 'Delivered'),
    outcome: 'won',
    closeDate: '2026-11-10',
    actualRevenue: '9000.00',
    ...(reasonId !== undefined && { reasonId }),
  });
  return ids;
}

export function idOf(ids: Readonly<Record<string, string>>, topic: string): string {
  const id = ids[topic];
  if (id === undefined) throw new Error(`No sample deal is called ${topic}`);
  return id;
}

const deals: readonly Fields[] = [
  {
    topic: 'Printers',
    estimatedRevenue: '10000.00',
    closeDate: '2026-12-15',
    category: 'committed',
    chances: '50',
  },
  { topic: 'Scanners', estimatedRevenue: '5000.50', closeDate: '2026-12-20', chances: '20', rating: 'hot' },
  { topic: 'Unpriced', estimatedRevenue: null, closeDate: '2026-12-24' },
  { topic: 'Tablets', estimatedRevenue: '7000.00', closeDate: '2027-01-10', category: 'best-case' },
  { topic: 'Late', estimatedRevenue: '3000.00', closeDate: '2026-11-01' },
  { topic: 'Someday', estimatedRevenue: '2000.00', closeDate: null },
  { topic: 'Held', estimatedRevenue: '4000.00', closeDate: '2026-12-01' },
  { topic: 'Fresh', estimatedRevenue: '6000.00', closeDate: '2026-12-02', start: false },
  { topic: 'Set aside', estimatedRevenue: '8000.00', closeDate: '2026-12-03', category: 'omitted' },
  { topic: 'Delivered', estimatedRevenue: '9000.00', closeDate: '2026-11-10' },
  { topic: 'Far', estimatedRevenue: '1000.00', closeDate: '2028-05-01' },
];
