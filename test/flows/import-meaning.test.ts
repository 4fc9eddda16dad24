import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noChoice } from '../../shared/import/row-topics.ts';
import { say } from '../../shared/words/say.ts';
import { caseFile, datesOf, hasCases, loadAnswered, moneyOf, type Answers } from '../support/answered.ts';
import { openImportBench, type ImportBench } from '../support/imports.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench({ presets: ['status-pipeline', 'large-deals'] });
});
afterEach(() => bench.close());

const load = (content: string | readonly string[], answers: Answers = {}) =>
  loadAnswered(bench, content, answers);

describe.skipIf(!hasCases)('our own export, saved again by a spreadsheet', () => {
  it('in German: amounts that may be thousands are asked, never divided by a thousand', async () => {
    const { asked, deals } = await load(caseFile('own-resaved-german.csv'), { 'decimal-sign': ',' });
    expect(asked).toEqual(['decimal-sign']);
    expect(moneyOf(deals).map(([, value]) => value)).toEqual(['EUR 1000.00', 'EUR 1500.00', 'EUR 12500.00']);
    expect(deals.map(({ closeDate }) => closeDate)).toEqual(['2026-11-12', '2026-03-25', '2026-04-07']);
  });

  it.each(['own-resaved-us.csv', 'own-resaved-decimals.csv', 'own-export.csv'])(
    '%s needs no question',
    async (name) => {
      const { asked, understanding, deals } = await load(caseFile(name));
      expect([...asked, ...understanding.questions]).toEqual([]);
      expect(moneyOf(deals).map(([, value]) => value)).toEqual(['EUR 999.90', 'EUR 1500.00', 'EUR 12500.00']);
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
    expect(datesOf(deals).map(([, date]) => date)).toEqual([
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
      ['date-order', 'dmy'],
      ['date-order', 'mdy'],
    ]);
    expect(datesOf(deals)).toEqual([
      ['A', '2027-04-05'],
      ['B', '2027-04-28'],
    ]);
    const changed = await bench.call('import.examine', {
      plan: { ...understanding.plan, readings: [{ about: 'date-order', column: 3, value: 'dmy' }] },
    });
    expect(changed.readings[0]).toMatchObject({ column: 2, value: 'dmy', by: 'cells' });
    expect(changed.readings[1]).toMatchObject({ column: 3, value: 'dmy', by: 'chosen' });
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
    'Sat Sep 30 2023 23:30:00 GMT+0000 (Coordinated Universal Time)',
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
    // "Next Year" is none of the time frames, so that value alone is asked about.
    const lines = caseFile('d365-display.csv');
    const [open] = (await bench.read(lines)).understanding.readings.filter(({ value }) => value === null);
    expect(open).toMatchObject({ about: 'choice', of: 'Next Year', rows: { total: 1 } });
    expect((await bench.rehearse(lines)).counts).toMatchObject({ new: 1, error: 1 });
    const { understanding } = await bench.read(lines);
    const answer = { about: 'choice', column: open?.column ?? 0, of: 'Next Year', value: noChoice } as const;
    const readings = [...understanding.plan.readings, { ...answer, firm: true }];
    await bench.load(lines, { readings });
    const deals = await bench.deals();
    expect(moneyOf(deals)).toEqual([
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
