import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { customerGroupBy } from '../../shared/contract/customer-rows.ts';
import { Decimal } from '../../shared/money/decimal.ts';
import { say } from '../../shared/words/say.ts';
import { dealOn } from '../support/deals.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newDeal, reasonOf, setUpKim } from '../support/seed.ts';

type By = InputOf<'customer.groups'>['by'];
type Filter = NonNullable<InputOf<'customer.summary'>['filter']>;

let workspace: TestWorkspace;
let ids: Readonly<Record<'acme' | 'beta' | 'zoe' | 'old', string>>;
let ada: string;

async function win(id: string): Promise<void> {
  const reasonId = await reasonOf(workspace, 'won');
  await workspace.call('opportunity.close', { id, outcome: 'won', reasonId });
}

/** Four customers; open, held, won, lost, and not started deals in three currencies, one of them without a rate. */
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
  const { call } = workspace;
  ada = (await call('salesperson.create', { code: 'A', name: 'Ada' })).id;
  await call('currency.add', { code: 'USD' });
  await call('currency.add', { code: 'GBP' });
  await call('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '0.9' });
  const add = async (input: InputOf<'customer.create'>): Promise<string> =>
    (await call('customer.create', input)).id;
  const acme = await add({
    kind: 'account',
    name: 'Acme',
    industry: 'Steel',
    country: 'Austria',
    ownerId: ada,
  });
  const beta = await add({ kind: 'account', name: 'Beta', industry: 'none', phone: '0431 1' });
  const zoe = await add({
    kind: 'contact',
    lastName: 'Zoë',
    accountId: acme,
    country: 'Austria',
    ownerId: null,
  });
  const old = await add({ kind: 'account', name: 'Old', industry: 'Steel', defaultCurrency: 'USD' });
  await call('customer.update', { id: old, changes: { active: false } });
  ids = { acme, beta, zoe, old };
  const deal = async (customerId: string, currency: string, estimatedRevenue: string): Promise<string> =>
    (await dealOn(workspace, 'LARGE', { customerId, currency, estimatedRevenue })).id;
  await deal(acme, 'EUR', '1000.10');
  await call('opportunity.hold', { id: await deal(acme, 'USD', '100.01') });
  await win(await deal(acme, 'USD', '200'));
  await win(await deal(zoe, 'EUR', '50'));
  await deal(zoe, 'GBP', '70');
  await call('opportunity.close', {
    id: await deal(beta, 'EUR', '999'),
    outcome: 'lost',
    reasonId: await reasonOf(workspace, 'lost'),
  });
  await newDeal(workspace, beta, { estimatedRevenue: '5000' });
});
afterEach(() => workspace.close());

const groups = (by: By, filter: Filter = {}) => workspace.call('customer.groups', { by, filter });
const names = async (by: By, filter: Filter = {}) =>
  (await groups(by, filter)).groups.map(({ name, count }) => [name, count]);
const listed = async (filter: Filter, group?: InputOf<'customer.list'>['group']) =>
  (await workspace.call('customer.list', { filter, ...(group && { group }) })).rows.map(({ name }) => name);

describe('the list of customers', () => {
  it('is narrowed by every part of its filter', async () => {
    const { call } = workspace;
    await call('customer.setTags', { id: ids.beta, tags: ['Fair'] });
    const [tag] = (await call('tag.list', {})).items;
    const cases: readonly (readonly [Filter, readonly string[]])[] = [
      [{}, ['Acme', 'Beta', 'Old', 'Zoë']],
      [{ kind: ['account'] }, ['Acme', 'Beta', 'Old']],
      [{ kind: ['account', 'contact'] }, ['Acme', 'Beta', 'Old', 'Zoë']],
      [{ ownerId: [ada] }, ['Acme']],
      [{ ownerId: [ada, 'none'] }, ['Acme', 'Zoë']],
      [{ active: true }, ['Acme', 'Beta', 'Zoë']],
      [{ active: false }, ['Old']],
      [{ isCustomer: true }, ['Acme', 'Zoë']],
      [{ isCustomer: false }, ['Beta', 'Old']],
      [{ tag: [tag?.id ?? ''] }, ['Beta']],
      [{ tag: ['none'] }, ['Acme', 'Old', 'Zoë']],
      [{ industry: ['Steel'] }, ['Acme', 'Old']],
      [{ industry: ['', 'none'] }, ['Beta', 'Zoë']],
      [{ country: ['Austria'] }, ['Acme', 'Zoë']],
      [{ defaultCurrency: ['USD'] }, ['Old']],
      [{ defaultCurrency: ['none'] }, ['Acme', 'Beta', 'Zoë']],
      [{ unreachable: true }, ['Acme', 'Old', 'Zoë']],
      [{ unreachable: true, isCustomer: true, kind: ['contact'] }, ['Zoë']],
    ];
    for (const [filter, expected] of cases) {
      expect(await listed(filter), JSON.stringify(filter)).toEqual(expected);
      expect((await call('customer.summary', { filter })).count).toBe(expected.length);
    }
  });

  it('sorts by account and owner, those without one first', async () => {
    const sorted = async (sort: InputOf<'customer.list'>['sort']) =>
      (await workspace.call('customer.list', { sort })).rows.map(({ name }) => name);
    expect(await sorted('account')).toEqual(['Acme', 'Beta', 'Old', 'Zoë']);
    expect(await sorted('owner')).toEqual(['Zoë', 'Acme', 'Beta', 'Old']);
    expect(await sorted('industry')).toEqual(['Zoë', 'Acme', 'Old', 'Beta']);
    expect(await sorted('country')).toEqual(['Beta', 'Old', 'Acme', 'Zoë']);
  });

  it('sums its own open and won deals in base currency, and says what has no rate', async () => {
    const { call } = workspace;
    expect(await call('customer.summary', {})).toEqual({
      count: 4,
      base: 'EUR',
      rateDate: '2026-03-10',
      open: { count: 3, base: '1090.11' },
      won: { count: 2, base: '230.00' },
      notConverted: 1,
      missingRates: ['GBP'],
    });
    expect(await call('customer.summary', { filter: { kind: ['account'] } })).toMatchObject({
      open: { count: 2, base: '1090.11' },
      won: { count: 1, base: '180.00' },
      notConverted: 0,
      missingRates: [],
    });
    expect(await call('customer.summary', { filter: { search: 'nobody' } })).toMatchObject({
      count: 0,
      open: { count: 0, base: '0.00' },
      won: { count: 0, base: '0.00' },
    });
  });
});

describe('groups of customers', () => {
  it('are named, in their natural order, those without a value last', async () => {
    expect(await names('kind')).toEqual([
      [say('customers.group.kind.account'), 3],
      [say('customers.group.kind.contact'), 1],
    ]);
    expect(await names('owner')).toEqual([
      ['Ada', 1],
      ['Kim Sommer', 2],
      [say('customers.group.none.owner'), 1],
    ]);
    expect(await names('industry')).toEqual([
      ['none', 1],
      ['Steel', 2],
      [say('customers.group.none.industry'), 1],
    ]);
    expect(await names('country')).toEqual([
      ['Austria', 2],
      [say('customers.group.none.country'), 2],
    ]);
    expect(await names('isCustomer')).toEqual([
      [say('customers.group.isCustomer.bought'), 2],
      [say('customers.group.isCustomer.not-bought'), 2],
    ]);
    expect(await names('active')).toEqual([
      [say('customers.group.active.active'), 3],
      [say('customers.group.active.inactive'), 1],
    ]);
  });

  it.each(customerGroupBy.options)(
    'by %s add up to the summary, and list their own customers',
    async (by) => {
      const { call } = workspace;
      for (const filter of [{}, { active: true }, { search: 'e' }, { unreachable: true as const }]) {
        const answer = await groups(by, filter);
        const summary = await call('customer.summary', { filter });
        const add = (pick: (group: (typeof answer.groups)[number]) => string | number): Decimal =>
          answer.groups.reduce((sum, group) => sum.plus(pick(group)), new Decimal(0));
        expect(add(({ count }) => count).toNumber()).toBe(summary.count);
        expect(add(({ open }) => open.count).toNumber()).toBe(summary.open.count);
        expect(add(({ open }) => open.base).toFixed(2)).toBe(summary.open.base);
        expect(add(({ won }) => won.base).toFixed(2)).toBe(summary.won.base);
        expect(add(({ notConverted }) => notConverted).toNumber()).toBe(summary.notConverted);
        const rows: string[] = [];
        for (const { key, count } of answer.groups) {
          const own = await listed(filter, { by, key });
          expect(own, key).toHaveLength(count);
          rows.push(...own);
        }
        expect(rows.toSorted()).toEqual((await listed(filter)).toSorted());
      }
    },
  );

  it('beyond 400 are one figure', async () => {
    const { call } = workspace;
    for (let i = 0; i < 401; i += 1) {
      await call('customer.create', { kind: 'account', name: `N ${i}`, industry: `Industry ${i}` });
    }
    const { groups: all, rest } = await groups('industry');
    expect(all).toHaveLength(400);
    expect(rest?.groups).toBe(4);
    expect((rest?.count ?? 0) + all.reduce((sum, { count }) => sum + count, 0)).toBe(405);
  });
});
