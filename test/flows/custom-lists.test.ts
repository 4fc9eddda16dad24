import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { say } from '../../shared/words/say.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, setUpKim } from '../support/seed.ts';

type Filter = NonNullable<InputOf<'opportunity.list'>['filter']>;
type Condition = NonNullable<Filter['custom']>[number];
type Values = Readonly<Record<string, string | boolean>>;

let workspace: TestWorkspace;
const ids: Record<string, string> = {};
const choices: Record<string, string> = {};

/** By topic: its currency and values by the name of the field. */
const deals: Readonly<Record<string, { readonly currency?: string; readonly values: Values }>> = {
  a: {
    values: {
      code: 'Müller  Süd',
      seats: '-2.5',
      deposit: '100',
      live: '2026-01-31',
      signed: true,
      size: 'S',
    },
  },
  b: {
    values: { code: 'mueller', seats: '10', deposit: '99.99', live: '2026-03-01', signed: false, size: 'L' },
  },
  c: { currency: 'JPY', values: { code: '50%_off', seats: '10.0001', deposit: '10000', size: 'M' } },
  d: { currency: 'KWD', values: { code: 'МОСКВА', seats: '3', deposit: '30', signed: true } },
  e: { values: {} },
  // No rate: its amount is in no range and comes last.
  f: { currency: 'CHF', values: { deposit: '5', story: 'first line\nsecond line', live: '2025-12-31' } },
};

beforeAll(async () => {
  workspace = openTestWorkspace();
  const { call } = workspace;
  await setUpKim(workspace);
  for (const code of ['JPY', 'KWD', 'CHF']) await call('currency.add', { code });
  await call('rate.set', { currency: 'JPY', validFrom: '2026-01-01', rate: '0.01' });
  await call('rate.set', { currency: 'KWD', validFrom: '2026-01-01', rate: '3.3333333333' });
  const kinds = {
    code: 'text',
    seats: 'number',
    deposit: 'amount',
    live: 'date',
    signed: 'flag',
    story: 'long-text',
  } as const;
  for (const [name, kind] of Object.entries(kinds)) {
    ids[name] = (await call('customField.create', { of: 'opportunity', name: `Own ${name}`, kind })).id;
  }
  const size = { of: 'opportunity', name: 'Own size', kind: 'choice', choices: ['S', 'M', 'L'] } as const;
  ids['size'] = (await call('customField.create', { ...size, choices: [...size.choices] })).id;
  const fields = (await call('customField.list', {})).items;
  for (const { id, name } of fields.at(-1)?.choices ?? []) choices[name] = id;
  const customerId = await newAccount(workspace, 'Acme');
  for (const [topic, { currency = 'EUR', values }] of Object.entries(deals)) {
    const custom = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        field(name),
        name === 'size' ? choice(String(value)) : value,
      ]),
    );
    await call('opportunity.create', { topic, customerId, currency, custom });
  }
});
afterAll(() => workspace.close());

const field = (name: string): string => ids[name] ?? '';
const choice = (name: string): string => choices[name] ?? '';
const found = async (...custom: Condition[]): Promise<string> => {
  const { rows } = await workspace.call('opportunity.list', { filter: { custom }, sort: 'topic' });
  const { count } = await workspace.call('opportunity.summary', { filter: { custom } });
  expect(count).toBe(rows.length);
  return rows.map(({ topic }) => topic).join('');
};

describe('a list of deals is filtered by a custom field', () => {
  const cases: readonly (readonly [topics: string, field: string, condition: object])[] = [
    ['a', 'code', { is: 'contains', text: 'ller süd' }],
    ['ab', 'code', { is: 'contains', text: 'LLER' }],
    ['a', 'code', { is: 'contains', text: 'mull' }],
    ['c', 'code', { is: 'contains', text: '%_' }],
    ['', 'code', { is: 'contains', text: 'x' }],
    ['d', 'code', { is: 'contains', text: 'осква' }],
    ['f', 'story', { is: 'contains', text: 'line second' }],
    ['bcd', 'seats', { is: 'numbers', from: '0' }],
    ['a', 'seats', { is: 'numbers', to: '0' }],
    ['b', 'seats', { is: 'numbers', from: '10', to: '10' }],
    ['bc', 'seats', { is: 'numbers', from: '10.0000', to: '10.0001' }],
    ['ac', 'deposit', { is: 'amounts', from: '100', to: '100' }],
    ['b', 'deposit', { is: 'amounts', from: '99.99', to: '99.9999' }],
    ['acd', 'deposit', { is: 'amounts', from: '99.9999', to: '100' }],
    ['abcd', 'deposit', { is: 'amounts', from: '0' }],
    ['ab', 'live', { is: 'dates', from: '2026-01-31', to: '2026-03-01' }],
    ['af', 'live', { is: 'dates', to: '2026-02-28' }],
    ['ad', 'signed', { is: 'flag', value: true }],
    ['b', 'signed', { is: 'flag', value: false }],
    ['cef', 'signed', { is: 'blank' }],
    ['abd', 'signed', { is: 'filled' }],
    ['ad', 'signed', { is: 'any-of', values: ['yes'] }],
    ['bcef', 'signed', { is: 'any-of', values: ['no', 'none'] }],
    ['abcdef', 'signed', { is: 'any-of', values: ['none', 'yes', 'no'] }],
  ];
  it.each(cases)('finding %s by %s %o', async (topics, name, condition) => {
    expect(await found({ field: field(name), ...condition } as Condition)).toBe(topics);
  });

  it('that is a choice, with and without none', async () => {
    const size = (...values: string[]): Condition => ({ field: field('size'), is: 'any-of', values });
    expect(await found(size(choice('S'), choice('M')))).toBe('ac');
    expect(await found(size('none'))).toBe('def');
    expect(await found(size('none', choice('L')))).toBe('bdef');
  });

  it('and by others, a search and a status together', async () => {
    const seats: Condition = { field: field('seats'), is: 'numbers', from: '3' };
    expect(await found(seats, { field: field('signed'), is: 'filled' })).toBe('bd');
    const both = { custom: [seats], search: 'm', status: ['not-started'] } satisfies Filter;
    const { rows } = await workspace.call('opportunity.list', { filter: both, sort: 'topic' });
    expect(rows.map(({ topic }) => topic)).toEqual(['b']);
    const { groups } = await workspace.call('opportunity.groups', {
      filter: { custom: [seats] },
      by: 'currency',
    });
    expect(groups.map(({ key, count }) => [key, count])).toEqual([
      ['EUR', 1],
      ['JPY', 1],
      ['KWD', 1],
    ]);
    const outcome = await workspace.call('opportunity.rehearseBulk', {
      selection: { filter: { custom: [seats] } },
      act: { kind: 'update', changes: { rating: 'hot' } },
    });
    expect(outcome.count).toBe(3);
    const filter = { custom: [seats] };
    const forecast = { unit: 'month', periods: 3, stack: 'category', filter } as const;
    expect((await workspace.call('forecast.byCloseDate', forecast)).notStarted.count).toBe(3);
  });

  it('matching nothing if the condition does not suit the field, or the field no longer exists', async () => {
    expect(await found({ field: field('code'), is: 'flag', value: true })).toBe('');
    expect(await found({ field: choice('S'), is: 'blank' })).toBe('');
  });

  it('unless a range ends before it begins', async () => {
    for (const custom of [
      { field: field('live'), is: 'dates', from: '2026-02-01', to: '2026-01-01' },
      { field: field('seats'), is: 'numbers', from: '10', to: '9' },
    ] as const) {
      const { fields } = await workspace.refused('opportunity.list', { filter: { custom: [custom] } });
      expect(fields?.[0]).toMatchObject({
        path: ['filter', 'custom', 0, 'to'],
        message: say('customField.range-order'),
      });
    }
  });
});

describe('a list of deals', () => {
  it.each([
    ['code', 'cbad', 'dabc'],
    ['seats', 'adbc', 'cbda'],
    ['deposit', 'bdac', 'cadb'],
    ['live', 'fab', 'baf'],
    ['signed', 'bad', 'dab'],
    ['size', 'acb', 'bca'],
  ])('is sorted by %s, rows without a value last', async (name, up, down) => {
    for (const [direction, order] of [
      ['asc', up],
      ['desc', down],
    ] as const) {
      const asked = { sort: `custom.${field(name)}`, direction } as const;
      const topics = (await workspace.call('opportunity.list', asked)).rows
        .map(({ topic }) => topic)
        .join('');
      expect(topics.slice(0, order.length)).toBe(order);
      expect(topics).toHaveLength(6);
      const narrow = { ...asked, filter: { search: 'acme' } };
      const again = (await workspace.call('opportunity.list', narrow)).rows
        .map(({ topic }) => topic)
        .join('');
      expect(again).toBe(topics);
    }
  });

  it('has the custom fields that it is asked for, and no others', async () => {
    const custom = [field('code'), field('size'), choice('S')];
    const { rows } = await workspace.call('opportunity.list', { sort: 'topic', custom });
    expect(rows[0]?.custom).toEqual({ [field('code')]: 'Müller  Süd', [field('size')]: choice('S') });
    expect(rows[4]?.custom).toEqual({});
    expect((await workspace.call('opportunity.list', {})).rows.map((row) => row.custom)).toEqual(
      Array.from({ length: 6 }, () => ({})),
    );
  });

  it.each([
    ['size', ['S', 'M', 'L', say('group.none.custom')], ['a', 'c', 'b', 'def']],
    ['signed', [say('value.no'), say('value.yes'), say('group.none.custom')], ['b', 'ad', 'cef']],
  ])('is grouped by %s, each group with its rows', async (name, names, topics) => {
    const by = `custom.${field(name)}` as const;
    const { groups } = await workspace.call('opportunity.groups', { by });
    expect(groups.map((group) => group.name)).toEqual(names);
    expect(groups.map(({ count }) => count)).toEqual(topics.map((one) => one.length));
    for (const [i, { key }] of groups.entries()) {
      const { rows } = await workspace.call('opportunity.list', { group: { by, key }, sort: 'topic' });
      expect(rows.map(({ topic }) => topic).join('')).toBe(topics[i]);
    }
    const open = await workspace.call('opportunity.groups', { by, filter: { status: ['won'] } });
    expect(open.groups).toEqual([]);
  });

  it('is grouped by a field that no deal has a value of', async () => {
    const made = await workspace.call('customField.create', {
      of: 'opportunity',
      name: 'Own empty',
      kind: 'flag',
    });
    const by = `custom.${made.id}` as const;
    const { groups } = await workspace.call('opportunity.groups', { by });
    expect(groups.map(({ key, count }) => [key, count])).toEqual([['none', 6]]);
    const { rows } = await workspace.call('opportunity.list', { group: { by, key: 'none' } });
    expect(rows).toHaveLength(6);
    await workspace.call('customField.remove', { id: made.id });
  });

  it('is not grouped by other kinds', async () => {
    const refused = await workspace.refused('opportunity.groups', { by: `custom.${field('code')}` });
    expect(refused.message).toBe(say('customField.not-grouped', { name: 'Own code' }));
    expect((await workspace.refused('opportunity.groups', { by: `custom.${choice('S')}` })).code).toBe(
      'not-found',
    );
  });
});

it('an action that changed nothing but custom values leads to its deals', async () => {
  const { rows } = await workspace.call('opportunity.list', { filter: { search: 'f' }, sort: 'topic' });
  const id = rows.find(({ topic }) => topic === 'f')?.id ?? '';
  await workspace.call('opportunity.update', { id, changes: { custom: { [field('code')]: 'x' } } });
  const { acts } = await workspace.call('history.list', { limit: 1 });
  const touched = await workspace.call('opportunity.list', { filter: { act: [acts[0]?.uid ?? ''] } });
  expect(touched.rows.map(({ topic }) => topic)).toEqual(['f']);
  await workspace.call('history.undo', {});
});

describe('a search', () => {
  const search = async (text: string): Promise<string> =>
    (await workspace.call('opportunity.list', { filter: { search: text }, sort: 'topic' })).rows
      .map(({ topic }) => topic)
      .join('');

  it('finds the words of custom texts, of live fields alone', async () => {
    expect(await search('muller')).toBe('a');
    expect(await search('sued second')).toBe('');
    expect(await search('second acme')).toBe('f');
    expect(
      (await workspace.call('search.find', { text: 'москва', limit: 5 })).rows.map(({ name }) => name),
    ).toEqual(['d']);
    await workspace.call('customField.remove', { id: field('code'), evenWithValues: 9 });
    expect(await search('muller')).toBe('');
    await workspace.call('history.undo', {});
    expect(await search('muller')).toBe('a');
  });
});
