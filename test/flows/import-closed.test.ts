import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportBench } from '../support/imports.ts';
import { decision, openImportBench } from '../support/imports.ts';
import { asked, reading } from '../support/readings.ts';
import { newAccount } from '../support/seed.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
});
afterEach(() => bench.close());

const understand = async (lines: readonly string[]) => (await bench.read(lines)).understanding;

describe('closed deals', () => {
  const undated = [
    'Topic,Account,Amount,Currency,Status,Close Date',
    'A,Havn AS,100,EUR,Won,',
    'B,Havn AS,200,EUR,Lost,',
    'C,Krog,300,EUR,Open,2026-06-30',
  ];

  it('without a date take one for all, or are left out; until then they are errors', async () => {
    expect(asked(await understand(undated))).toEqual(['closed-undated']);
    expect((await bench.rehearse(undated)).counts).toMatchObject({ new: 1, error: 2 });
    const skip = { readings: [decision('closed-undated', 'skip')] };
    expect((await bench.rehearse(undated, skip)).counts).toMatchObject({ new: 1, skipped: 2, error: 0 });
    const { counts } = await bench.load(undated, { readings: [decision('closed-undated', '2026-02-28')] });
    expect(counts).toMatchObject({ new: 3, error: 0 });
    const deals = await bench.deals();
    expect(deals.map(({ status, actualCloseDate }) => [status, actualCloseDate])).toEqual([
      ['won', '2026-02-28'],
      ['lost', '2026-02-28'],
      ['in-progress', null],
    ]);
  });

  it('take the estimated date where it is in the past', async () => {
    const lines = [
      'Topic,Account,Amount,Status,Est. close date,Actual close date',
      'A,Havn AS,100,Won,2026-02-01,',
      'B,Havn AS,200,Lost,2027-02-01,',
      'C,Krog,300,Won,,2026-01-05',
    ];
    const found = await understand(lines);
    expect(reading(found, 'closed-undated')).toMatchObject({ rows: { total: 2, first: [2, 3] } });
    const { counts } = await bench.rehearse(lines, { readings: [decision('closed-undated', 'estimated')] });
    expect(counts).toMatchObject({ new: 2, error: 1 });
  });

  it('are never dated in the future by a decision', async () => {
    const { counts } = await bench.rehearse(undated, {
      readings: [decision('closed-undated', '2027-01-01')],
    });
    expect(counts.error).toBe(2);
  });

  it('won without a value take the estimate, or are won without value, kept out of averages', async () => {
    const lines = [
      'Topic,Account,Amount,Currency,Status,Actual close date',
      'A,Havn AS,,EUR,Won,2026-02-01',
      'B,Havn AS,250,EUR,Won,2026-02-02',
    ];
    expect(asked(await understand(lines))).toEqual(['won-worthless']);
    expect((await bench.rehearse(lines)).counts).toMatchObject({ new: 1, error: 1 });
    const { counts } = await bench.load(lines, { readings: [decision('won-worthless', 'zero')] });
    expect(counts.new).toBe(2);
    const deals = await bench.deals();
    expect(
      deals.map(({ actualRevenue, estimatedRevenue }) => [actualRevenue?.amount, estimatedRevenue?.amount]),
    ).toEqual([
      ['0.00', undefined],
      ['250.00', '250.00'],
    ]);
    const { id } = deals[0]?.salesperson ?? { id: '' };
    const { won } = await bench.call('salesperson.totals', { id });
    expect(won).toMatchObject({ count: 2, averageActual: '250.00' });
  });

  it('whose actual revenue is blank take their estimate, which is said and can be changed', async () => {
    const lines = [
      'Topic,Account,Estimated,Actual revenue,Status,Actual close date',
      'A,Havn AS,70,,Won,2026-02-01',
      'B,Havn AS,80,0.00,Won,2026-02-02',
    ];
    const found = await understand(lines);
    expect(reading(found, 'won-worthless')).toMatchObject({
      value: 'estimate',
      by: 'default',
      rows: { total: 2 },
    });
    await bench.load(lines);
    expect((await bench.deals()).map(({ actualRevenue }) => actualRevenue?.amount)).toEqual([
      '70.00',
      '80.00',
    ]);
  });

  it('that are here and open are closed without value too', async () => {
    await bench.load(['Id,Topic,Account', 'X,Scanners,Acme']);
    const won = ['Id,Topic,Account,Status,Actual close date', 'X,Scanners,Acme,Won,2026-03-01'];
    const { counts } = await bench.load(won, { readings: [decision('won-worthless', 'zero')] });
    expect(counts.update).toBe(1);
    expect(await bench.deals()).toMatchObject([{ status: 'won', actualRevenue: { amount: '0.00' } }]);
  });
});

describe('people and companies that are inactive', () => {
  const lines = [
    'Topic,Account,Owner,Status,Amount,Actual close date',
    'Past,Former Ltd,Ada Berg,Won,100,2026-01-01',
    'Lost,Former Ltd,Ada Berg,Lost,,2026-01-02',
    'Now,Former Ltd,Kim Sommer,Open,5,',
    'Hers,Acme,Ada Berg,Open,5,',
  ];
  beforeEach(async () => {
    const gone = await newAccount(bench, 'Former Ltd');
    await bench.call('customer.update', { id: gone, changes: { active: false } });
    const { id } = await bench.call('salesperson.create', { code: 'AB', name: 'Ada Berg' });
    await bench.call('salesperson.update', { id, changes: { active: false } });
  });

  it('come in as history with closed deals; open ones are asked about', async () => {
    const found = await understand(lines);
    expect(asked(found)).toEqual(['inactive-customer', 'inactive-person']);
    expect(reading(found, 'inactive-customer')?.rows).toEqual({ total: 1, first: [4] });
    const { counts } = await bench.rehearse(lines);
    expect(counts).toMatchObject({ new: 2, error: 2 });
  });

  it('are made active again, or give their deals to the rep, or leave them out', async () => {
    const skip = [decision('inactive-customer', 'skip'), decision('inactive-person', 'skip')];
    expect((await bench.rehearse(lines, { readings: skip })).counts).toMatchObject({ new: 2, skipped: 2 });
    const before = bench.live();
    const readings = [decision('inactive-customer', 'activate'), decision('inactive-person', 'rep')];
    expect((await bench.load(lines, { readings })).counts).toMatchObject({ new: 4, error: 0 });
    const deals = await bench.deals();
    expect(deals.map(({ topic, salesperson }) => [topic, salesperson.name])).toEqual([
      ['Hers', 'Kim Sommer'],
      ['Lost', 'Ada Berg'],
      ['Now', 'Kim Sommer'],
      ['Past', 'Ada Berg'],
    ]);
    const { rows } = await bench.call('customer.list', {});
    expect(rows.find(({ name }) => name === 'Former Ltd')?.active).toBe(true);
    await bench.call('history.undo', {});
    expect(bench.live()).toEqual(before);
  });
});
