import type { InputOf } from '../../shared/contract/contract.ts';
import type { Caller } from './in-process.ts';

type SetUp = InputOf<'workspace.setUp'>;

/** Kim sells in euros, with Status pipeline and Large deals, unless specified otherwise. */
export async function setUpKim(
  { call }: Caller,
  changes: Partial<SetUp> = {},
): Promise<{ salespersonId: string }> {
  return call('workspace.setUp', {
    repName: 'Kim Sommer',
    initials: 'K',
    baseCurrency: 'EUR',
    presets: ['status-pipeline', 'large-deals'],
    ...changes,
  });
}

/** The cycle with this code. */
export async function cycleOf({ call }: Caller, code: string) {
  const { items } = await call('cycle.list', {});
  const cycle = items.find((item) => item.code === code);
  if (!cycle) throw new Error(`No cycle ${code}`);
  return cycle;
}

export async function newAccount({ call }: Caller, name: string): Promise<string> {
  return (await call('customer.create', { kind: 'account', name })).id;
}

/** A deal of 1,000 of a customer, closing at the end of June, with optional values. */
export async function newDeal(
  { call }: Caller,
  customerId: string,
  values: Partial<InputOf<'opportunity.create'>> = {},
): Promise<string> {
  const { id } = await call('opportunity.create', {
    topic: 'Deal',
    customerId,
    estimatedRevenue: '1000',
    closeDate: '2026-06-30',
    ...values,
  });
  return id;
}

/** The id of the first close reason of an outcome. */
export async function reasonOf({ call }: Caller, outcome: 'won' | 'lost'): Promise<string> {
  const { items } = await call('reason.list', {});
  const reason = items.find((item) => item.outcome === outcome);
  if (!reason) throw new Error(`No reason for ${outcome}`);
  return reason.id;
}
