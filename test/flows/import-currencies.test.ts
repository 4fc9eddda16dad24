import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { say } from '../../shared/words/say.ts';
import { caseFile, hasCases, loadAnswered, moneyOf, type Answers } from '../support/answered.ts';
import { openImportBench, type ImportBench } from '../support/imports.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench({ presets: ['status-pipeline', 'large-deals'] });
});
afterEach(() => bench.close());

const load = (content: string | readonly string[], answers: Answers = {}) =>
  loadAnswered(bench, content, answers);

const addCurrency = async (code: string, rate: string): Promise<void> => {
  await bench.call('currency.add', { code });
  await bench.call('rate.set', { currency: code, validFrom: '2020-01-01', rate });
};

describe('the currency of a row', () => {
  beforeEach(async () => {
    await addCurrency('GBP', '1.2');
    await addCurrency('JPY', '0.0061');
  });

  it.each([
    ['a column beside the amount', 'Topic,Account,Amount Currency,Amount', 'GBP,7', 'GBP 7.00'],
    ['a column of codes', 'Topic,Account,Amount ISO Code,Amount', 'gbp,7', 'GBP 7.00'],
    ['the heading in brackets', 'Topic,Account,Amount (GBP)', '7', 'GBP 7.00'],
    ['the heading in snake case', 'Topic,Account,importe_gbp', '7', 'GBP 7.00'],
    ['the heading with a sign', 'Topic,Account,Betrag in £', '7', 'GBP 7.00'],
    ['the heading in front', 'Topic,Account,GBP amount', '7', 'GBP 7.00'],
    ['a clear sign', 'Topic,Account,Amount', '£7', 'GBP 7.00'],
    ['a code in the cell', 'Topic,Account,Amount', '7 GBP', 'GBP 7.00'],
    ['a name', 'Topic,Account,Amount,Currency', '7,Euro', 'EUR 7.00'],
    ['a name in another language', 'Topic,Account,Amount,Currency', '7,Britisches Pfund', 'GBP 7.00'],
    ['a symbol', 'Topic,Account,Amount,Currency', '7,€', 'EUR 7.00'],
    ['the sign before the heading', 'Topic,Account,Amount (GBP)', '7 €', 'EUR 7.00'],
  ])('is named by %s', async (_, headings, cells, expected) => {
    const { asked, deals } = await load([headings, `A,Acme,${cells}`]);
    expect(asked).toEqual([]);
    expect(moneyOf(deals)).toEqual([['A', expected]]);
  });

  it('is the default for the rows that name none, which are counted', async () => {
    const lines = ['Topic,Account,Amount,Currency', 'A,Acme,100,EUR', 'B,Acme,200,', 'C,Acme,,'];
    const { understanding, deals } = await load(lines, { currency: 'GBP' });
    expect(understanding.readings).toMatchObject([
      { about: 'currency', column: null, value: 'EUR', by: 'default', rows: { total: 1, first: [3] } },
    ]);
    expect(moneyOf(deals).slice(0, 2)).toEqual([
      ['A', 'EUR 100.00'],
      ['B', 'GBP 200.00'],
    ]);
  });

  it('by a sign that several share is asked for each sign, those of the workspace first', async () => {
    const lines = [
      'Topic;Account;Amount',
      'A;Acme;$10,000.00',
      'B;Acme;¥500000',
      'C;Acme;kr 900',
      'D;Acme;£70',
      'E;Acme;Rs 5',
    ];
    const { understanding, rehearsal } = await load(lines);
    const signs = understanding.readings.filter(({ about }) => about === 'currency-sign');
    expect(signs.map(({ of, value, choices }) => [of, value, choices[0]?.value])).toEqual([
      ['$', null, 'USD'],
      ['¥', null, 'JPY'],
      ['kr', null, 'SEK'],
      ['rs', null, 'INR'],
    ]);
    expect(rehearsal.counts).toMatchObject({ new: 1, error: 4 });
    expect(rehearsal.problems[0]?.reasons[0]?.message).toBe(
      say('import.currency-sign', { field: say('deal.estimatedRevenue'), text: '$10,000.00' }),
    );
  });

  it('by a sign that its own column explains needs no answer', async () => {
    await addCurrency('USD', '0.9');
    const lines = ['Topic;Account;Amount;Currency', 'A;Acme;$10;USD', 'B;Acme;¥10;USD'];
    const { asked, rehearsal } = await load(lines);
    expect(asked).toEqual([]);
    expect(rehearsal.counts).toMatchObject({ new: 1, error: 1 });
  });

  it('by a word that may be several is asked, and one that is nothing is an error that can be changed', async () => {
    const lines = ['Topic,Account,Amount,Currency', 'A,Acme,1,Pound', 'B,Acme,2,Taler'];
    const { understanding, deals } = await load(lines, { 'currency-sign': 'GBP' });
    expect(understanding.readings.map(({ of, value, by }) => [of, value, by])).toEqual([
      ['pound', null, 'asked'],
      ['taler', 'none', 'default'],
    ]);
    expect(moneyOf(deals)).toEqual([
      ['A', 'GBP 1.00'],
      ['B', 'GBP 2.00'],
    ]);
  });
});

it('$ is stated, not asked, where the base currency alone uses it', async () => {
  await bench.close();
  bench = await openImportBench({ baseCurrency: 'CAD', presets: ['status-pipeline'] });
  const lines = ['Topic;Account;Amount', 'A;Acme;$10'];
  const { understanding, asked, deals } = await load(lines);
  expect(asked).toEqual([]);
  expect(understanding.readings).toMatchObject([
    { about: 'currency-sign', of: '$', value: 'CAD', by: 'default' },
  ]);
  expect(moneyOf(deals)).toEqual([['A', 'CAD 10.00']]);
  await addCurrency('USD', '1.4');
  expect((await load(lines)).asked).toEqual(['currency-sign']);
});

describe.skipIf(!hasCases)('a close revenue in another currency than the budget', () => {
  const file = caseFile('oro-two-currencies.csv');
  beforeEach(() => addCurrency('GBP', '1.2'));

  it.each([
    ['convert', '120.00'],
    ['same', '100.00'],
  ])('is asked: %s', async (rule, revenue) => {
    const { asked, deals, understanding } = await load(file, { 'second-currency': rule });
    expect(asked).toEqual(['second-currency']);
    const reading = understanding.readings.find(({ about }) => about === 'second-currency');
    expect(reading?.choices.find(({ value }) => value === rule)?.examples).toEqual([
      { row: 2, text: '100.0000 GBP', becomes: { kind: 'money', amount: revenue, currency: 'EUR' } },
    ]);
    const deal = await bench.call('opportunity.get', { id: deals[0]?.id ?? '' });
    expect(deal).toMatchObject({
      status: 'won',
      actualRevenue: { amount: revenue, currency: 'EUR' },
      estimatedRevenue: { amount: '80.00' },
      budgetAmount: { amount: '80.00' },
      contact: { name: 'Ida Lund' },
    });
  });
});
