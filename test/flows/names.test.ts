import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../shared/names/name-keys.ts';
import { lookalikeQuery, ridsBy } from '../../electron/store/customers/lookalikes.ts';
import { NameOrdering } from '../../electron/service/workspace/name-ordering.ts';
import { threadWorks } from '../../electron/service/thread-work.ts';
import { inlineThreads } from '../../electron/service/threads/start.ts';
import { insertCustomer } from '../../electron/domain/customers/customers.ts';
import { openImportBench } from '../support/imports.ts';
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
    ordering.begin({ folder: { name: 'test', file, backups: '' }, writer: workspace.writer });
    await ordering.settled();
    return published;
  }

  it('are in the order of the locale: Ł comes with L, and the next region sorts them anew', async () => {
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
      for (let n = 0; n < 2100; n += 1) insertCustomer(context, { kind: 'account', name: act(n) } as never);
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

describe('duplicates', () => {
  const nobody = { name: '', email: '', phone: '', mobile: '', exceptId: null };
  const found = async (typed: Partial<Omit<typeof nobody, 'exceptId'>>): Promise<string[]> => {
    const { duplicates } = await workspace.call('customer.duplicates', { ...nobody, ...typed });
    return duplicates.map(({ name, by }) => `${by} ${name}`);
  };

  it('are warned about by phone, mobile and e-mail, whichever field has them', async () => {
    const both = { phone: '0431 555 1234', mobile: '+49 170 1234567', email: 'Anna@Foerde.example' };
    await workspace.call('customer.create', { kind: 'account', name: 'Förde', ...both });
    for (const typed of [
      '+49 431 5551234',
      '0049431-555-1234',
      '0170 1234567',
      '0049170 1234567',
      '(0170) 123 45 67',
    ]) {
      expect(await found({ phone: typed }), typed).toEqual(['phone Förde']);
      expect(await found({ mobile: typed }), typed).toEqual(['phone Förde']);
    }
    expect(await found({ email: ' anna@foerde.EXAMPLE ' })).toEqual(['email Förde']);
    expect(await found({ phone: '0170 1234568', email: 'a@foerde.example' })).toEqual([]);
  });

  it.each([
    ['Łódź', 'lodz'],
    ['Ørsted', 'Orsted'],
    ['Groß', 'GROSS'],
    ['Đakovo', 'dakovo'],
    ['GTX Pro', 'GTXPro'],
    ['Acme Inc.', 'ACME, Inc'],
    ['Кий', 'Кии'],
    ["O'Brien", 'obrien'],
  ])('%s is warned about when %s is typed, and both can be there', async (name, typed) => {
    await newAccount(workspace, name);
    expect(await found({ name: typed })).toEqual([`name ${name}`]);
    await newAccount(workspace, typed);
    expect(await names()).toHaveLength(2);
  });

  it.each([
    ['ハハ商事', 'パパ商事'],
    ['C++ Werkstatt', 'C# Werkstatt'],
    ['राम', 'रमा'],
    ['Acme GmbH', 'Acme Inc'],
    ['&', '–'],
  ])('%s is not warned about when %s is typed', async (name, typed) => {
    await newAccount(workspace, name);
    expect(await found({ name: typed })).toEqual([]);
  });

  it('are found in an index, never by looking through all customers', () => {
    for (const rids of [ridsBy.name('a'), ridsBy.email('a'), ridsBy.phone('1234567')]) {
      const { text, values } = lookalikeQuery(rids, null);
      const plan = workspace.db
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
        .all(values)
        .map(({ detail }) => detail);
      expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
      expect(plan.some((step) => /USING (COVERING )?INDEX customer_(alike|email|phone)/.test(step))).toBe(
        true,
      );
    }
  });
});

describe('a search', () => {
  const letters = [
    'aeŁłøßđðæþıÉé',
    'αάΣςσ',
    'кийеё',
    '東京商事店',
    'トーがは',
    '서울특별',
    'สวัดี',
    'रामाक',
    'אבג',
    'ابت',
    '12+#',
  ];
  const word = fc.constantFrom(...letters).chain((of) => {
    const letter = fc.constantFrom(...Array.from(of));
    return fc.array(letter, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
  });
  const text = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', '-', "'", '. ', ', ')), {
    minLength: 1,
    maxLength: 4,
  });
  const texts = text.map((all) =>
    all
      .map(([one, gap]) => one + gap)
      .join('')
      .trim(),
  );

  const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]/u;
  /** One word per part; parts of scripts without spaces stand apart from others. */
  const plainWords = (of: string): string =>
    plainText(of)
      .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ')
      .replace(/(?<![\p{L}\p{M}\p{N}+#])[+#]+/gu, ' ')
      .replace(/(?<=[+#])(?=[\p{L}\p{M}\p{N}])/gu, ' ')
      .split(/(?<=[^ ])(?=[^ ])/u)
      .join('')
      .replace(new RegExp(`(?<=${unspaced.source})(?=(?!${unspaced.source})[^ ])`, 'gu'), ' ')
      .replace(new RegExp(`(?<=(?!${unspaced.source})[^ ])(?=${unspaced.source})`, 'gu'), ' ')
      .replace(/ +/g, ' ')
      .trim();
  /** Whether a text has the typed word, by looking through it. */
  const has = (of: string, typed: string): boolean => {
    const wanted = plainWords(typed);
    if (wanted === '') return true;
    const inside = unspaced.test(Array.from(wanted)[0] ?? '');
    if (` ${plainWords(of)}`.includes(inside ? wanted : ` ${wanted}`)) return true;
    return of.split(/\s+/).some((part) => {
      const joined = plainWords(part).replaceAll(' ', '');
      return (
        !unspaced.test(joined) && !unspaced.test(wanted) && joined.startsWith(wanted.replaceAll(' ', ''))
      );
    });
  };

  it('finds what looking through every text finds, in many scripts', async () => {
    const account = await newAccount(workspace, 'Zq');
    await fc.assert(
      fc.asyncProperty(
        fc.array(texts, { minLength: 8, maxLength: 8 }),
        fc.array(word, { maxLength: 6 }),
        async (all, typed) => {
          const [
            topic = '',
            description = '',
            customerNeed = '',
            leadSource = '',
            remarks = '',
            name = '',
            proposedSolution = '',
            currentSituation = '',
          ] = all;
          const id = await newDeal(workspace, account, {
            topic,
            description,
            customerNeed,
            leadSource,
            proposedSolution,
            currentSituation,
          } as never);
          const { id: customer } = await workspace.call('customer.create', {
            kind: 'account',
            name,
            remarks,
          } as never);
          for (const term of [
            ...typed,
            ...typed.map((one) => one.slice(0, 1)),
            ...all.flatMap((one) => one.split(' ')),
          ]) {
            const { rows } = await workspace.call('opportunity.list', {
              filter: { search: term },
              limit: 200,
            });
            const inDeal = [topic, description, customerNeed, leadSource, proposedSolution, currentSituation];
            const expected = inDeal.some((one) => has(one, term)) || has('OP-K-', term) || has('Zq', term);
            const number = /^[\d+#]+$/.test(term) || /[a-z0-9]/i.test(plainText(term));
            if (!number)
              expect(
                rows.some((row) => row.id === id),
                `${term} in ${inDeal.join(' | ')}`,
              ).toBe(expected);
            const people = await workspace.call('customer.list', { filter: { search: term }, limit: 200 });
            const inCustomer = [name, remarks].some((one) => has(one, term));
            if (!number)
              expect(
                people.rows.some((row) => row.id === customer),
                `${term} in ${name} | ${remarks}`,
              ).toBe(inCustomer);
          }
          await workspace.call('opportunity.remove', { id });
          await workspace.call('customer.remove', { id: customer });
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ['Łódź', 'lodz'],
    ['Ørsted', 'orsted'],
    ['Groß', 'gross'],
    ['Đakovo', 'dakovo'],
    ['東京商事', '商事'],
    ['株式会社トーキョー', 'キョー'],
    ['서울특별시', '특별'],
    ['สวัสดี', 'วัส'],
    ['Þórshöfn', 'thor'],
    ['C++ Werkstatt', 'c++'],
  ])('finds %s by %s: customer, deal and suggestion, and by its first letter', async (name, typed) => {
    const customer = await newAccount(workspace, name);
    await newDeal(workspace, customer, { topic: 'Plain' });
    await newDeal(workspace, await newAccount(workspace, 'Other'), { topic: name });
    for (const search of [typed, Array.from(typed)[0] ?? '']) {
      const { rows } = await workspace.call('opportunity.list', { filter: { search } });
      expect(rows, search).toHaveLength(search === 'o' || search === 'k' ? rows.length : 2);
      const summary = await workspace.call('opportunity.summary', { filter: { search } });
      expect(summary.count, search).toBe(rows.length);
    }
    const { rows } = await workspace.call('customer.suggest', { text: typed });
    expect(rows.map((row) => row.name)).toEqual([name]);
    const hits = await workspace.call('search.find', { text: typed, limit: 12 });
    expect(hits.rows.map((row) => row.name)).toEqual(expect.arrayContaining([name]));
  });

  it('takes no character of a search for an operator', async () => {
    await newAccount(workspace, 'Acme');
    for (const search of [
      '"',
      'a"b',
      "a'b",
      'NEAR(a b)',
      'a*',
      '-a',
      'name:a',
      '^a',
      '(a',
      'a OR b',
      '{a}',
      'a\u{e000}b',
    ]) {
      await workspace.call('customer.list', { filter: { search } });
      await workspace.call('opportunity.list', { filter: { search } });
      await workspace.call('search.find', { text: search, limit: 12 });
    }
  });

  it('of one letter follows every change', async () => {
    const found = async (): Promise<number> =>
      (await workspace.call('customer.summary', { filter: { search: 'x' } })).count;
    const id = await newAccount(workspace, 'Xaver');
    expect(await found()).toBe(1);
    await workspace.call('customer.update', { id, changes: { name: 'Yaver' } });
    expect(await found()).toBe(0);
    await workspace.call('history.undo', {});
    expect(await found()).toBe(1);
  });
});

describe('names in a file', () => {
  it.each([
    [['ハハ商事', 'パパ商事'], 2],
    [['Кий', 'Кии'], 2],
    [['राम', 'रमा'], 2],
    [['かき', 'がき'], 2],
    [['C++ Werkstatt', 'C# Werkstatt'], 2],
    [['ı', 'i'], 2],
    [['Groß', 'GROSS'], 1],
    [['ＡＣＭＥ', 'acme '], 1],
    [['ΟΔΟΣ', 'οδος'], 1],
  ])('%j make %i customers', async (customers, n) => {
    const bench = await openImportBench();
    try {
      const lines = customers.map((name, i) => `Deal ${i},${name},1000.00,EUR,2026-06-01,Needs analysis`);
      const answers = { unknownCustomers: 'create', lookalikes: 'create' } as const;
      const { made } = await bench.load(
        ['Topic,Customer,Amount,Currency,Expected close date,Stage', ...lines],
        answers,
      );
      expect(made.customers).toBe(n);
    } finally {
      await bench.close();
    }
  });

  it('a contact is the one of its account; one elsewhere is only named', async () => {
    const bench = await openImportBench();
    try {
      const { id: accountId } = await bench.call('customer.create', { kind: 'account', name: 'Nord' });
      await bench.call('customer.create', { kind: 'contact', lastName: 'Lund', accountId });
      await bench.call('customer.create', { kind: 'account', name: 'Süd' });
      const lines = [
        'Topic,Account,Contact,Amount,Currency',
        'One,Nord,LUND,1.00,EUR',
        'Two,Süd,Lund,1.00,EUR',
      ];
      const answers = { unknownCustomers: 'create', lookalikes: 'create' } as const;
      const { made } = await bench.load(lines, answers);
      expect(made.contacts).toBe(1);
      const { rows } = await bench.call('customer.list', { filter: { kind: ['contact'] } });
      expect(rows.map(({ account }) => account?.name).toSorted()).toEqual(['Nord', 'Süd']);
    } finally {
      await bench.close();
    }
  });

  it('of a customer that may be one of the workspace is a question', async () => {
    const bench = await openImportBench();
    try {
      await bench.call('customer.create', {
        kind: 'account',
        name: 'Łódź',
        mobile: '+49 170 1234567',
        email: 'a@b.example',
      });
      const rows = [
        'Name,Phone,Email',
        'Lodz,,',
        'Other,0170 1234567,',
        'Third,,A@B.example',
        'Fourth,0170 7654321,c@d.example',
      ];
      const path = `${bench.folder}/customers.csv`;
      const { writeFileSync } = await import('node:fs');
      writeFileSync(path, rows.join('\n'));
      const { sheet } = await bench.call('import.read', { path, entity: 'customer' });
      if (!sheet) throw new Error('No sheet');
      await bench.call('import.rehearse', { plan: sheet.understanding.plan });
      const { rows: judged } = await bench.call('import.rows', { limit: 10 } as never);
      expect(
        judged.map(({ reasons }) => reasons.filter(({ word }) => word === 'import.looks-like').length),
      ).toEqual([1, 1, 1, 0]);
    } finally {
      await bench.close();
    }
  });
});
