import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
  for (const code of ['USD', 'KWD']) await workspace.call('currency.add', { code });
  await workspace.call('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '0.9' });
});
afterEach(() => workspace.close());

const family = (id: string) => workspace.call('customer.family', { id });

async function below(name: string, parentId: string | null): Promise<string> {
  const id = await newAccount(workspace, name);
  if (parentId !== null) await workspace.call('customer.update', { id, changes: { parentId } });
  return id;
}

describe('the family of an account', () => {
  it('is everything above and below any of those above it, with the deals of all and their contacts', async () => {
    const { call } = workspace;
    const head = await below('Head', null);
    const north = await below('North', head);
    const south = await below('South', head);
    const shop = await below('Shop', south);
    await newAccount(workspace, 'Stranger');
    const { id: ott } = await call('customer.create', { kind: 'contact', lastName: 'Ott', accountId: shop });
    await newDeal(workspace, head, { start: true });
    await newDeal(workspace, ott, { start: true, currency: 'USD' });
    await newDeal(workspace, north);
    await newDeal(workspace, south, { start: true, currency: 'KWD', estimatedRevenue: '5' });
    const won = await newDeal(workspace, shop, { start: true });
    await call('opportunity.close', { id: won, outcome: 'won', reasonId: await reasonOf(workspace, 'won') });

    const of = await family(south);
    expect(of.rows.map(({ name, depth, children }) => [name, depth, children])).toEqual([
      ['Head', 0, 2],
      ['North', 1, 0],
      ['South', 1, 1],
      ['Shop', 2, 0],
    ]);
    expect(of.path).toEqual([{ id: head, name: 'Head' }]);
    expect(of.count).toBe(4);
    expect(of.totals).toMatchObject({
      open: { count: 3, base: '1900.00' },
      won: { count: 1, base: '1000.00' },
      lost: { count: 0 },
      notStarted: { count: 1, base: '1000.00' },
      notConverted: 1,
      missingRates: ['KWD'],
    });
    const none = { count: 0, amount: '0' };
    expect(of.currencies.find(({ currency }) => currency === 'EUR')).toEqual({
      currency: 'EUR',
      open: { count: 1, amount: '1000' },
      notStarted: { count: 1, amount: '1000' },
      won: { count: 1, amount: '1000' },
      lost: none,
    });
    expect(of.currencies.find(({ currency }) => currency === 'KWD')?.open).toEqual({ count: 1, amount: '5' });
    const { rows: _, path: __, ...whole } = of;
    const { rows: ___, path, ...fromShop } = await family(shop);
    expect(fromShop).toEqual(whole);
    expect(path.map(({ name }) => name)).toEqual(['Head', 'South']);
  });

  it('totals what the totals of its members add up to', async () => {
    const ids = [await below('A', null)];
    for (let n = 1; n < 8; n++) ids.push(await below(`B${n}`, ids[Math.floor((n - 1) / 2)] ?? null));
    for (const [i, id] of ids.entries())
      for (let n = 0; n <= i % 3; n++)
        await newDeal(workspace, id, { start: n > 0, estimatedRevenue: `${10 * i + n}.01` });
    const { totals, rows } = await family(ids[3] ?? '');
    const sum = (pick: (deals: (typeof rows)[number]['deals']) => number): number =>
      rows.reduce((all, { deals }) => all + pick(deals), 0);
    expect(sum(({ open }) => open.count)).toBe(totals.open.count);
    expect(sum(({ notStarted }) => notStarted.count)).toBe(totals.notStarted.count);
    expect(sum(({ open }) => Number(open.base))).toBeCloseTo(Number(totals.open.base), 6);
    expect(sum(({ notStarted }) => Number(notStarted.base))).toBeCloseTo(Number(totals.notStarted.base), 6);
    for (const { id, deals } of rows) expect(deals).toEqual(await workspace.call('customer.totals', { id }));
  });

  it('of an account alone is the account', async () => {
    const id = await newAccount(workspace, 'Alone');
    expect(await family(id)).toMatchObject({ path: [], rows: [{ id, depth: 0, children: 0 }], count: 1 });
  });

  it('shows at most 200 of many accounts, the nearest, and totals all of them', async () => {
    const head = await below('Head', null);
    const own = await below('Zz', head);
    for (let n = 0; n < 220; n++) {
      const id = await below(`Shop ${n}`, n % 2 === 0 ? head : own);
      if (n > 217) await newDeal(workspace, id, { start: true });
    }
    const { rows, count, totals } = await family(own);
    expect(rows).toHaveLength(200);
    expect(rows.filter(({ parentId }) => parentId === own)).toHaveLength(110);
    expect(rows.find(({ id }) => id === own)?.children).toBe(110);
    expect([count, totals.open.count]).toEqual([222, 2]);
  });

  it('ends in damaged data with a loop', async () => {
    const { db } = workspace;
    const a = await below('A', null);
    const b = await below('B', a);
    const c = await below('C', b);
    for (const name of db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'customer'")
      .pluck()
      .all())
      db.exec(`DROP TRIGGER ${name}`);
    db.prepare('UPDATE customer SET parent_id = ? WHERE id = ?').run(c, a);
    const { rows, count } = await family(b);
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['A', 'B', 'C']);
    expect(count).toBe(3);
    const merging = { survivor: a, losers: [b] };
    expect((await workspace.call('customer.mergePreview', merging)).records).toHaveLength(2);
  });

  it('is refused for a contact, and for what no longer exists', async () => {
    const { call, refused } = workspace;
    const { id } = await call('customer.create', { kind: 'contact', lastName: 'Ott' });
    expect(await refused('customer.family', { id })).toMatchObject({ word: 'customer.account-is-contact' });
    await call('customer.remove', { id });
    expect(await refused('customer.family', { id })).toMatchObject({ code: 'not-found' });
  });
});

describe('the other deals of an account', () => {
  it('are all but the deal itself, with totals that count every one', async () => {
    const { call } = workspace;
    const account = await newAccount(workspace, 'Acme');
    const own = await newDeal(workspace, account, { start: true });
    for (let n = 0; n < 104; n++) await newDeal(workspace, account, { start: n % 2 === 0 });
    const { rows } = await call('opportunity.others', { id: own });
    expect(rows).toHaveLength(100);
    expect(rows.map(({ id }) => id)).not.toContain(own);
    const totals = await call('customer.totals', { id: account, exceptOpportunity: own });
    expect([totals.open.count, totals.notStarted.count]).toEqual([52, 52]);
  });
});
