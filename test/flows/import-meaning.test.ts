import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ColumnReading } from '../../shared/contract/column-reading.ts';
import { say } from '../../shared/words/say.ts';
import { openImportBench, type ImportBench, type Plan } from '../support/imports.ts';
import { sharedFile } from '../support/shared-data.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench({ presets: ['status-pipeline', 'large-deals'] });
});
afterEach(() => bench.close());

type Content = string | readonly string[];
type Answers = Partial<Record<ColumnReading['about'], string>>;

/** A file of the shared cases. */
function caseFile(name: string): string {
  const file = sharedFile('cases', 'files', name);
  return file === null ? '' : readFileSync(file, 'utf8');
}
const hasCases = sharedFile('cases', 'files') !== null;

/** Reads a file and answers by kind of reading; returns what was asked, and the deals. */
async function load(content: Content, answers: Answers = {}, changes: Partial<Plan> = {}) {
  const { understanding } = await bench.read(content);
  const asked = understanding.readings.filter(({ value }) => value === null);
  const given = understanding.readings.flatMap(({ about, column, of }) => {
    const value = answers[about];
    return value === undefined ? [] : [{ about, column, of, value, firm: true }];
  });
  const kept = understanding.plan.readings.filter(({ about }) => answers[about] === undefined);
  const plan = { ...understanding.plan, readings: [...kept, ...given], ...changes };
  const rehearsal = await bench.call('import.rehearse', { plan });
  const { counts } = await bench.call('import.commit', { leaveOutErrors: true });
  const deals = await bench.deals();
  return { understanding, asked: asked.map(({ about }) => about), rehearsal, counts, deals };
}

const money = (deals: Awaited<ReturnType<ImportBench['deals']>>) =>
  deals.map(({ topic, estimatedRevenue: value }) => [topic, value && `${value.currency} ${value.amount}`]);
const dates = (deals: Awaited<ReturnType<ImportBench['deals']>>) =>
  deals.map(({ topic, closeDate, actualCloseDate }) => [topic, closeDate ?? actualCloseDate]);

const addCurrency = async (code: string, rate: string): Promise<void> => {
  await bench.call('currency.add', { code });
  await bench.call('rate.set', { currency: code, validFrom: '2020-01-01', rate });
};

describe.skipIf(!hasCases)('our own export, saved again by a spreadsheet', () => {
  it('in German: amounts that may be thousands are asked, never divided by a thousand', async () => {
    const { asked, deals } = await load(caseFile('own-resaved-german.csv'), { 'decimal-sign': ',' });
    expect(asked).toEqual(['decimal-sign']);
    expect(money(deals).map(([, value]) => value)).toEqual(['EUR 1000.00', 'EUR 1500.00', 'EUR 12500.00']);
    expect(deals.map(({ closeDate }) => closeDate)).toEqual(['2026-11-12', '2026-03-25', '2026-04-07']);
  });

  it.each(['own-resaved-us.csv', 'own-resaved-decimals.csv', 'own-export.csv'])(
    '%s needs no question',
    async (name) => {
      const { asked, understanding, deals } = await load(caseFile(name));
      expect([...asked, ...understanding.questions]).toEqual([]);
      expect(money(deals).map(([, value]) => value)).toEqual(['EUR 999.90', 'EUR 1500.00', 'EUR 12500.00']);
      expect(deals.map(({ closeDate }) => closeDate)).toEqual(['2026-11-12', '2026-03-25', '2026-04-07']);
    },
  );
});

describe('the order of dates', () => {
  const file = (...cells: readonly string[]) => [
    'Topic;Account;Amount;Expected close date',
    ...cells.map((cell, i) => `T${i};Acme;1;${cell}`),
  ];

  it.skipIf(!hasCases)(
    'of the sample is proven by its cells, and -1 of open deals refuses no row',
    async () => {
      const { asked, rehearsal, deals } = await load(caseFile('sample-day-first.csv'));
      expect(asked).toEqual([]);
      expect(rehearsal.counts).toMatchObject({ new: 4, error: 0 });
      expect(deals.flatMap(({ actualCloseDate }) => actualCloseDate ?? []).toSorted()).toEqual([
        '2017-02-28',
        '2017-03-01',
      ]);
    },
  );

  it('may be none: each date proves its own, the others are asked, and the rows are named', async () => {
    const cells = ['27/01/2027', '02/13/2027', '2027-03-04', '05-06-2027'];
    const { understanding, asked, deals } = await load(file(...cells), { 'date-order': 'dmy' });
    expect(asked).toEqual(['date-order']);
    expect(understanding.readings.find(({ about }) => about === 'mixed')).toMatchObject({
      value: 'each',
      by: 'cells',
      rows: { total: 3, first: [2, 3] },
    });
    expect(understanding.readings.find(({ about }) => about === 'date-order')).toMatchObject({
      rows: { total: 1, first: [5] },
      choices: [
        {
          value: 'dmy',
          examples: [{ row: 5, text: '05-06-2027', becomes: { kind: 'date', date: '2027-06-05' } }],
        },
        {
          value: 'mdy',
          examples: [{ row: 5, text: '05-06-2027', becomes: { kind: 'date', date: '2027-05-06' } }],
        },
      ],
    });
    expect(dates(deals).map(([, date]) => date)).toEqual([
      '2027-01-27',
      '2027-02-13',
      '2027-03-04',
      '2027-06-05',
    ]);
  });

  it.each([
    ['day first', ['03/04/27', '13/04/27'], 'asked', null],
    ['day first, years in full', ['03/04/2027', '13/04/2027'], 'cells', 'dmy'],
    ['month first', ['3/4/2027', '4/13/2027'], 'cells', 'mdy'],
    ['points, which may be nothing else', ['3.4.2027', '5.6.2027'], 'default', 'dmy'],
    ['points with the month first, once that is proven', ['03.04.2027', '04.13.2027'], 'cells', 'mdy'],
    ['year first', ['27/11/30', '99/12/31'], 'cells', 'ymd'],
    ['nothing proven', ['03-04-2027', '05-06-2027'], 'asked', null],
    ['the same day in any order', ['05/05/2027'], 'cells', 'dmy'],
    ['direction marks and blanks around', ['\u200e25/03/2027\u200f', '\u00a001/02/2027 '], 'cells', 'dmy'],
  ] as const)('%s', async (_, cells, by, value) => {
    const { understanding } = await bench.read(file(...cells));
    expect(understanding.readings.find(({ about }) => about === 'date-order')).toMatchObject({ by, value });
  });

  it('belongs to a column, and can be changed for each', async () => {
    const lines = [
      'Topic,Account,Started,Expected close date',
      'A,Acme,25/02/2026,04/05/2027',
      'B,Acme,01/02/2026,04/28/2027',
    ];
    const { deals, understanding } = await load(lines);
    expect(understanding.readings.map(({ about, value }) => [about, value])).toEqual([
      ['date-order', 'mdy'],
      ['date-order', 'dmy'],
    ]);
    expect(dates(deals)).toEqual([
      ['A', '2027-04-05'],
      ['B', '2027-04-28'],
    ]);
    const changed = await bench.call('import.examine', {
      plan: { ...understanding.plan, readings: [{ about: 'date-order', column: 3, value: 'dmy' }] },
    });
    expect(changed.readings[0]).toMatchObject({ column: 3, value: 'dmy', by: 'chosen' });
    expect(changed.readings[1]).toMatchObject({ column: 2, value: 'dmy', by: 'cells' });
  });

  it('saved for another file gives way to what cells prove', async () => {
    const { understanding } = await bench.read(file('02/13/2027'));
    const readings = [{ about: 'date-order', column: 3, value: 'dmy', firm: false }] as const;
    const { plan } = await bench.call('import.examine', {
      plan: { ...understanding.plan, readings: [...readings] },
    });
    expect(plan.readings).toContainEqual({
      about: 'date-order',
      column: 3,
      of: '',
      value: 'mdy',
      firm: true,
    });
  });
});

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
    expect(money(deals)).toEqual([['A', expected]]);
  });

  it('is the default for the rows that name none, which are counted', async () => {
    const lines = ['Topic,Account,Amount,Currency', 'A,Acme,100,EUR', 'B,Acme,200,', 'C,Acme,,'];
    const { understanding, deals } = await load(lines, { currency: 'GBP' });
    expect(understanding.readings).toMatchObject([
      { about: 'currency', column: null, value: 'EUR', by: 'default', rows: { total: 1, first: [3] } },
    ]);
    expect(money(deals).slice(0, 2)).toEqual([
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
    expect(money(deals)).toEqual([
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
  expect(money(deals)).toEqual([['A', 'CAD 10.00']]);
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

describe('instants', () => {
  const file = (...cells: readonly string[]) => [
    'Topic,Account,Amount,Status,Actual close date',
    ...cells.map((cell, i) => `T${i},Acme,1,Won,${cell}`),
  ];
  const closedIn = async (zone: string, lines: readonly string[]) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      const { understanding, deals } = await load(lines);
      const reading = understanding.readings.find(({ about }) => about === 'time-zone');
      return { reading, days: deals.map(({ actualCloseDate }) => actualCloseDate) };
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  };

  it.each([
    ['Europe/Berlin', ['2023-09-26', '2023-10-01']],
    ['America/Los_Angeles', ['2023-09-26', '2023-09-30']],
    ['Pacific/Kiritimati', ['2023-09-27', '2023-10-01']],
    ['Pacific/Pago_Pago', ['2023-09-26', '2023-09-30']],
  ])('become days in %s, which is said', async (zone, days) => {
    const found = await closedIn(zone, file('2023-09-26 15:15:00.000000 UTC', '2023-09-30T23:30:00Z'));
    expect(found.days).toEqual(days);
    expect(found.reading).toMatchObject({ value: zone, by: 'default', rows: { total: 2 } });
  });

  it.each([
    '2023-09-30 23:30:00 GMT',
    '2023-09-30T23:30:00+0000',
    '2023-10-01T01:30:00+02:00',
    '2023-09-30T16:30:00.000-07:00',
    '30/09/2023 23:30 UTC',
    '"Sep 30, 2023 11:30 PM GMT"',
  ])('%s is 1 October in Berlin', async (cell) => {
    expect((await closedIn('Europe/Berlin', file(cell))).days).toEqual(['2023-10-01']);
  });

  it('all at midnight are calendar dates', async () => {
    const found = await closedIn(
      'America/Los_Angeles',
      file('2023-09-26T00:00:00Z', '2023-10-01 00:00:00.000 UTC'),
    );
    expect(found.days).toEqual(['2023-09-26', '2023-10-01']);
    expect(found.reading).toMatchObject({ value: 'written', by: 'cells' });
  });

  it('without a time zone are the day that is written', async () => {
    const found = await closedIn('Pacific/Kiritimati', file('2023-09-26 23:59'));
    expect(found).toEqual({ reading: undefined, days: ['2023-09-26'] });
  });
});

describe.skipIf(!hasCases)('headings', () => {
  it.each(['german.csv', 'other-words.csv', 'padded-headings.csv', 'd365-display.csv'])(
    '%s needs no column by hand',
    async (name) => {
      const { headings, understanding } = await bench.read(caseFile(name));
      const known = new Set(
        understanding.plan.columns.flatMap(({ column, field }) => (field === 'extra' ? [] : [column])),
      );
      expect(headings.filter((_, column) => !known.has(column))).toEqual([]);
    },
  );

  it('of Dynamics 365 fill purchase timeframe and process, and Euro is EUR', async () => {
    const lines = caseFile('d365-display.csv').replace('Next Year', 'This Year');
    const { asked, deals } = await load(lines);
    expect(asked).toEqual([]);
    expect(money(deals)).toEqual([
      ['A', 'EUR 1000.00'],
      ['B', 'EUR 2000.00'],
    ]);
    const deal = await bench.call('opportunity.get', { id: deals[0]?.id ?? '' });
    expect(deal).toMatchObject({
      timeFrame: 'this-quarter',
      purchaseProcess: 'committee',
      closeDate: '2026-06-30',
    });
  });
});

describe('columns whose headings say nothing', () => {
  it('are proposed by what their cells look like', async () => {
    const lines = [
      'Topic,Account,X1,X2,X3,X4',
      'A,Acme,EUR,60 %,"1,500.00",2026-12-01',
      'B,Acme,USD,40 %,70.25,2026-11-01',
    ];
    const { understanding } = await bench.read(lines);
    expect(understanding.plan.columns.slice(2).map(({ field }) => field)).toEqual([
      'currency',
      'chances',
      'estimatedRevenue',
      'closeDate',
    ]);
    expect(understanding.byContent).toEqual([2, 3, 4, 5]);
  });

  it('stay as they are where two look alike, or dates are all over', async () => {
    const lines = ['Topic,Account,X1,X2,X3', 'A,Acme,2026-01-02,1.50,2.50'];
    const { understanding } = await bench.read(lines);
    expect(understanding.plan.columns.slice(2).map(({ field }) => field)).toEqual([
      'extra',
      'extra',
      'extra',
    ]);
    expect(understanding.byContent).toEqual([]);
  });

  it('twice the same heading are two columns', async () => {
    const { headings, understanding } = await bench.read(['Topic,Account,Amount,Amount', 'A,Acme,1,2']);
    expect(headings.slice(2)).toEqual(['Amount', say('import.heading-again', { heading: 'Amount', n: 2 })]);
    expect(understanding.plan.columns.slice(2)).toEqual([
      { column: 2, field: 'estimatedRevenue' },
      { column: 3, field: 'extra' },
    ]);
  });
});
