import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowValues } from '../../shared/import/row-topics.ts';
import { decision, openImportBench, type ImportBench } from '../support/imports.ts';
import { asked, reading } from '../support/readings.ts';
import { newAccount } from '../support/seed.ts';

/* Further members of the kinds of faults that other tests show by an example. Nothing is committed, so all share a workspace. */

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
  const gone = await newAccount(bench, 'Former Ltd');
  await bench.call('customer.update', { id: gone, changes: { active: false } });
  const { id } = await bench.call('salesperson.create', { code: 'AB', name: 'Ada Berg' });
  await bench.call('salesperson.update', { id, changes: { active: false } });
});
afterAll(() => bench.close());

const understand = async (lines: readonly string[]) => (await bench.read(lines)).understanding;
/** What a file asks, and what becomes of its rows with these decisions. */
const previewed = async (lines: readonly string[], readings: ReturnType<typeof decision>[] = []) => {
  const found = await understand(lines);
  const kept = found.plan.readings.filter(({ about }) => !readings.some((one) => one.about === about));
  const rehearsal = await bench.call('import.rehearse', { plan: { ...found.plan, readings: [...kept, ...readings] } });
  return { asked: asked(found), found, rehearsal };
};

describe('an amount that means none', () => {
  it.each(['-1', '-1.00', '(1)', '-999', '−1', '1-', '(0.01)'])(
    '%s is an error until the rep says that it is blank',
    async (cell) => {
      const lines = ['Topic;Account;Amount', `A;Acme;${cell}`, 'B;Acme;5'];
      expect((await previewed(lines)).rehearsal.counts).toMatchObject({ new: 1, error: 1 });
      const blank = await previewed(lines, [decision('negative', 'blank', 2)]);
      expect(blank.rehearsal.counts).toMatchObject({ new: 2, error: 0 });
    },
  );

  it.each(['Net price', 'Discount', 'Delta', 'Region', 'Altitude'])(
    'in a column that fills no field (%s) refuses no row',
    async (heading) => {
      const { asked: open, rehearsal } = await previewed([`Topic,Account,${heading}`, 'A,Acme,-1', 'B,Acme,x']);
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
    [['1/13/2027', '13/1/2027', '2/3/2027', '4/4/2027', '3/2/2027'], [4, 6]],
    [['29.02.2028', '02.29.2028', '01.02.2028 10:15'], [4]],
  ])('%j are read one by one; rows %j are asked', async (cells, rows) => {
    const lines = ['Topic;Account;Expected close date', ...cells.map((cell, i) => `T${i};Acme;${cell}`)];
    const { asked: open, found, rehearsal } = await previewed(lines);
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
    expect((await previewed(lines)).asked).toEqual(open);
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
    const { asked: open, found, rehearsal } = await previewed(['Topic;Account;Amount', `A;Acme;${cell}`]);
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
    const { asked: open, rehearsal } = await previewed(['Topic;Account;Amount', `A;Acme;${cell}`]);
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
    const { found } = await previewed(lines);
    const said = found.readings.find(({ about, column }) => about === 'currency' && column === null);
    expect(said).toMatchObject({ value: 'EUR', by: 'default', rows: { total } });
  });
});

describe('an actual revenue in another currency', () => {
  const headings = 'Topic,Account,Status,Actual close date,Amount,Currency,Actual revenue,Actual revenue currency';

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
    const { asked: open } = await previewed([headings, `A,Acme,Won,2026-01-05,${cells}`]);
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
    const lines = ['Topic;Account;Amount;Expected close date', `A;Acme;${around('1234.50')};${around('31/12/2026')}`];
    const { asked: open, rehearsal } = await previewed(lines);
    expect(open).toEqual([]);
    expect(rehearsal.totals).toMatchObject([{ currency: 'EUR', amount: '1234.50' }]);
  });
});

describe('closed deals of a pipeline that isn’t here', () => {
  it.each([
    ['Closed Won', 'won'],
    ['closed-lost', 'lost'],
    ['Gewonnen', 'won'],
    ['Perdu', 'lost'],
    ['Won', 'won'],
    ['LOST', 'lost'],
    ['Ganado', 'won'],
  ])('%s is known, and its pipeline not asked about', async (stage, kind) => {
    const found = await understand(['Topic,Account,Pipeline,Stage', `A,Acme,Partner sales,${stage}`]);
    expect(found.states.first.map(({ target }) => target?.kind)).toEqual([kind]);
    expect(asked(found)).not.toContain('cycle');
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
    const { found, rehearsal } = await previewed(['Topic,Account,Amount,Currency', `A,Acme,5,${cell}`]);
    if (currency === null) expect(reading(found, 'currency-sign')).toBeDefined();
    else expect(rehearsal.totals.map((one) => one.currency)).toEqual([currency]);
  });
});

describe('closed deals without a close date', () => {
  it.each<[string, string, readonly string[]]>([
    ['Won', ',', ['skip']],
    ['Lost', ',', ['skip']],
    ['Won', '2026-03-01,', ['estimated', 'skip']],
    ['Won', '2026-03-11,', ['skip']],
    ['Lost', '2025-12-31, ', ['estimated', 'skip']],
    ['Gewonnen', ',', ['skip']],
  ])('%s with “%s” are asked about: %j', async (status, dates, choices) => {
    const { found, rehearsal } = await previewed([
      'Topic,Account,Amount,Status,Est. close date,Actual close date',
      `A,Acme,100,${status},${dates}`,
    ]);
    expect(asked(found)).toEqual(['closed-undated']);
    expect(reading(found, 'closed-undated')?.choices.map(({ value }) => value)).toEqual(choices);
    expect(rehearsal.counts).toMatchObject({ new: 0, skipped: 0, error: 1 });
  });

  it.each(['Open', 'Prospecting', 'On hold'])('but not open ones: %s', async (status) => {
    const lines = ['Topic,Account,Amount,Status,Actual close date', `A,Acme,100,${status},`];
    expect(asked(await understand(lines))).toEqual([]);
  });
});

describe('won deals without a value', () => {
  const headings = 'Topic,Account,Status,Actual close date,Amount,Actual revenue';
  const zero = [decision('won-worthless', 'zero')];
  it.each<[string, readonly string[], readonly string[]]>([
    ['neither', [','], ['zero', 'skip']],
    ['zeros', ['0.00,0'], ['zero', 'skip']],
    ['a sign alone', ['€,€'], ['zero', 'skip']],
    ['one of them has an estimate', [',', '70,'], rowValues['won-worthless']],
    ['all have one: that is said', ['70,', '80,0'], rowValues['won-worthless']],
  ])('%s', async (_, cells, choices) => {
    const lines = [headings, ...cells.map((cell, i) => `T${i},Acme,Won,2026-01-05,${cell}`)];
    const found = reading(await understand(lines), 'won-worthless');
    expect(found?.choices.map(({ value }) => value)).toEqual(choices);
    // An answer is for every row that it concerns, and none else.
    expect(found?.rows.total).toBe(cells.length);
    expect(found?.value).toBe(cells.every((cell) => cell.startsWith('7') || cell.startsWith('8')) ? 'estimate' : null);
  });

  it('of nothing are worth nothing, and those with a value keep it', async () => {
    const { rehearsal } = await previewed([headings, 'A,Acme,Won,2026-01-05,,', 'B,Acme,Won,2026-01-05,,9'], zero);
    expect(rehearsal.totals).toMatchObject([{ outcome: 'won', count: 2, amount: '9.00' }]);
  });
});

describe('inactive people and companies', () => {
  it.each<[string, string, readonly string[]]>([
    ['a company of an open deal', 'Former Ltd,Kim Sommer,Open,', ['inactive-customer']],
    ['written otherwise', 'FORMER  LTD,kim sommer,Open,', ['inactive-customer']],
    ['of a deal on hold', 'Former Ltd,,On hold,', ['inactive-customer']],
    ['a person of an open deal', 'Acme,Ada Berg,Open,', ['inactive-person']],
    ['both', 'Former Ltd,ADA BERG,Prospecting,', ['inactive-customer', 'inactive-person']],
    ['both of a won one', 'Former Ltd,Ada Berg,Won,2026-01-05', []],
    ['both of a lost one', 'Former Ltd,Ada Berg,Lost,2026-01-05', []],
  ])('%s', async (_, cells, open) => {
    const lines = ['Topic,Account,Owner,Status,Actual close date,Amount', `A,${cells},100`];
    const { asked: found, rehearsal } = await previewed(lines);
    expect(found).toEqual(open);
    expect(rehearsal.counts).toMatchObject(open.length > 0 ? { error: 1 } : { new: 1 });
  });
});

describe('blank rows', () => {
  it.each([
    ['empty lines', '\n\n\n'],
    ['separators', ',,,\n,,,\n'],
    ['spaces', ' , ,\t, \n'],
    ['no-break spaces', '\u00a0,\u00a0,,\n'],
    ['zero-width marks', '\u200b,\ufeff,,\n'],
    ['quotation marks', '"","","",""\n'],
  ])('of %s are nothing', async (_, between) => {
    const text = `Topic,Account,Amount,Note\n${between}A,Acme,1,\n${between}B,Acme,2,\n${between}`;
    const { rows, understanding } = await bench.read(text);
    expect([rows, understanding.questions]).toEqual([2, []]);
  });
});

describe('headings in other languages', () => {
  it.each([
    'Thema;Kunde;Betrag;Währung;Abschlussdatum;Verkäufer',
    'Sujet;Client;Montant;Devise;Date de clôture;Vendeur',
    'Asunto;Cliente;Importe;Moneda;Fecha de cierre;Vendedor',
    'Oggetto;Cliente;Importo;Valuta;Data di chiusura;Venditore',
    'Onderwerp;Klant;Bedrag;Valuta;Sluitingsdatum;Verkoper',
    'Assunto;Cliente;Valor;Moeda;Data de fechamento;Vendedor',
    'deal_name;company_name;deal_value;currency_code;expected_close_date;sales_rep',
  ])('%s need at most one column by hand', async (headings) => {
    const lines = [headings, 'A;Acme;1000,50;EUR;31.12.2026;Kim Sommer', 'B;Krog;20,00;EUR;30.11.2026;Kim Sommer'];
    const { plan } = await understand(lines);
    const byHand = plan.columns.filter(({ field }) => field === 'extra');
    expect(byHand.length).toBeLessThanOrEqual(1);
    expect(plan.columns.map(({ field }) => field)).toEqual(expect.arrayContaining(['topic', 'customer', 'estimatedRevenue']));
  });
});
