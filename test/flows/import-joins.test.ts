import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openImportBench, type ImportBench } from '../support/imports.ts';
import { sharedFile } from '../support/shared-data.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
});
afterEach(() => bench.close());

function write(name: string, ...lines: readonly string[]): string {
  const path = join(bench.folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const deals = [
  'Id,Name,StageName,Amount,CloseDate,AccountId,OwnerId,IsWon,ForecastCategory',
  '006A,Scanners,Negotiation,1000.00,2026-05-04,001A,005A,false,Pipeline',
  '006B,Printers,Negotiation,2000.00,2026-06-04,001B,005A,false,Pipeline',
];
const accounts = ['Id,Name,AnnualRevenue', '001A,Acme,9999999', '001B,Brauer AG,8888888', '001C,Carl,1'];

describe('several files of Salesforce', () => {
  it('bring in deals with the names of the accounts and owners that they only know by id', async () => {
    const files = [write('Account.csv', ...accounts), write('Opportunity.csv', ...deals)];
    const users = write('User.csv', 'Id,Name', '005A,Ida Lund', '005B,Ole Berg');
    const { file, sheet } = await bench.call('import.read', {
      path: files[0],
      further: [files[1] ?? '', users],
    });
    expect(file).toBe('Opportunity.csv');
    expect(sheet).toMatchObject({ rows: 2, system: 'salesforce' });
    expect(sheet?.joins).toMatchObject([
      { file: 'Account.csv', by: { column: 'AccountId', key: 'Id' }, matched: 2 },
      {
        file: 'User.csv',
        by: { column: 'OwnerId', key: 'Id' },
        examples: [{ value: '005A', name: 'Ida Lund' }],
      },
    ]);
    const plan = sheet?.understanding.plan;
    if (!plan) throw new Error('No plan');
    const placed = plan.columns.map(({ column, field }) => [sheet?.headings[column], field]);
    expect(placed).toContainEqual(['Account Name', 'customer']);
    expect(placed).toContainEqual(['Owner Name', 'salesperson']);
    // An account's revenue isn't the deal's, and isn't kept unasked.
    expect(placed.filter(([heading]) => heading === 'Account AnnualRevenue')).toEqual([]);
    await bench.call('import.rehearse', {
      plan: { ...plan, unknownCustomers: 'create', unknownSalespeople: 'create' },
    });
    await bench.call('import.commit', {});
    const rows = await bench.deals();
    expect(rows.map(({ topic, customer, salesperson }) => [topic, customer.name, salesperson.name])).toEqual([
      ['Printers', 'Brauer AG', 'Ida Lund'],
      ['Scanners', 'Acme', 'Ida Lund'],
    ]);
  });

  it('can be added later, looked up otherwise, and left out again', async () => {
    await bench.call('import.read', { path: write('Opportunity.csv', ...deals) });
    const joined = await bench.call('import.join', { further: [write('Account.csv', ...accounts)] });
    expect(joined.sheet?.headings.slice(-2)).toEqual(['Account Name', 'Account AnnualRevenue']);
    const otherwise = { file: 'Account.csv', by: { column: 'Name', key: 'Name' } };
    const again = await bench.call('import.rejoin', { joins: [otherwise] });
    expect(again.joins[0]).toMatchObject({ by: otherwise.by, matched: 0, missing: { total: 2 } });
    const without = await bench.call('import.rejoin', { joins: [{ file: 'Account.csv', by: null }] });
    expect(without.headings).toHaveLength(9);
    // Reading the file again keeps the decision.
    const reread = await bench.call('import.reread', { choices: { separator: ',' } });
    expect(reread.joins[0]?.by).toBeNull();
  });
});

describe('a file to look names up in', () => {
  it('needs a file that it is looked up for', async () => {
    const further = [write('Account.csv', ...accounts)];
    expect((await bench.refused('import.join', { further })).word).toBe('import.no-file');
  });

  it('is refused when its text is unclear, too many are added, or it is no table; the import stays', async () => {
    await bench.call('import.read', { path: write('Opportunity.csv', ...deals) });
    const unclear = join(bench.folder, 'unclear.csv');
    writeFileSync(unclear, Buffer.from('Id,Name\n001A,M\xfcl\xe8r \xa4\xb8\xb1\xb9\n', 'latin1'));
    const refused = await bench.refused('import.join', { further: [unclear] });
    expect(['import.lookup-unclear', 'import.file-empty']).toContain(refused.word);
    const ten = Array.from({ length: 9 }, (_, i) => write(`More${i}.csv`, 'Id,Name', '1,One'));
    await bench.call('import.join', { further: ten });
    const more = await bench.refused('import.join', { further: [write('One.csv', 'Id,Name', '1,One')] });
    expect(more.word).toBe('import.too-many-files');
    expect((await bench.refused('import.join', { further: [join(bench.folder, 'gone.csv')] })).word).toBe(
      'import.file-unreadable',
    );
    expect((await bench.call('import.rejoin', { joins: [] })).rows).toBe(2);
  });
});

const sample = ['sales_pipeline.csv', 'accounts.csv', 'sales_teams.csv', 'products.csv'].map((name) =>
  sharedFile('data', 'maven-crm-sales', name),
);

describe.skipIf(sample.includes(null))('the files of the CRM sample', () => {
  it('belong together by names; a spelling that differs is named, not guessed', async () => {
    const [path, ...further] = sample.flatMap((one) => one ?? []);
    const { file, sheet } = await bench.call('import.read', { path, further });
    expect(file).toBe('sales_pipeline.csv');
    const found = sheet?.joins.map(({ file, by, missing }) => [file, by?.column, by?.key, missing.first]);
    expect(found).toEqual([
      ['accounts.csv', 'account', 'account', []],
      ['sales_teams.csv', 'sales_agent', 'sales_agent', []],
      ['products.csv', 'product', 'product', ['GTXPro']],
    ]);
  });
});
