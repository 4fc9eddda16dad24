import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowValues } from '../../shared/import/row-topics.ts';
import { decision, openImportBench, type ImportBench } from '../support/imports.ts';
import { previewed } from '../support/previewed.ts';
import { asked, reading } from '../support/readings.ts';
import { newAccount } from '../support/seed.ts';

/* What rows become: further members of the kinds that other tests show by an example. Nothing is committed. */

let bench: ImportBench;
beforeAll(async () => {
  bench = await openImportBench();
  const gone = await newAccount(bench, 'Former Ltd');
  await bench.call('customer.update', { id: gone, changes: { active: false } });
  const { id } = await bench.call('salesperson.create', { code: 'AB', name: 'Ada Berg' });
  await bench.call('salesperson.update', { id, changes: { active: false } });
});
afterAll(() => bench.close());

const understand = async (lines: readonly string[]) => (await bench.read(lines)).understanding;
const preview = (lines: readonly string[], readings: ReturnType<typeof decision>[] = []) =>
  previewed(bench, lines, readings);

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

describe('closed deals without a close date', () => {
  it.each<[string, string, readonly string[]]>([
    ['Won', ',', ['skip']],
    ['Lost', ',', ['skip']],
    ['Won', '2026-03-01,', ['estimated', 'skip']],
    ['Won', '2026-03-11,', ['skip']],
    ['Lost', '2025-12-31, ', ['estimated', 'skip']],
    ['Gewonnen', ',', ['skip']],
  ])('%s with “%s” are asked about: %j', async (status, dates, choices) => {
    const { found, rehearsal } = await preview([
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
    expect(found?.value).toBe(
      cells.every((cell) => cell.startsWith('7') || cell.startsWith('8')) ? 'estimate' : null,
    );
  });

  it('of nothing are worth nothing, and those with a value keep it', async () => {
    const { rehearsal } = await preview(
      [headings, 'A,Acme,Won,2026-01-05,,', 'B,Acme,Won,2026-01-05,,9'],
      zero,
    );
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
    const { asked: found, rehearsal } = await preview(lines);
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
    const lines = [
      headings,
      'A;Acme;1000,50;EUR;31.12.2026;Kim Sommer',
      'B;Krog;20,00;EUR;30.11.2026;Kim Sommer',
    ];
    const { plan } = await understand(lines);
    const byHand = plan.columns.filter(({ field }) => field === 'extra');
    expect(byHand.length).toBeLessThanOrEqual(1);
    expect(plan.columns.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['topic', 'customer', 'estimatedRevenue']),
    );
  });
});
