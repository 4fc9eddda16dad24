import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { say } from '../../shared/words/say.ts';
import { dealOn, type Deal } from '../support/deals.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { checkInvariants } from '../support/invariants.ts';
import { newAccount, reasonOf, setUpKim } from '../support/seed.ts';

const today = '2026-03-10';
let workspace: TestWorkspace;
let customerId: string;
beforeEach(async () => {
  workspace = openTestWorkspace({ now: today });
  await setUpKim(workspace);
  const { call } = workspace;
  for (const code of ['USD', 'JPY', 'KWD', 'CHF', 'PLN']) await call('currency.add', { code });
  await rate('USD', '0.92');
  await rate('JPY', '0.0061');
  await rate('KWD', '2.98');
  customerId = await newAccount(workspace, 'Acme');
});
afterEach(async () => {
  checkInvariants(workspace.db, '2026-03-10');
  await workspace.close();
});

const rate = (currency: string, value: string, validFrom = '2026-01-01') =>
  workspace.call('rate.set', { currency, validFrom, rate: value });

/** A deal that is named by its amount. */
async function deal(words: string, values: Partial<InputOf<'opportunity.create'>> = {}): Promise<Deal> {
  const [currency = '', estimatedRevenue = ''] = words.split(' ');
  return dealOn(workspace, 'PIPELINE', {
    topic: words,
    customerId,
    currency,
    chances: '50',
    ...(estimatedRevenue !== '' && { estimatedRevenue }),
    ...values,
  });
}

const close = async ({ id }: Deal, outcome: 'won' | 'lost', closeDate: string, more: object = {}) =>
  workspace.call('opportunity.close', {
    id,
    outcome,
    closeDate,
    reasonId: await reasonOf(workspace, outcome),
    ...more,
  });

type List = InputOf<'opportunity.list'>;
const topics = async (input: List): Promise<string[]> =>
  (await workspace.call('opportunity.list', input)).rows.map((row) => row.topic);
const down = (sort: 'revenue' | 'weighted', more: List = {}) => topics({ sort, direction: 'desc', ...more });

const inOrder = ['KWD 600.000', 'EUR 1400', 'USD 1300', 'JPY 150000'];

describe('amounts of several currencies', () => {
  it('are sorted by their base value, weighted ones too, in both directions', async () => {
    for (const words of ['JPY 150000', 'USD 1300', 'KWD 600.000', 'EUR 1400']) await deal(words);
    for (const sort of ['revenue', 'weighted'] as const) {
      expect(await down(sort)).toEqual(inOrder);
      expect(await topics({ sort, direction: 'asc' })).toEqual(inOrder.toReversed());
      expect(await down(sort, { group: { by: 'customer', key: customerId } })).toEqual(inOrder);
      expect(await down(sort, { group: { by: 'status', key: 'in-progress' } })).toEqual(inOrder);
      expect(await down(sort, { filter: { search: '0' } })).toEqual([
        'KWD 600.000',
        'EUR 1400',
        'USD 1300',
        'JPY 150000',
      ]);
    }
    const half = await deal('EUR 3000', { chances: '10' });
    expect(await down('weighted')).toEqual([...inOrder.slice(0, 3), 'JPY 150000', 'EUR 3000']);
    await half.update({ chances: '90' });
    expect((await down('weighted'))[0]).toBe('EUR 3000');
  });

  it('differ by a fraction of a cent of the base currency', async () => {
    await rate('USD', '1.0000000001');
    await rate('KWD', '0.9999999999');
    for (const words of ['KWD 1000.000', 'EUR 1000.00', 'USD 1000.00']) await deal(words);
    expect(await down('revenue')).toEqual(['USD 1000.00', 'EUR 1000.00', 'KWD 1000.000']);
    expect(await down('weighted')).toEqual(['USD 1000.00', 'EUR 1000.00', 'KWD 1000.000']);
  });

  it('come last without a rate, by currency and amount, and say so', async () => {
    for (const words of ['PLN 5', 'CHF 7', 'EUR 1', 'CHF 9000', 'USD 2']) await deal(words);
    await deal('CHF 0');
    const blank = await dealOn(workspace, 'PIPELINE', { topic: 'blank', customerId, estimatedRevenue: null });
    expect(await topics({ sort: 'revenue' })).toEqual([
      'blank',
      'CHF 0',
      'EUR 1',
      'USD 2',
      'CHF 7',
      'CHF 9000',
      'PLN 5',
    ]);
    expect((await down('revenue')).slice(0, 2)).toEqual(['USD 2', 'EUR 1']);
    expect((await down('revenue')).slice(-3)).toEqual(['PLN 5', 'CHF 9000', 'CHF 7']);
    const { rows } = await workspace.call('opportunity.list', {});
    const unknown = rows.filter((row) => row.notConverted).map((row) => row.topic);
    expect(unknown.toSorted()).toEqual(['CHF 7', 'CHF 9000', 'PLN 5']);
    // Pages join where the last deal with a rate is.
    const pages = [await topics({ sort: 'revenue', limit: 3 }), await topics({ sort: 'revenue', offset: 3 })];
    expect(pages.flat()).toEqual(await topics({ sort: 'revenue' }));
    await rate('CHF', '1.05');
    expect((await down('revenue'))[0]).toBe('CHF 9000');
    await workspace.call('history.undo', {});
    expect((await down('revenue'))[0]).toBe('USD 2');
    await workspace.call('history.redo', {});
    expect((await down('revenue'))[0]).toBe('CHF 9000');
    await blank.update({ estimatedRevenue: '100000' });
    expect((await down('revenue'))[0]).toBe('blank');
  });

  it('follow the rate in force, also when a day begins or a rate is deleted', async () => {
    await deal('USD 100');
    await deal('EUR 95');
    expect(await down('revenue')).toEqual(['EUR 95', 'USD 100']);
    const { id } = await rate('USD', '0.99', '2026-03-12');
    expect(await down('revenue')).toEqual(['EUR 95', 'USD 100']);
    workspace.at('2026-03-12');
    expect(await down('revenue')).toEqual(['USD 100', 'EUR 95']);
    await workspace.call('rate.remove', { id });
    expect(await down('revenue')).toEqual(['EUR 95', 'USD 100']);
    workspace.at(today);
    expect(await down('revenue')).toEqual(['EUR 95', 'USD 100']);
  });

  it('of closed deals are what was frozen: of a won one what it brought, of a lost one what was lost', async () => {
    await rate('USD', '2', '2026-03-05');
    workspace.at('2026-03-05');
    const [won, lost, late] = [await deal('USD 100'), await deal('USD 90'), await deal('CHF 400')];
    await close(won, 'won', '2026-03-05', { actualRevenue: '150' });
    await close(lost, 'lost', '2026-03-05');
    await close(late, 'lost', '2026-03-05');
    workspace.at(today);
    await rate('USD', '0.1', today);
    for (const words of ['EUR 200', 'EUR 160', 'USD 5000']) await deal(words, { dateOfChange: today });
    expect(await down('revenue')).toEqual(['USD 5000', 'USD 100', 'EUR 200', 'USD 90', 'EUR 160', 'CHF 400']);
    expect((await down('weighted')).slice(0, 2)).toEqual(['USD 100', 'USD 5000']);
    await rate('CHF', '1', '2026-03-01');
    expect((await down('revenue'))[1]).toBe('CHF 400');
    await workspace.call('opportunity.reopen', { id: won.id });
    // Reopened, it floats again: 100 at 0.1.
    expect((await down('revenue')).at(-1)).toBe('USD 100');
  });
});

describe('a currency without a rate', () => {
  const convertsFrom = async (code: string) =>
    (await workspace.call('currency.list', {})).items.find((one) => one.code === code)?.convertsFrom;

  it('says from when a rate would leave nothing out: the earliest close, or today for open deals', async () => {
    expect([await convertsFrom('CHF'), await convertsFrom('USD'), await convertsFrom('EUR')]).toEqual([
      null,
      null,
      null,
    ]);
    await deal('CHF 5');
    expect(await convertsFrom('CHF')).toBe(today);
    workspace.at('2026-03-04');
    const first = await deal('CHF 10');
    await close(first, 'won', '2026-03-04');
    workspace.at('2026-03-06');
    await close(await deal('CHF 20'), 'lost', '2026-03-06');
    workspace.at(today);
    expect(await convertsFrom('CHF')).toBe('2026-03-04');
    await rate('CHF', '1', '2026-03-06');
    expect(await convertsFrom('CHF')).toBe('2026-03-04');
    await rate('CHF', '2', '2026-03-04');
    expect(await convertsFrom('CHF')).toBeNull();
    expect(await workspace.call('opportunity.summary', {})).toMatchObject({
      notConverted: 0,
      estimated: '25.00',
    });
    expect((await first.get()).frozenBase?.amount).toBe('20.00');
  });
});

describe('a filter by range', () => {
  it('of amounts takes base values, both ends included, without deals that have none', async () => {
    for (const words of [...inOrder, 'CHF 1300']) await deal(words);
    await dealOn(workspace, 'PIPELINE', { topic: 'blank', customerId, estimatedRevenue: null });
    const found = (filter: NonNullable<List['filter']>) => down('revenue', { filter });
    expect(await found({ revenueFrom: '1196' })).toEqual(['KWD 600.000', 'EUR 1400', 'USD 1300']);
    expect(await found({ revenueFrom: '1196.0001', revenueTo: '1788' })).toEqual(['KWD 600.000', 'EUR 1400']);
    expect(await found({ revenueTo: '1196' })).toEqual(['USD 1300', 'JPY 150000']);
    expect(await found({ weightedFrom: '598', weightedTo: '700' })).toEqual(['EUR 1400', 'USD 1300']);
    expect(await found({ revenueTo: '999999999999999' })).toHaveLength(4);
    expect(await found({ revenueFrom: '0', revenueTo: '0' })).toEqual([]);
    const filter = { revenueFrom: '1000', revenueTo: '1500' };
    expect(await workspace.call('opportunity.summary', { filter })).toMatchObject({
      count: 2,
      estimated: '2596.00',
    });
    const { groups } = await workspace.call('opportunity.groups', { by: 'currency', filter });
    expect(groups.map(({ key }) => key)).toEqual(['EUR', 'USD']);
    await workspace.call('opportunity.bulk', { selection: { filter }, act: { kind: 'hold' } });
    expect((await down('revenue', { filter: { status: ['on-hold'] } })).toSorted()).toEqual([
      'EUR 1400',
      'USD 1300',
    ]);
  });

  it('of percentages and dates takes both ends', async () => {
    await deal('EUR 1', { chances: '33.33', closeDate: '2026-04-30' });
    await deal('EUR 2', { chances: '80', closeDate: '2026-05-01' });
    const found = (filter: NonNullable<List['filter']>) => topics({ sort: 'revenue', filter });
    expect(await found({ chancesFrom: '33.33', chancesTo: '33.33' })).toEqual(['EUR 1']);
    expect(await found({ probabilityFrom: '33.34' })).toEqual(['EUR 2']);
    expect(await found({ probabilityTo: '80', closeFrom: '2026-05-01' })).toEqual(['EUR 2']);
    expect(await found({ closeTo: '2026-04-30' })).toEqual(['EUR 1']);
    expect(await found({ createdFrom: today, createdTo: today })).toEqual(['EUR 1', 'EUR 2']);
    expect(await found({ createdTo: '2026-03-09' })).toEqual([]);
    expect(await found({ createdFrom: '2026-03-11' })).toEqual([]);
    expect(await found({ closedTo: '9999-12-31' })).toEqual([]);
    const customers = async (filter: NonNullable<InputOf<'customer.list'>['filter']>) =>
      (await workspace.call('customer.list', { filter })).rows.length;
    expect([await customers({ createdFrom: today }), await customers({ createdTo: '2026-03-09' })]).toEqual([
      1, 0,
    ]);
  });

  it.each([
    ['revenue', '1000.5', '1000.49', 'deals.filter.revenue'],
    ['weighted', '10', '9', 'deals.filter.weighted'],
    ['chances', '10', '9.99', 'deals.filter.chances'],
    ['probability', '100', '20', 'deals.filter.probability'],
    ['close', '2026-03-11', '2026-03-10', 'deals.filter.closes'],
    ['closed', '2026-10-01', '2026-09-30', 'deals.filter.closed'],
    ['created', '2027-01-01', '2026-12-31', 'deals.filter.created'],
  ] as const)(
    'of %s that ends before it begins is refused, naming the field',
    async (name, from, to, label) => {
      const filter = { [`${name}From`]: from, [`${name}To`]: to };
      const refused = await workspace.refused('opportunity.list', { filter });
      expect(refused.fields).toMatchObject([
        { path: ['filter', `${name}To`], message: say('field.range-order', { field: say(label) }) },
      ]);
      await workspace.refused('opportunity.bulk', { selection: { filter }, act: { kind: 'hold' } });
      await workspace.call('opportunity.list', { filter: { [`${name}From`]: to, [`${name}To`]: from } });
    },
  );

  it('is refused for customers too, and for amounts below 0', async () => {
    const filter = { createdFrom: '2026-03-11', createdTo: '2026-03-10' };
    expect((await workspace.refused('customer.list', { filter })).fields?.[0]?.message).toBe(
      say('field.range-order', { field: say('customers.filter.created') }),
    );
    await workspace.refused('opportunity.list', { filter: { revenueFrom: '-1' } });
  });

  it.each(['revenue', 'weighted', 'chances', 'probability', 'close', 'closed', 'created'])(
    'of %s with an end that is no value is refused for that end alone',
    async (name) => {
      const good = name.startsWith('c') && name !== 'chances' ? '2026-03-10' : '5';
      for (const [bad, end] of [' ', '', 'x', '1e5', '2026-1-1'].flatMap((text) =>
        (['From', 'To'] as const).map((one) => [text, one] as const),
      )) {
        const other = end === 'From' ? 'To' : 'From';
        const filter = { [`${name}${end}`]: bad, [`${name}${other}`]: good };
        const refused = await workspace.refused('opportunity.list', { filter });
        expect([refused.code, refused.fields?.map(({ path }) => path)], `${end} "${bad}"`).toEqual([
          'invalid',
          [['filter', `${name}${end}`]],
        ]);
      }
    },
  );
});
