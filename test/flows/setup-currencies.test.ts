import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { expectNothingWritten, expectUndoRedo } from '../support/dump.ts';
import { newAccount, newDeal, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
});
afterEach(() => workspace.close());

describe('currencies', () => {
  it('are those of ISO 4217, each once', async () => {
    const { call, refused } = workspace;
    await expectUndoRedo(workspace, () => call('currency.add', { code: 'JPY' }));
    expect(await refused('currency.add', { code: 'JPY' })).toMatchObject({ word: 'setup.currency-taken' });
    expect(await refused('currency.add', { code: 'XAU' })).toMatchObject({
      code: 'invalid',
      fields: [{ path: ['code'], word: 'setup.currency-unknown' }],
    });
    expect((await call('currency.list', {})).items).toMatchObject([
      { code: 'EUR', base: true },
      { code: 'JPY', base: false, decimals: 0, rate: null, rateDate: null },
    ]);
  });

  it('are deleted with their rates, and restored with them', async () => {
    const { call, refused } = workspace;
    await call('currency.add', { code: 'USD' });
    await call('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '0.9' });
    await expectUndoRedo(workspace, () => call('currency.remove', { code: 'USD' }));
    expect((await call('rate.list', {})).items).toEqual([]);
    expect((await refused('currency.remove', { code: 'USD' })).code).toBe('not-found');
  });

  it('stay while a deal, its history or a customer uses them, and the base currency always stays', async () => {
    const { call, refused } = workspace;
    await call('currency.add', { code: 'USD' });
    const { id: customer } = await call('customer.create', {
      kind: 'account',
      name: 'Acme',
      defaultCurrency: 'USD',
    });
    expect(await refused('currency.remove', { code: 'USD' })).toMatchObject({
      word: 'setup.currency-in-customers',
      params: { n: 1 },
    });
    const deal = await newDeal(workspace, customer);
    expect((await call('currency.list', {})).items[1]).toMatchObject({ code: 'USD', deals: 1 });
    await call('opportunity.update', { id: deal, changes: { currency: 'EUR' } });
    expect((await call('currency.list', {})).items[1]).toMatchObject({ code: 'USD', deals: 0 });
    expect(await refused('currency.remove', { code: 'USD' })).toMatchObject({
      code: 'not-allowed',
      word: 'setup.currency-in-deals',
      params: { code: 'USD', n: 1 },
    });
    expect(await refused('currency.remove', { code: 'EUR' })).toMatchObject({ word: 'setup.currency-base' });
    await call('opportunity.remove', { id: deal });
    await call('customer.remove', { id: customer });
    await call('currency.remove', { code: 'USD' });
  });
});

describe('rates', () => {
  beforeEach(() => workspace.call('currency.add', { code: 'USD' }));

  it('are dated, in one spelling, and replaced on the same day', async () => {
    const { call } = workspace;
    const set = (validFrom: string, rate: string) =>
      expectUndoRedo(workspace, () => call('rate.set', { currency: 'USD', validFrom, rate }));
    const first = await set('2026-01-01', '01.0900');
    await set('2026-03-11', '1.2');
    const again = await set('2026-01-01', '1.1');
    expect(again.id).toBe(first.id);
    expect((await call('rate.list', { currency: 'USD' })).items).toMatchObject([
      { validFrom: '2026-03-11', rate: '1.2' },
      { validFrom: '2026-01-01', rate: '1.1' },
    ]);
    expect((await call('currency.list', {})).items[1]).toMatchObject({ rate: '1.1', rateDate: '2026-01-01' });
    await expectNothingWritten(workspace, () =>
      call('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '1.10' }),
    );
    await expectUndoRedo(workspace, () => call('rate.remove', { id: first.id }));
    expect((await call('rate.list', { currency: 'GBP' })).items).toEqual([]);
  });

  it('are above zero, and of other currencies of the workspace than the base', async () => {
    const { refused } = workspace;
    const rate = (currency: string, text: string) =>
      refused('rate.set', { currency, validFrom: '2026-01-01', rate: text });
    expect(await rate('USD', '0.000')).toMatchObject({ fields: [{ path: ['rate'], word: 'field.rate' }] });
    expect(await rate('USD', '-1')).toMatchObject({ fields: [{ path: ['rate'] }] });
    expect(await rate('EUR', '1')).toMatchObject({
      fields: [{ path: ['currency'], word: 'setup.rate-of-base' }],
    });
    expect(await rate('GBP', '1')).toMatchObject({
      fields: [{ path: ['currency'], word: 'setup.currency-missing' }],
    });
  });

  it('leave deals without a rate alone', async () => {
    const deal = await newDeal(workspace, await newAccount(workspace, 'Acme'), { currency: 'USD' });
    expect((await workspace.call('opportunity.get', { id: deal })).currency).toBe('USD');
  });
});
