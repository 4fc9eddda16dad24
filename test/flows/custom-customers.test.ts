import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { CustomCondition } from '../../shared/contract/custom-values.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
  await newAccount(workspace, 'Acme');
});
afterEach(() => workspace.close());

describe('a list of customers', () => {
  it('is filtered, sorted, grouped and searched by fields of accounts and of contacts', async () => {
    const { call } = workspace;
    const field = async (of: 'account' | 'contact', name: string, kind: 'text' | 'flag' | 'amount') =>
      (await call('customField.create', { of, name, kind })).id;
    const [tier, paid] = [await field('account', 'Tier', 'text'), await field('account', 'Volume', 'amount')];
    const vip = await field('contact', 'VIP', 'flag');
    await call('customer.create', {
      kind: 'account',
      name: 'Beta',
      custom: { [tier]: 'Gold', [paid]: '20' },
    });
    await call('customer.create', {
      kind: 'account',
      name: 'Gamma',
      custom: { [tier]: 'silver', [paid]: '3' },
    });
    await call('customer.create', { kind: 'contact', lastName: 'Öz', custom: { [vip]: true } });
    await call('customer.create', { kind: 'contact', lastName: 'Abel' });
    const names = async (input: InputOf<'customer.list'>) =>
      (await call('customer.list', input)).rows.map(({ name }) => name);
    const by = (custom: CustomCondition) => names({ filter: { custom: [custom] } });
    expect(await by({ field: tier, is: 'contains', text: 'GOLD' })).toEqual(['Beta']);
    expect(await by({ field: tier, is: 'blank' })).toEqual(['Acme']);
    expect(await by({ field: vip, is: 'blank' })).toEqual(['Abel']);
    expect(await by({ field: paid, is: 'amounts', from: '3', to: '19.99' })).toEqual(['Gamma']);
    expect((await names({ sort: `custom.${paid}` })).slice(0, 2)).toEqual(['Gamma', 'Beta']);
    expect(await names({ filter: { search: 'gold' } })).toEqual(['Beta']);
    const { groups } = await call('customer.groups', { by: `custom.${vip}` });
    expect(groups.map(({ key, count }) => [key, count])).toEqual([
      ['yes', 1],
      ['none', 4],
    ]);
    expect(await names({ group: { by: `custom.${vip}`, key: 'yes' } })).toEqual(['Öz']);
    const { rows } = await call('customer.list', { custom: [tier, vip], filter: { search: 'beta' } });
    expect(rows[0]?.custom).toEqual({ [tier]: 'Gold' });
    expect(
      (await call('customer.summary', { filter: { custom: [{ field: tier, is: 'filled' }] } })).count,
    ).toBe(2);
  });
});
