import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { checkInvariants } from '../support/invariants.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { cycleOf, newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';

const today = '2026-03-10';

const deal = fc.record({
  customer: fc.nat(3),
  revenue: fc.integer({ min: 1, max: 10_000_000 }).map((n) => (n / 100).toFixed(2)),
  currency: fc.constantFrom('EUR', 'USD', 'KWD'),
  closeDate: fc.constantFrom('2026-02-01', '2026-03-31', '2026-07-01', undefined),
  state: fc.constantFrom('waiting', 'open', 'open', 'held', 'won', 'lost'),
});
type Deal = typeof deal extends fc.Arbitrary<infer D> ? D : never;

/** A deal as it may be; stages change after it was made, so that its next entry would change its figures. */
async function made(workspace: TestWorkspace, customers: readonly string[], one: Deal): Promise<void> {
  const { call } = workspace;
  const { customer, revenue: estimatedRevenue, currency, closeDate, state } = one;
  const id = await newDeal(workspace, customers[customer] ?? '', {
    estimatedRevenue,
    currency,
    ...(closeDate === undefined ? { closeDate: null } : { closeDate }),
    cycleId: (await cycleOf(workspace, 'LARGE')).id,
    start: state !== 'waiting',
  });
  if (state === 'held') await call('opportunity.hold', { id });
  if (state === 'won' || state === 'lost') {
    await call('opportunity.close', { id, outcome: state, reasonId: await reasonOf(workspace, state) });
  }
}

/** Every figure that doesn't name a customer. */
async function figures({ call }: TestWorkspace) {
  const ranges: InputOf<'forecast.byCloseDate'>[] = [
    { unit: 'month', stack: 'stage' },
    { unit: 'quarter', stack: 'salesperson' },
    { unit: 'week', stack: 'currency' },
  ];
  return {
    forecasts: await Promise.all(ranges.map((range) => call('forecast.byCloseDate', range))),
    summary: await call('opportunity.summary', {}),
    groups: await Promise.all(
      (['stage', 'status', 'closeMonth', 'currency'] as const).map((by) =>
        call('opportunity.groups', { filter: {}, by }),
      ),
    ),
    today: await call('today.get', {}),
  };
}

it('a merge changes no figure of a forecast or a list, but by customer', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deal, { minLength: 1, maxLength: 14 }),
      fc.constantFrom([0, 1], [1, 0], [2, 0, 1]),
      async (deals, merged) => {
        const workspace = openTestWorkspace({ now: today });
        try {
          const { call } = workspace;
          await setUpKim(workspace);
          for (const code of ['USD', 'KWD']) await call('currency.add', { code });
          await call('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '0.91' });
          const customers: string[] = [];
          for (const name of ['A', 'B', 'C', 'D']) customers.push(await newAccount(workspace, name));
          for (const one of deals) await made(workspace, customers, one);
          const [stage] = (await cycleOf(workspace, 'LARGE')).stages;
          await call('stage.update', { id: stage?.id ?? '', changes: { completed: '50', chances: '70' } });
          const ofMerged = await Promise.all(
            merged.map((i) => call('customer.totals', { id: customers[i] ?? '' })),
          );
          const before = await figures(workspace);
          const [survivor = '', ...losers] = merged.map((i) => customers[i] ?? '');
          await call('customer.merge', { survivor, losers });
          const after = await figures(workspace);
          expect(withoutNames(after)).toEqual(withoutNames(before));
          const { open, won, lost, notStarted } = await call('customer.totals', { id: survivor });
          const sum = (pick: (one: (typeof ofMerged)[number]) => number): number =>
            ofMerged.reduce((all, one) => all + pick(one), 0);
          expect(open.count).toBe(sum((one) => one.open.count));
          expect(won.count).toBe(sum((one) => one.won.count));
          expect(lost.count).toBe(sum((one) => one.lost.count));
          expect(notStarted.count).toBe(sum((one) => one.notStarted.count));
          expect(Number(open.base)).toBeCloseTo(
            sum((one) => Number(one.open.base)),
            1,
          );
          checkInvariants(workspace.db, today);
        } finally {
          await workspace.close();
        }
      },
    ),
    { numRuns: 12 },
  );
});

/** Without whose deals they are. */
function withoutNames(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, one: unknown) => (key === 'customer' ? undefined : one)));
}
