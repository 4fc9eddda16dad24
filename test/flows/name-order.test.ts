import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertCustomer } from '../../electron/domain/customers/customers.ts';
import { threadWorks } from '../../electron/service/thread-work.ts';
import { inlineThreads } from '../../electron/service/threads/start.ts';
import { NameOrdering } from '../../electron/service/workspace/name-ordering.ts';
import { openTestWorkspace, type TestWorkspace } from '../support/in-process.ts';
import { checkNames } from '../support/names.ts';
import { newAccount, newDeal, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
});
afterEach(() => workspace.close());

const log = (): void => undefined;

async function names(): Promise<string[]> {
  const { rows } = await workspace.call('customer.list', { limit: 200 });
  return rows.map(({ name }) => name);
}

describe('lists by name', () => {
  const towns = [
    'Zabrze',
    'Łódź',
    'Lublin',
    'Kraków',
    'Mława',
    'Öland',
    'Ørsted',
    'Oslo',
    'Ängelholm',
    'Åre',
    'Ärla',
  ];

  /** Puts the names in the order of a locale, as a window with a region does when it opens the workspace. */
  async function orderFor(locale: string): Promise<string[][]> {
    const published: string[][] = [];
    const startThread = inlineThreads(threadWorks, log);
    const publish = (topics: readonly string[]): void => void published.push([...topics]);
    const ordering = new NameOrdering({ locale: () => locale, startThread, log, publish });
    const file = workspace.db.name;
    ordering.begin({ folder: { file }, writer: workspace.writer });
    await ordering.settled();
    return published;
  }

  it('are in the order of the locale: Ł comes with L, and the next region sorts them again', async () => {
    for (const town of towns) await newAccount(workspace, town);
    for (const [n, locale] of ['en', 'pl', 'sv', 'de', 'da'].entries()) {
      const published = await orderFor(locale);
      expect(published, locale).toHaveLength(1);
      expect(await names(), locale).toEqual(towns.toSorted(new Intl.Collator(locale).compare));
      const added = ['Lviv', 'Łomża', 'Zürich', 'Aarhus', 'Øster'][n] ?? '';
      towns.push(added);
      await newAccount(workspace, added);
      expect(await names(), locale).toEqual(towns.toSorted(new Intl.Collator(locale).compare));
      expect(await orderFor(locale), 'nothing to do').toEqual([]);
    }
    expect((await workspace.call('history.list', { limit: 200 })).acts.length).toBe(towns.length + 1);
    checkNames(workspace.db);
  });

  it('of very many are put in order in a thread, which does not fill the journal', async () => {
    const act = (n: number): string => `${towns[n % towns.length]} ${n}`;
    workspace.writer.run('act', 'customer.create', (context) => {
      for (let n = 0; n < 2100; n += 1) insertCustomer(context, { kind: 'account', name: act(n) });
      context.describe('act.customer.create', { name: 'many' });
    });
    checkNames(workspace.db);
    const before = workspace.db.prepare('SELECT count(*) FROM change').pluck().get();
    expect(await orderFor('sv')).toHaveLength(1);
    checkNames(workspace.db);
    expect(workspace.db.prepare('SELECT count(*) FROM change').pluck().get()).toBe(before);
    expect(workspace.db.prepare('SELECT locale FROM name_order').pluck().get()).toBe('sv');
  });

  it('of deals, people, tags and groups follow it too', async () => {
    const customers = [];
    for (const town of ['Öland', 'Łódź', 'Zabrze']) customers.push(await newAccount(workspace, town));
    for (const [n, topic] of ['Ørsted', 'Lublin', 'Łódź', 'Mława'].entries()) {
      const id = await newDeal(workspace, customers[n % 3] ?? '', { topic });
      await workspace.call('opportunity.setTags', { id, tags: ['Zebra', 'Łoś', 'Lis'] });
    }
    for (const name of ['Łukasz', 'Lena', 'Zoe']) {
      await workspace.call('salesperson.create', { code: name.slice(0, 2), name });
    }
    const { rows } = await workspace.call('opportunity.list', { sort: 'topic' });
    expect(rows.map(({ topic }) => topic)).toEqual(['Łódź', 'Lublin', 'Mława', 'Ørsted']);
    expect(rows[0]?.tags.map(({ name }) => name)).toEqual(['Lis', 'Łoś', 'Zebra']);
    const byCustomer = await workspace.call('opportunity.list', { sort: 'customer' });
    const customersShown = new Set(byCustomer.rows.map(({ customer }) => customer.name));
    expect([...customersShown]).toEqual(['Łódź', 'Öland', 'Zabrze']);
    const { groups } = await workspace.call('opportunity.groups', { by: 'customer' });
    expect(groups.map(({ name }) => name)).toEqual(['Łódź', 'Öland', 'Zabrze']);
    const { items } = await workspace.call('salesperson.list', {});
    expect(items.map(({ name }) => name)).toEqual(['Kim Sommer', 'Lena', 'Łukasz', 'Zoe']);
  });
});
