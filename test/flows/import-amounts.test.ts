import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { say } from '../../shared/words/say.ts';
import { caseFile, hasCases, loadAnswered, type Answers } from '../support/answered.ts';
import { openImportBench, type ImportBench } from '../support/imports.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench({ presets: ['status-pipeline', 'large-deals'] });
});
afterEach(() => bench.close());

const load = (content: string | readonly string[], answers: Answers = {}) =>
  loadAnswered(bench, content, answers);

describe('decimal signs', () => {
  const file = (...cells: readonly string[]) => [
    'Topic;Account;Amount',
    ...cells.map((cell, i) => `T${i};Acme;${cell}`),
  ];

  it.each([
    ['1.500,00', ',', ['1500.00']],
    ["1'234.50", '.', ['1234.50']],
    ['12,34,567.80', '.', ['1234567.80']],
    ['1 234,50', ',', ['1234.50']],
    ['1\u00a0234,50', ',', ['1234.50']],
    ['\u200e1\u202f234.50\u202c', '.', ['1234.50']],
    ['١٬٢٣٤٫٥٠', '.', ['1234.50']],
    ['１２３４．５０', '.', ['1234.50']],
  ])('%s', async (cell, sign, amounts) => {
    const { understanding, asked, deals } = await load(file(cell));
    expect(asked).toEqual([]);
    expect(understanding.readings.find(({ about }) => about === 'decimal-sign')).toMatchObject({
      value: sign,
      by: 'cells',
    });
    expect(deals.map((deal) => deal.estimatedRevenue?.amount)).toEqual(amounts);
  });

  it.each([['1.500', '12.500'], ['1,500'], ['999.000', '1'], ['1.500', ''], ['EUR 1.000']])(
    'that nothing proves are asked: %s',
    async (...cells) => {
      const { asked } = await load(file(...cells), { 'decimal-sign': '.' });
      expect(asked).toEqual(['decimal-sign']);
    },
  );

  it('that differ are read one by one; letters are errors that name the field', async () => {
    const cells = ['1,234.50', '€ 1.234,50', '-100.00', '(100.00)', '1.2E+05', '12k', '3956.65x'];
    const { understanding, asked, rehearsal, deals } = await load(file(...cells));
    expect(asked).toEqual([]);
    expect(understanding.readings.find(({ about }) => about === 'mixed')).toMatchObject({
      of: 'decimal-sign',
      value: 'each',
    });
    expect(deals.map((deal) => deal.estimatedRevenue?.amount)).toEqual(['1234.50', '1234.50']);
    const field = say('deal.estimatedRevenue');
    expect(rehearsal.problems.flatMap(({ reasons }) => reasons.map(({ message }) => message))).toEqual([
      say('import.amount-negative', { field, text: '-100.00' }),
      say('import.amount-negative', { field, text: '(100.00)' }),
      say('import.amount-unreadable', { field, text: '1.2E+05' }),
      say('import.amount-unreadable', { field, text: '12k' }),
      say('import.amount-unreadable', { field, text: '3956.65x' }),
    ]);
  });

  it('of our own export with three decimals are known while no spreadsheet has changed its dates', async () => {
    const lines = (date: string) => [
      'Number,Topic,Customer,Salesperson,Sales cycle,Base currency,Currency,Estimated revenue,Estimated close date',
      `X,A,Acme,Kim Sommer,Status pipeline,EUR,KWD,600.000,${date}`,
    ];
    const signOf = async (date: string) => {
      const { understanding } = await bench.read(lines(date));
      return understanding.readings.find(({ about }) => about === 'decimal-sign');
    };
    expect(await signOf('2026-11-12')).toMatchObject({ value: '.', by: 'system' });
    expect(await signOf('12.11.2026')).toMatchObject({ value: null, by: 'asked' });
  });
});

describe('amounts below zero', () => {
  it('are blanks if the rep says so, and errors otherwise', async () => {
    const lines = ['Topic,Account,Amount', 'A,Acme,-1', 'B,Acme,5'];
    expect((await bench.rehearse(lines)).counts).toMatchObject({ new: 1, error: 1 });
    const { understanding, deals } = await load(lines, { negative: 'blank' });
    expect(understanding.readings.find(({ about }) => about === 'negative')).toMatchObject({
      value: 'error',
      rows: { total: 1, first: [2] },
    });
    expect(deals.map(({ estimatedRevenue }) => estimatedRevenue?.amount ?? null)).toEqual([null, '5.00']);
  });
});

describe('words for blank cells', () => {
  it.each(['n/a', '-', '?', 'NULL', '#N/A', 'k.A.', '#REF!'])(
    '%s means blank if the rep says so',
    async (word) => {
      const lines = [
        'Topic,Account,Amount,Expected close date',
        `A,Acme,${word},${word}`,
        'B,Acme,5,2026-12-01',
      ];
      expect((await bench.rehearse(lines)).counts).toMatchObject({ new: 1, error: 1 });
      const { rehearsal, deals } = await load(lines, { 'blank-word': 'blank' });
      expect(rehearsal.counts).toMatchObject({ new: 2, error: 0 });
      expect(deals[0]).toMatchObject({ estimatedRevenue: null, closeDate: null });
    },
  );

  it.each(['0000-00-00', '1900-01-01', '9999-12-31', '1900-01-01 00:00:00'])(
    '%s among dates too',
    async (word) => {
      const lines = ['Topic,Account,Expected close date,Description', `A,Acme,${word},${word}`];
      const { deals } = await load(lines, { 'blank-word': 'blank' });
      const deal = await bench.call('opportunity.get', { id: deals[0]?.id ?? '' });
      expect(deal).toMatchObject({ closeDate: null, description: word });
    },
  );
});

describe('percentages', () => {
  it.skipIf(!hasCases)('up to 1 are asked, and exact either way', async () => {
    const weighted = async (rule: string) => {
      const { asked, deals } = await load(caseFile('percent-fractions.csv'), { percent: rule });
      expect(asked).toEqual(['percent']);
      const sum = deals.reduce((total, { weighted: value }) => total + Number(value), 0);
      await bench.call('history.undo', {});
      return sum;
    };
    expect(await weighted('fraction')).toBe(11_500);
    expect(await weighted('percent')).toBe(115);
  });

  it.each([
    [['0', '', '0'], []],
    [['0', '0.0'], []],
    [['0.5', '60'], []],
    [['0,8'], ['percent']],
    [['1'], ['percent']],
    [['0.5 %'], []],
    [['.25', '1.00'], ['percent']],
  ])('%j', async (cells, expected) => {
    const lines = ['Topic;Account;Probability', ...cells.map((cell, i) => `T${i};Acme;${cell}`)];
    expect((await load(lines, { percent: 'percent' })).asked).toEqual(expected);
  });
});
