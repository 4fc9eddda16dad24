import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../shared/names/name-keys.ts';
import { openTestWorkspace, type TestWorkspace } from '../support/in-process.ts';
import { newAccount, newDeal, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
});
afterEach(() => workspace.close());

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
  /** One word per part; parts of scripts without spaces are separate. */
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
    const words = ` ${plainWords(of)}`;
    if (words.includes(inside ? wanted : ` ${wanted}`)) return true;
    if (unspaced.test(wanted)) return false;
    // `o'b` also finds `obrien`, and `obr` also finds `o'brien`.
    const joined = wanted.replaceAll(' ', '');
    if (words.includes(` ${joined}`)) return true;
    const parts = of.split(/\s+/).map((part) => plainWords(part).replaceAll(' ', ''));
    return parts.some((part) => !unspaced.test(part) && part.startsWith(joined));
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
          });
          const { id: customer } = await workspace.call('customer.create', {
            kind: 'account',
            name,
            remarks,
          });
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
