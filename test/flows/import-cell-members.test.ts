import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decision, openImportBench, type ImportBench } from '../support/imports.ts';
import { previewed } from '../support/previewed.ts';
import { reading } from '../support/readings.ts';

/* What cells mean: further members of the kinds that other tests show by an example. Nothing is committed. */

let bench: ImportBench;
beforeAll(async () => {
  bench = await openImportBench();
  for (const [code, rate] of [
    ['GBP', '1.2'],
    ['USD', '0.9'],
    ['SEK', '0.09'],
    ['JPY', '0.006'],
  ] as const) {
    await bench.call('currency.add', { code });
    await bench.call('rate.set', { currency: code, validFrom: '2020-01-01', rate });
  }
});
afterAll(() => bench.close());

const preview = (lines: readonly string[], readings: ReturnType<typeof decision>[] = []) =>
  previewed(bench, lines, readings);

describe('an amount that means none', () => {
  it.each(['-1', '-1.00', '(1)', '-999', '−1', '1-', '(0.01)'])(
    '%s is an error until the rep says that it is blank',
    async (cell) => {
      const lines = ['Topic;Account;Amount', `A;Acme;${cell}`, 'B;Acme;5'];
      expect((await preview(lines)).rehearsal.counts).toMatchObject({ new: 1, error: 1 });
      const blank = await preview(lines, [decision('negative', 'blank', 2)]);
      expect(blank.rehearsal.counts).toMatchObject({ new: 2, error: 0 });
    },
  );

  it.each(['Net price', 'Discount', 'Delta', 'Region', 'Altitude'])(
    'in a column that fills no field (%s) refuses no row',
    async (heading) => {
      const { asked: open, rehearsal } = await preview([`Topic,Account,${heading}`, 'A,Acme,-1', 'B,Acme,x']);
      expect([open, rehearsal.counts.error]).toEqual([[], 0]);
    },
  );
});

describe('dates of several orders in one column', () => {
  it.each<[readonly string[], readonly number[]]>([
    [['31/01/2027', '01/31/2027', '05/06/2027'], [4]],
    [['13.01.2027', '01.13.2027', '02.03.2027'], [4]],
    [['2027/01/31', '31-01-2027', '1-31-2027', '7-7-2027'], []],
    // In 2031, if the year comes first.
    [['31/12/27', '12/31/27', '2027-01-01'], [2]],
    [
      ['1/13/2027', '13/1/2027', '2/3/2027', '4/4/2027', '3/2/2027'],
      [4, 6],
    ],
    [['29.02.2028', '02.29.2028', '01.02.2028 10:15'], [4]],
  ])('%j are read one by one; rows %j are asked', async (cells, rows) => {
    const lines = ['Topic;Account;Expected close date', ...cells.map((cell, i) => `T${i};Acme;${cell}`)];
    const { asked: open, found, rehearsal } = await preview(lines);
    expect(reading(found, 'mixed')).toMatchObject({ value: 'each', by: 'cells' });
    expect(open).toEqual(rows.length > 0 ? ['date-order'] : []);
    expect(reading(found, 'date-order')?.rows.first ?? []).toEqual(rows);
    expect(rehearsal.problems.map(({ row }) => row)).toEqual(rows);
  });
});

describe('percentages up to 1', () => {
  it.each<[readonly string[], readonly string[]]>([
    [['0.5', '0.25', '0'], ['percent']],
    [['0,333', '1'], ['percent']],
    [['60 %', '0.25'], ['percent']],
    [['١٪', '0.5'], ['percent']],
    [['1', '0.0', '1.0'], ['percent']],
    [['0.5', '2'], []],
    [['0.5 %', '25%'], []],
    [['', '0', '0.00'], []],
  ])('%j: asked %j', async (cells, open) => {
    const lines = ['Topic;Account;Probability', ...cells.map((cell, i) => `T${i};Acme;${cell}`)];
    expect((await preview(lines)).asked).toEqual(open);
  });
});

describe('signs that several currencies share', () => {
  it.each([
    ['$5', '$', 'USD'],
    ['5 $', '$', 'USD'],
    ['($5.00)', '$', 'USD'],
    ['$ (5.00)', '$', 'USD'],
    ['¥500', '¥', 'JPY'],
    ['500 kr.', 'kr', 'SEK'],
    ['kr 500,-', 'kr', 'SEK'],
    ['₨ 500', 'rs', 'INR'],
  ])('%s is asked, and never EUR', async (cell, of, first) => {
    const { asked: open, found, rehearsal } = await preview(['Topic;Account;Amount', `A;Acme;${cell}`]);
    expect(open).toEqual(['currency-sign']);
    const sign = reading(found, 'currency-sign');
    expect([sign?.of, sign?.choices[0]?.value]).toEqual([of, first]);
    expect(sign?.choices.some(({ value }) => value === 'EUR')).toBe(false);
    expect(rehearsal.totals).toEqual([]);
  });

  it.each([
    ['US$5', 'USD'],
    ['£5', 'GBP'],
    ['5 €', 'EUR'],
    ['USD 5', 'USD'],
    ['5 SEK', 'SEK'],
    ['JP¥5', 'JPY'],
  ])('%s is clear', async (cell, currency) => {
    const { asked: open, rehearsal } = await preview(['Topic;Account;Amount', `A;Acme;${cell}`]);
    expect(open).toEqual([]);
    expect(rehearsal.totals).toMatchObject([{ currency }]);
  });
});

describe('rows that name no currency', () => {
  it.each<[string, readonly string[], number]>([
    ['a blank cell', ['Amount;Currency', '5;GBP', '6;'], 1],
    ['a cell of spaces', ['Amount;Currency', '5; ', '6;\u00a0'], 2],
    ['no column', ['Amount', '5', '6'], 2],
    ['a sign in other rows', ['Amount', '£5', '6'], 1],
    ['the heading of another amount', ['Amount;Budget (GBP)', '5;', '6;7'], 2],
    ['rows without an amount don’t count', ['Amount;Currency', ';', '6;'], 1],
  ])('are counted and take a default that is said: %s', async (_, [headings, ...cells], total) => {
    const lines = [`Topic;Account;${headings}`, ...cells.map((cell, i) => `T${i};Acme;${cell}`)];
    const { found } = await preview(lines);
    const said = found.readings.find(({ about, column }) => about === 'currency' && column === null);
    expect(said).toMatchObject({ value: 'EUR', by: 'default', rows: { total } });
  });
});

describe('an actual revenue in another currency', () => {
  const headings =
    'Topic,Account,Status,Actual close date,Amount,Currency,Actual revenue,Actual revenue currency';

  it.each<[string, boolean]>([
    ['80,EUR,100,GBP', true],
    ['80,GBP,100,EUR', true],
    ['80,Euro,100,$ US', false],
    ['80,,100,USD', true],
    ['80,SEK,100,sek', false],
    [',,100,GBP', false],
    ['80,EUR,,GBP', false],
    ['80,EUR,100,', false],
  ])('%s is asked: %s', async (cells, isAsked) => {
    const { asked: open } = await preview([headings, `A,Acme,Won,2026-01-05,${cells}`]);
    expect(open.includes('second-currency')).toBe(isAsked);
  });
});

describe('marks that nobody sees around amounts and dates', () => {
  it.each([
    ['left-to-right marks', '\u200e', '\u200e'],
    ['embedding', '\u202a', '\u202c'],
    ['isolates', '\u2066', '\u2069'],
    ['no-break spaces', '\u00a0', '\u202f'],
    ['zero-width spaces', '\u200b', '\ufeff'],
    ['word joiners', '\u2060', '\u2060'],
    ['ideographic spaces', '\u3000', '\u3000'],
    ['soft hyphens and controls', '\u00ad', '\u001a'],
  ])('%s', async (_, before, behind) => {
    const around = (text: string) => `${before}${text}${behind}`;
    const lines = [
      'Topic;Account;Amount;Expected close date',
      `A;Acme;${around('1234.50')};${around('31/12/2026')}`,
    ];
    const { asked: open, rehearsal } = await preview(lines);
    expect(open).toEqual([]);
    expect(rehearsal.totals).toMatchObject([{ currency: 'EUR', amount: '1234.50' }]);
  });
});

describe('names of currencies', () => {
  it.each([
    ['Euro', 'EUR'],
    ['euros', 'EUR'],
    ['Britisches Pfund', 'GBP'],
    ['Pfund', null],
    ['livre sterling', 'GBP'],
    ['US-Dollar', 'USD'],
    ['dólar estadounidense', 'USD'],
    ['svensk krona', null],
    ['Schwedische Krone', 'SEK'],
    ['yen', null],
    ['Yen japonés', 'JPY'],
  ])('%s', async (cell, currency) => {
    const { found, rehearsal } = await preview(['Topic,Account,Amount,Currency', `A,Acme,5,${cell}`]);
    if (currency === null) expect(reading(found, 'currency-sign')).toBeDefined();
    else expect(rehearsal.totals.map((one) => one.currency)).toEqual([currency]);
  });
});
