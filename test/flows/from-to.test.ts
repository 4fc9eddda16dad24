import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { say } from '../../shared/words/say.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, newDeal, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
let deal: string;
let acme: string;
let beta: string;
let ida: string;
beforeAll(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
  acme = await newAccount(workspace, 'Acme');
  beta = await newAccount(workspace, 'Beta');
  ({ id: ida } = await workspace.call('customer.create', { kind: 'contact', lastName: 'Ida' }));
  deal = await newDeal(workspace, acme);
});
afterAll(() => workspace.close());

type DealChanges = InputOf<'opportunity.update'>['changes'];
type CustomerChanges = InputOf<'customer.update'>['changes'];

const lastMessage = async () => (await workspace.call('history.list', { limit: 1 })).acts[0]?.message;
const of = (field: string) => ({ field, name: 'Deal' });

describe('a change of one field says what it was and what it is now', () => {
  it.each<[string, () => DealChanges, () => string]>([
    [
      'category',
      () => ({ category: 'committed' }),
      () =>
        say('act.field.choice', {
          ...of('deal.category'),
          from: 'category.pipeline',
          to: 'category.committed',
        }),
    ],
    [
      'rating, which was blank',
      () => ({ rating: 'hot' }),
      () => say('act.field.choice', { ...of('deal.rating'), from: 'field.blank', to: 'rating.hot' }),
    ],
    [
      'priority',
      () => ({ priority: 'high' }),
      () => say('act.field.choice', { ...of('deal.priority'), from: 'priority.normal', to: 'priority.high' }),
    ],
    [
      'customer',
      () => ({ customerId: beta }),
      () => say('act.field.text', { ...of('deal.customer'), from: 'Acme', to: 'Beta' }),
    ],
    [
      'contact, which was blank',
      () => ({ contactId: ida }),
      () => say('act.field.text.set', { ...of('deal.contact'), to: 'Ida' }),
    ],
    [
      'contact, cleared',
      () => ({ contactId: null }),
      () => say('act.field.text.cleared', { ...of('deal.contact'), from: 'Ida' }),
    ],
    [
      'an amount, which was blank',
      () => ({ budgetAmount: '100' }),
      () =>
        say('act.field.amount.set', {
          ...of('deal.budgetAmount'),
          to: { amount: '100.00', currency: 'EUR' },
        }),
    ],
    [
      'a text',
      () => ({ leadSource: 'Fair' }),
      () => say('act.field.text.set', { ...of('deal.leadSource'), to: 'Fair' }),
    ],
    [
      'a long text',
      () => ({ description: 'One\ntwo' }),
      () => say('act.field.text.set', { ...of('deal.description'), to: 'One two' }),
    ],
  ])('%s of a deal', async (_, changes, message) => {
    await workspace.call('opportunity.update', { id: deal, changes: changes() });
    expect(await lastMessage()).toBe(message());
  });

  it.each<[string, () => string, CustomerChanges, () => string]>([
    [
      'a text',
      () => acme,
      { city: 'Bern' },
      () => say('act.field.text.set', { field: 'customer.city', name: 'Acme', to: 'Bern' }),
    ],
    [
      'the name',
      () => acme,
      { name: 'Acme AG' },
      () => say('act.customer.rename', { from: 'Acme', name: 'Acme AG' }),
    ],
    ['active', () => beta, { active: false }, () => say('act.customer.deactivate', { name: 'Beta' })],
    ['inactive', () => beta, { active: true }, () => say('act.customer.activate', { name: 'Beta' })],
    [
      'the first name',
      () => ida,
      { firstName: 'Eva' },
      () => say('act.field.text.set', { field: 'customer.firstName', name: 'Eva Ida', to: 'Eva' }),
    ],
    [
      'several fields',
      () => acme,
      { city: 'Ulm', phone: '1' },
      () => say('act.customer.update', { name: 'Acme AG' }),
    ],
  ])('%s of a customer', async (_, id, changes, message) => {
    await workspace.call('customer.update', { id: id(), changes });
    expect(await lastMessage()).toBe(message());
  });
});
