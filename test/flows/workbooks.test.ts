import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import type { TemplateKind } from '../../shared/import/templates.ts';
import { openImportBench, type ImportBench } from '../support/imports.ts';
import { dealOn } from '../support/deals.ts';
import { newAccount, newDeal } from '../support/seed.ts';
import { cell, workbookBytes } from '../support/workbook.ts';

const open: ImportBench[] = [];
const bench = async (): Promise<ImportBench> => {
  const one = await openImportBench();
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const { text, number, error, formula } = cell;
const heads = [
  'Topic',
  'Customer',
  'Status',
  'Stage',
  'Amount',
  'Currency',
  'Expected close date',
  'Chances',
  'Checked',
];

async function readIn(one: ImportBench, rows: readonly (readonly string[])[]) {
  const path = `${one.folder}/deals.xlsx`;
  const all = [heads.map((heading) => text(heading)), ...rows];
  const sheets = [{ name: 'Deals', rows: all }];
  writeFileSync(path, workbookBytes({ sheets, formats: ['dd/mm/yyyy', '0%'] }));
  const { sheet } = await one.call('import.read', { path });
  if (!sheet) throw new Error('No sheet');
  return sheet;
}

const row = (topic: string, amount: string, day: string, chances: string, checked = text('')) => [
  text(topic),
  text('Acme'),
  text('Open'),
  text('Qualification'),
  amount,
  text('EUR'),
  day,
  chances,
  checked,
];

it('a workbook comes in with its own numbers and dates, and nothing is asked about them', async () => {
  const one = await bench();
  const sheet = await readIn(one, [
    row('A', number('1.5'), number('46093', 1), number('0.5', 2)),
    row('B', number('1234.5600000000001'), number('46124', 1), number('0.25', 2)),
    row('C', formula('1+1', '12375.125', 'n'), number('46154', 1), number('1', 2)),
  ]);
  const questions = sheet.understanding.questions.map(({ about }) => about);
  expect(questions).not.toContain('date-order');
  expect(questions).not.toContain('decimal-sign');
  expect(sheet.sample[1]?.slice(4, 8)).toEqual(['1234.56', 'EUR', '2026-04-12', '25%']);
});

it('an error of a formula matters where its field is filled, and nowhere else', async () => {
  const one = await bench();
  const sheet = await readIn(one, [
    row('A', error('#REF!'), number('46093', 1), number('0.5', 2)),
    row('B', number('10'), number('46093', 1), number('0.5', 2), error('#N/A')),
  ]);
  const plan = {
    ...sheet.understanding.plan,
    columns: sheet.understanding.plan.columns.filter(({ field }) => field !== 'newField'),
  };
  const { problems } = await one.call('import.rehearse', { plan });
  expect(problems.map(({ row: at, reasons }) => [at, reasons.map(({ word }) => word)])).toContainEqual([
    2,
    ['import.cell-error'],
  ]);
  const second = problems.find(({ row: at }) => at === 3);
  expect(second?.reasons.map(({ word }) => word) ?? []).not.toContain('import.cell-error');
});

it('a pasted table comes in as a file would', async () => {
  const one = await bench();
  const lines = ['Topic\tCustomer\tAmount', '"Two\nlines"\tAcme\t10', 'B\tAcme\t20'];
  const { file, sheet } = await one.call('import.read', { pasted: lines.join('\r\n') });
  expect(file).not.toBeNull();
  expect(sheet).toMatchObject({ rows: 2, headings: ['Topic', 'Customer', 'Amount'] });
  expect(sheet?.sample[0]?.[0]).toBe('Two\nlines');
  expect((await one.call('import.reread', { choices: { headingRow: 0 } })).rows).toBe(3);
  expect((await one.refused('import.read', { pasted: '\t\n\t' })).word).toBe('import.file-empty');
});

const kinds: readonly (readonly [TemplateKind, 'opportunity' | 'customer'])[] = [
  ['deals', 'opportunity'],
  ['accounts', 'customer'],
  ['contacts', 'customer'],
];
for (const [template, entity] of kinds)
  it.each(['xlsx', 'csv'] as const)(
    `the template for ${template} as %s comes back without its example, and asks nothing when it is filled`,
    async (type) => {
      const one = await bench();
      const path = `${one.folder}/template.${type}`;
      const german = { separator: ';', decimalSign: ',', dates: 'd.m.y' } as const;
      await one.call('template.save', { template, path, type, ...(type === 'csv' && german) });
      const { sheet } = await one.call('import.read', { path, entity });
      expect(sheet).toMatchObject({ rows: 0, system: 'roadbook' });
      expect(sheet?.reading.leftOut.first.map(({ place }) => place)).toContain('example');
      if (type === 'xlsx') return;
      const [head = '', example = ''] = readFileSync(path, 'utf8').trimEnd().split('\r\n');
      // The example in other words, below it.
      const own = example
        .replace('Scanners for', 'Printers for')
        .replace('Brauer', 'Meyer')
        .replace('Anna', 'Ida');
      writeFileSync(path, [head, example, own].join('\r\n'));
      const filled = await one.call('import.read', { path, entity });
      expect(filled.sheet).toMatchObject({ rows: 1 });
      expect(filled.sheet?.understanding.questions).toEqual([]);
      const plan = filled.sheet?.understanding.plan;
      if (!plan) throw new Error('No plan');
      const { counts, problems } = await one.call('import.rehearse', { plan });
      expect(problems).toEqual([]);
      expect(counts.new).toBe(1);
    },
  );

it('headings that a spreadsheet would run are guarded in every file, and come back', async () => {
  const one = await bench();
  const evil = '=HYPERLINK("http://x")';
  const { id: salespersonId } = await one.call('salesperson.create', { code: 'X', name: evil });
  await dealOn(one, 'LARGE', { topic: 'A', salespersonId });
  const path = `${one.folder}/out.csv`;
  const heading = (): string[] => parse(readFileSync(path, 'utf8'), { bom: true })[0] ?? [];
  await one.call('forecast.export', { path, form: 'periods', stack: 'salesperson' });
  expect(heading()).toContain(`'${evil}`);
  await one.call('opportunity.export', { path, groupBy: 'salesperson' });
  expect(parse(readFileSync(path, 'utf8'), { bom: true })).toContainEqual(
    expect.arrayContaining([`'${evil}`]),
  );
  await one.call('forecast.export', { path, form: 'periods', stack: 'salesperson', raw: true });
  expect(heading()).toContain(evil);
  // The error file of a foreign heading.
  await one.rehearse('Topic,Customer,=cmd,Amount\nA,Acme,x,nonsense\n');
  await one.call('import.saveErrors', { path });
  expect(heading()).toContain("'=cmd");
});

it('the preview of an export is the beginning of its file', async () => {
  const one = await bench();
  const account = await newAccount(one, 'Acme');
  for (const topic of ['=1', 'B', 'C', 'D'])
    await newDeal(one, account, { topic, estimatedRevenue: '1234.5' });
  const format = { separator: ';', decimalSign: ',', dates: 'd.m.y', sort: 'topic' } as const;
  const sample = await one.call('opportunity.exportSample', format);
  const path = `${one.folder}/out.csv`;
  await one.call('opportunity.export', { ...format, path });
  const rows = parse(readFileSync(path, 'utf8'), {
    bom: true,
    delimiter: ';',
    relax_column_count: true,
  });
  expect(sample.headings).toEqual(rows[0]);
  expect(sample.rows.map((cells) => cells.join('|'))).toEqual(
    rows.slice(1, 4).map((cells) => cells.slice(0, sample.rows[0]?.length).join('|')),
  );
  expect(sample.rows[0]).toEqual(expect.arrayContaining(["'=1", '1234,50', '30.06.2026']));
  expect((await one.call('customer.exportSample', { groupBy: 'kind' })).rows).toHaveLength(1);
  expect((await one.call('forecast.exportSample', { form: 'periods', type: 'xlsx' })).rows).toHaveLength(3);
});

it.each(['csv', 'xlsx'] as const)('an export as %s that is stopped leaves nothing behind', async (type) => {
  const one = await bench();
  const lines = Array.from({ length: 2500 }, (_, i) => `Deal ${i},Acme,${i}`);
  await one.load(['Topic,Customer,Amount', ...lines]);
  const before = readdirSync(one.folder);
  const target = `${one.folder}/stopped.${type}`;
  const off = one.on('progress', () => void one.call('export.stop', {}));
  expect((await one.refused('opportunity.export', { path: target, type })).word).toBe('export.stopped');
  off();
  expect(readdirSync(one.folder)).toEqual(before);
  expect((await one.call('opportunity.export', { path: target, type })).rows).toBe(2500);
});
