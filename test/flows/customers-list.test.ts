import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { cycleOf, newDeal, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
let acme: string;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
  const { call } = workspace;
  acme = (await call('customer.create', { kind: 'account', name: 'acme Bau', city: 'Wien' })).id;
  const people = [
    { firstName: 'Zoë', lastName: 'Ålund', email: 'zoe@acme.example', city: '', accountId: acme },
    { firstName: 'Bernd', lastName: "O'Neil", city: 'aachen', active: false },
    { firstName: 'Bert', lastName: 'Acmeson', city: 'Bonn' },
  ];
  for (const person of people) await call('customer.create', { kind: 'contact', ...person });
  await call('customer.create', { kind: 'account', name: 'Ärzte & Co. "NEAR"', city: 'Köln' });
});
afterEach(() => workspace.close());

const names = async (input: InputOf<'customer.list'>) =>
  (await workspace.call('customer.list', input)).rows.map((row) => row.name);
const arzte = 'Ärzte & Co. "NEAR"';

describe('the list of customers', () => {
  it('is sorted by name as people read, number, city or age, both ways', async () => {
    const byName = ['acme Bau', arzte, "Bernd O'Neil", 'Bert Acmeson', 'Zoë Ålund'];
    expect(await names({})).toEqual(byName);
    expect(await names({ direction: 'desc' })).toEqual(byName.toReversed());
    const byAge = ['acme Bau', 'Zoë Ålund', "Bernd O'Neil", 'Bert Acmeson', arzte];
    expect(await names({ sort: 'created' })).toEqual(byAge);
    expect(await names({ sort: 'number', direction: 'desc' })).toEqual(byAge.toReversed());
    expect(await names({ sort: 'city' })).toEqual([
      'Zoë Ålund',
      "Bernd O'Neil",
      'Bert Acmeson',
      arzte,
      'acme Bau',
    ]);
  });

  it('knows the fields without values, of a kind or of all', async () => {
    const { call } = workspace;
    expect(await call('customer.filled', {})).toEqual({
      city: true,
      phone: false,
      email: true,
      industry: false,
    });
    expect(await call('customer.filled', { kind: 'account' })).toMatchObject({ city: true, email: false });
    const { id } = await call('customer.create', { kind: 'account', name: 'Callable', phone: '0431 1' });
    expect((await call('customer.filled', {})).phone).toBe(true);
    expect((await call('customer.filled', { kind: 'contact' })).phone).toBe(false);
    await call('customer.remove', { id });
    expect((await call('customer.filled', {})).phone).toBe(false);
  });

  it('is paged, the count being that of all pages', async () => {
    const { call } = workspace;
    const page = await call('customer.list', { offset: 1, limit: 2 });
    expect(page.rows.map((row) => row.name)).toEqual([arzte, "Bernd O'Neil"]);
    expect((await call('customer.summary', {})).count).toBe(5);
    expect(await call('customer.list', { offset: 10 })).toEqual({ rows: [] });
  });

  it('is filtered by kind, activity and words', async () => {
    const { call } = workspace;
    expect(await names({ filter: { kind: ['account'] } })).toEqual(['acme Bau', arzte]);
    expect(await names({ filter: { active: false } })).toEqual(["Bernd O'Neil"]);
    expect(await names({ filter: { search: 'ALUND' } })).toEqual(['Zoë Ålund']);
    expect(await names({ filter: { search: 'acme' } })).toEqual(['acme Bau', 'Bert Acmeson', 'Zoë Ålund']);
    expect(await names({ filter: { search: 'acme', kind: ['account'] } })).toEqual(['acme Bau']);
    expect(await names({ filter: { search: 'be acm' } })).toEqual(['Bert Acmeson']);
    expect(await names({ filter: { search: 'koln' } })).toEqual([arzte]);
    expect(await names({ filter: { search: 'CU-K-000003' } })).toEqual(["Bernd O'Neil"]);
    expect(await names({ filter: { search: 'nobody' } })).toEqual([]);
    expect((await call('customer.summary', { filter: { search: 'acme' } })).count).toBe(3);
  });

  it('takes any nonsense as words', async () => {
    const { send } = workspace;
    const nonsense = [
      '"',
      '""',
      '*',
      'NEAR(',
      'a AND',
      'name:acme',
      '^acme',
      '-x',
      '(',
      'a"b',
      "'",
      '\\',
      '%',
      '\0',
    ];
    for (const search of [
      ...nonsense,
      'a\0b',
      '\ud800',
      'x'.repeat(200),
      '✓ 👍',
      '\u0301',
      'a '.repeat(100),
    ]) {
      for (const [call, input] of [
        ['customer.list', { filter: { search } }],
        ['customer.suggest', { text: search }],
      ] as const) {
        expect(await send(call, input), `${call} ${JSON.stringify(search)}`).toMatchObject({ ok: true });
      }
    }
    expect(await names({ filter: { search: ' * ' } })).toHaveLength(5);
    expect(await names({ filter: { search: '"near"' } })).toEqual([arzte]);
    expect(await names({ filter: { search: "o'neil" } })).toEqual(["Bernd O'Neil"]);
    expect(await names({ filter: { search: 'zoe@acme' } })).toEqual(['Zoë Ålund']);
  });

  it('finds a changed name under its new words only', async () => {
    await workspace.call('customer.update', { id: acme, changes: { name: 'Zenit' } });
    expect(await names({ filter: { search: 'acme', kind: ['account'] } })).toEqual([]);
    await workspace.call('history.undo', {});
    expect(await names({ filter: { search: 'zenit' } })).toEqual([]);
    expect(await names({ filter: { search: 'acme', kind: ['account'] } })).toEqual(['acme Bau']);
  });

  it('counts open deals, and for an account those of its contacts as well', async () => {
    const { call } = workspace;
    const cycleId = (await cycleOf(workspace, 'LARGE')).id;
    const { rows } = await call('customer.list', { filter: { search: 'alund' } });
    const contact = rows[0]?.id ?? '';
    await newDeal(workspace, acme, { cycleId, start: true });
    await newDeal(workspace, contact, { cycleId, start: true });
    await newDeal(workspace, acme);
    const counts = (await call('customer.list', {})).rows.map((row) => [row.name, row.openDeals]);
    expect(Object.fromEntries(counts)).toMatchObject({ 'acme Bau': 2, 'Zoë Ålund': 1, 'Bert Acmeson': 0 });
  });
});

describe('suggestions', () => {
  const suggested = async (input: InputOf<'customer.suggest'>) =>
    (await workspace.call('customer.suggest', input)).rows.map((row) => row.name);

  it('put names that begin with the text first, and leave out the inactive', async () => {
    expect(await suggested({ text: 'ACM' })).toEqual(['acme Bau', 'Bert Acmeson', 'Zoë Ålund']);
    expect(await suggested({ text: 'ber' })).toEqual(['Bert Acmeson']);
    expect(await suggested({ text: 'arz' })).toEqual([arzte]);
    expect(await suggested({ text: '' })).toEqual(['acme Bau', arzte, 'Bert Acmeson', 'Zoë Ålund']);
  });

  it('may be of one kind or one account', async () => {
    expect(await suggested({ text: 'ac', kind: 'contact' })).toEqual(['Bert Acmeson', 'Zoë Ålund']);
    expect(await suggested({ text: '', accountId: acme })).toEqual(['Zoë Ålund']);
  });

  it('are at most twenty', async () => {
    for (let n = 0; n < 25; n++) {
      await workspace.call('customer.create', {
        kind: 'account',
        name: `Serie ${String(n).padStart(2, '0')}`,
      });
    }
    const rows = await suggested({ text: 'serie' });
    expect(rows).toHaveLength(20);
    expect(rows[0]).toBe('Serie 00');
  });
});
