import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../../shared/words/say.ts';
import type { ImportBench } from '../support/imports.ts';
import { openImportBench } from '../support/imports.ts';
import { sharedFile } from '../support/shared-data.ts';

const pipeline = sharedFile('data', 'maven-crm-sales', 'sales_pipeline.csv');

/** golden.md, "Real data". */
describe.skipIf(pipeline === null)('the CRM Sales Opportunities sample', () => {
  let bench: ImportBench;
  let before: ReturnType<ImportBench['live']>;
  const text = pipeline === null ? '' : readFileSync(pipeline, 'utf8');
  const elsewhere = { withoutCustomer: { kind: 'account', name: 'No account yet' } } as const;
  beforeAll(async () => {
    bench = await openImportBench({ baseCurrency: 'USD', presets: ['status-pipeline'] }, '2018-01-02');
    before = bench.live();
    const sheet = await bench.read(text);
    const reading = { encoding: 'utf-8', separator: ',', headingRow: 1, open: [] };
    expect(sheet).toMatchObject({ system: 'crm-sample', rows: 8800, reading });
    const questions = sheet.understanding.questions.map((one) => one.about);
    expect(questions).toEqual(['without-customer']);
    const rehearsal = await bench.rehearse(text, elsewhere);
    expect(rehearsal.counts).toMatchObject({ new: 8800, error: 0, skipped: 0 });
    expect(rehearsal.made).toEqual({
      cycles: 0,
      customers: 86,
      contacts: 0,
      salespeople: 30,
      reasons: 2,
      kinds: 0,
      tags: 0,
      // The product.
      fields: 1,
    });
    const done = await bench.call('import.commit', {});
    expect(done.counts.new).toBe(8800);
  });
  afterAll(() => bench.close());

  it('gives the golden totals', async () => {
    const count = async (status: 'won' | 'lost' | 'in-progress' | 'not-started') =>
      bench.call('opportunity.summary', { filter: { status: [status] } });
    expect(await count('won')).toMatchObject({ count: 4238, estimated: '10005534.00' });
    expect((await count('lost')).count).toBe(2473);
    expect((await count('in-progress')).count).toBe(1589);
    expect((await count('not-started')).count).toBe(500);
    const undated = await bench.call('opportunity.summary', { filter: { undated: true } });
    expect(undated.count).toBe(1589);
  });

  it('won by close quarter', async () => {
    const { periods } = await bench.call('forecast.byCloseDate', {
      unit: 'quarter',
      from: '2017-01-01',
      periods: 4,
    });
    expect(periods.map(({ won }) => [won.count, Number(won.value)])).toEqual([
      [531, 1_134_672],
      [1254, 3_086_111],
      [1257, 2_982_255],
      [1196, 2_802_496],
    ]);
  });

  it('the best account, and histories with their own dates', async () => {
    const { rows } = await bench.call('customer.list', { filter: { search: 'Kan-code' } });
    const [account] = rows;
    const totals = await bench.call('customer.totals', { id: account?.id ?? '' });
    expect(JSON.stringify(totals)).toContain('341455');
    const won = await bench.call('opportunity.list', {
      filter: { status: ['won'] },
      sort: 'number',
      limit: 1,
    });
    const { entries } = await bench.call('opportunity.entries', { id: won.rows[0]?.id ?? '' });
    expect(entries.map(({ action, dateOfChange, daysOpen }) => [action, dateOfChange, daysOpen])).toEqual([
      ['Won', '2017-03-01', 0],
      ['Started', '2016-10-20', 132],
      ['Recorded', '2016-10-20', 0],
    ]);
    expect(entries[0]?.previousStage?.number).toBe(1);
    expect(new Date(entries[1]?.recordedFrom ?? 0).toISOString()).toContain('2016-10-20');
    expect(entries[0]?.closing?.reason).toBe(say('import.reason-description'));
  });

  it('again changes nothing, and one undo reverts all of it', async () => {
    const again = await bench.rehearse(text, elsewhere);
    expect(again.counts).toMatchObject({ new: 0, update: 0, unchanged: 8800, error: 0 });
    expect((await bench.call('import.commit', {})).txn).toBeNull();
    const { undone } = await bench.call('history.undo', {});
    expect(undone.map((act) => act.message)).toEqual([say('act.import', { n: 8800, file: 'deals.csv' })]);
    expect(bench.live()).toEqual(before);
    await bench.call('history.redo', {});
    expect((await bench.call('app.counts', {})).opportunities).toBe(2089);
  });
});
