import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportBench, Plan } from '../support/imports.ts';
import { decision, openImportBench } from '../support/imports.ts';
import { newAccount, newDeal } from '../support/seed.ts';
import { reasonHeading } from '../../shared/import/error-file.ts';
import { say } from '../../shared/words/say.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
});
afterEach(() => bench.close());

const headings =
  'Id,Topic,Account,Owner,Status,Stage,Amount,Start date,Closes,Closed on,Actual revenue,Close reason';
const rows = [
  'A1,Scanners,Acme,Kim Sommer,Open,Negotiation,1000,2026-01-05,2026-06-30,,,',
  'A2,Sensors,Acme,Ada Berg,Won,,1200.50,2026-01-05,,2026-02-01,1100,Price',
  'A3,Tablets,Öz,,Lost,,500,2026-01-05,,2026-02-01,,Weather',
  'A4,Later,Öz,,Not started,,,,,,,',
  'A5,Waiting,Öz,,On hold,Needs analysis,10,2026-02-05,2026-01-01,,,',
];

describe('an import', () => {
  it('creates deals with their history, and undo and redo are exact', async () => {
    const before = bench.live();
    const done = await bench.load([headings, ...rows]);
    expect(done.counts).toMatchObject({ new: 5, error: 0 });
    expect(done.made).toEqual({
      cycles: 0,
      customers: 2,
      contacts: 0,
      salespeople: 1,
      reasons: 1,
      kinds: 0,
      tags: 0,
      fields: 0,
    });
    const deals = await bench.deals();
    const facts = deals.map((one) => [
      one.topic,
      one.status,
      one.stage?.name ?? null,
      one.salesperson.name,
      one.closeDate,
    ]);
    expect(facts).toEqual([
      ['Later', 'not-started', null, 'Kim Sommer', null],
      ['Scanners', 'in-progress', 'Negotiation', 'Kim Sommer', '2026-06-30'],
      ['Sensors', 'won', null, 'Ada Berg', null],
      ['Tablets', 'lost', null, 'Kim Sommer', null],
      ['Waiting', 'on-hold', 'Needs analysis', 'Kim Sommer', '2026-01-01'],
    ]);
    expect(deals[1]).toMatchObject({
      chances: '80',
      weighted: '800',
      estimatedRevenue: { amount: '1000.00' },
    });
    expect(deals[2]).toMatchObject({
      actualRevenue: { amount: '1100.00' },
      estimatedRevenue: { amount: '1200.50' },
    });
    const after = bench.live();
    await bench.call('history.undo', {});
    expect(bench.live()).toEqual(before);
    await bench.call('history.redo', {});
    expect(bench.live()).toEqual(after);
  });

  it('again changes nothing; what differs is an update through the rules of the house', async () => {
    await bench.load([headings, ...rows]);
    const before = bench.live();
    expect((await bench.rehearse([headings, ...rows])).counts).toMatchObject({
      unchanged: 5,
      new: 0,
      update: 0,
    });
    const changed = [
      'A1,Scanners,Acme,Kim Sommer,Won,Negotiation,1000,,2026-06-30,2026-03-01,900,Price',
      'A4,Later on,Öz,,Not started,,70,,,,,',
      'A5,Waiting,Öz,,On hold,Negotiation,,,,,,',
    ];
    const rehearsal = await bench.rehearse([headings, ...changed]);
    expect(rehearsal.counts).toMatchObject({ update: 2, unchanged: 1, error: 0 });
    const left = await bench.call('import.rows', { kind: 'unchanged' });
    expect(left.rows[0]?.reasons.map((one) => one.message)).toEqual([say('import.stage-left')]);
    await bench.call('import.commit', {});
    const deals = await bench.deals();
    expect(deals.find((one) => one.topic === 'Scanners')).toMatchObject({
      status: 'won',
      actualRevenue: { amount: '900.00' },
    });
    expect(deals.find((one) => one.topic === 'Later on')?.estimatedRevenue?.amount).toBe('70.00');
    await bench.call('history.undo', {});
    expect(bench.live()).toEqual(before);
  });

  it('leaves a closed deal as closing locked it', async () => {
    await bench.load([headings, ...rows]);
    const { problems } = await bench.rehearse([
      headings,
      'A2,Sensors,Acme,Ada Berg,Won,,1,2026-01-05,,2026-02-02,1,Price',
      'A3,Tablets,Öz,,Won,,500,2026-01-05,,2026-02-01,5,',
    ]);
    expect(problems.map((row) => row.reasons.map((one) => one.message))).toEqual([
      [
        say('import.closed-locked', { field: say('deal.estimatedRevenue') }),
        say('import.closed-locked', { field: say('import.field.actualCloseDate') }),
        say('import.closed-locked', { field: say('deal.actualRevenue') }),
      ],
      [say('import.closed-otherwise', { status: say('status.lost') })],
    ]);
  });

  it('reports the errors of each row, saves these rows, and leaves them out only on request', async () => {
    const wrong = [
      'B1,,Acme,,Open,,1,,,,,',
      'B2,A,Acme,,Open,,3956.65x,,,,,',
      'B3,A,Acme,,Won,,1,,,2027-01-01,5,',
      'B4,A,Acme,,Won,,,,,2026-01-01,0,',
      'B5,A,Acme,,Dreaming,,1,,,,,',
      'B6,A,Acme,,Open,,1,4274,2026-13-01,,,',
      'B7,A,Acme,,Open',
    ];
    const rehearsal = await bench.rehearse([headings, ...rows, ...wrong, rows[0] ?? '']);
    expect(rehearsal.counts).toMatchObject({ new: 5, error: 7, duplicate: 1 });
    expect(
      rehearsal.problems.map((row) => [row.row, row.reasons.map((one) => one.message).join(' ')]),
    ).toEqual([
      [7, say('import.topic-missing')],
      [8, say('import.amount-unreadable', { field: say('deal.estimatedRevenue'), text: '3956.65x' })],
      [9, say('import.date-in-future', { field: say('import.field.actualCloseDate'), date: '2027-01-01' })],
      [10, say('import.won-revenue')],
      [11, say('import.state-unmapped', { state: 'Dreaming' })],
      [
        12,
        [
          say('import.date-no-such-day', { field: say('import.field.closeDate'), text: '2026-13-01' }),
          say('import.date-unreadable', { field: say('import.field.startDate'), text: '4274' }),
        ].join(' '),
      ],
      [13, say('import.row-cells', { found: 5, expected: 12 })],
    ]);
    const twice = await bench.call('import.rows', { kind: 'duplicate' });
    expect(twice.rows[0]).toMatchObject({
      row: 14,
      reasons: [{ message: say('import.duplicate', { row: 2 }) }],
    });
    const path = `${bench.folder}/errors.csv`;
    expect(await bench.call('import.saveErrors', { path })).toEqual({ file: 'errors.csv', rows: 7 });
    expect((await bench.refused('import.commit', {})).word).toBe('import.has-errors');
    expect((await bench.call('import.commit', { leaveOutErrors: true })).counts).toMatchObject({
      new: 5,
      error: 7,
    });
    expect((await bench.call('app.counts', {})).opportunities).toBe(3);
    const again = await bench.call('import.read', { path });
    expect(again.sheet).toMatchObject({ rows: 7, headings: headings.split(',') });
    expect(readFileSync(path, 'utf8')).toContain(reasonHeading('deals.csv'));
  });

  it('asks about ambiguous values, and never guesses', async () => {
    const file = ['Topic,Account,Amount,Closes', 'A,Acme,"1,120",03/04/05'];
    const { understanding } = await bench.read(file);
    const asked = understanding.readings.filter(({ by }) => by === 'asked');
    expect(asked).toMatchObject([
      { about: 'decimal-sign', column: 2, value: null },
      { about: 'date-order', column: 3, value: null },
    ]);
    const meanings = asked.flatMap(({ choices }) =>
      choices.map(({ value, examples }) => [value, examples[0]?.text, examples[0]?.becomes]),
    );
    expect(meanings).toEqual([
      ['.', '1,120', { kind: 'number', number: '1120' }],
      [',', '1,120', { kind: 'number', number: '1.12' }],
      ['ymd', '03/04/05', { kind: 'date', date: '2003-04-05' }],
      ['dmy', '03/04/05', { kind: 'date', date: '2005-04-03' }],
      ['mdy', '03/04/05', { kind: 'date', date: '2005-03-04' }],
    ]);
    const { problems } = await bench.rehearse(file);
    expect(problems[0]?.reasons.map((one) => one.word)).toEqual([
      'import.amount-ambiguous',
      'import.date-ambiguous',
    ]);
    const readings: Plan['readings'] = [
      { about: 'decimal-sign', column: 2, of: '', value: '.', firm: true },
      { about: 'date-order', column: 3, of: '', value: 'dmy', firm: true },
    ];
    await bench.load(file, { readings });
    expect(await bench.deals()).toMatchObject([
      { estimatedRevenue: { amount: '1120.00' }, closeDate: '2005-04-03' },
    ]);
  });

  it('offers similar names, and uses or creates them as chosen', async () => {
    await newAccount(bench, 'GTX Pro');
    const file = ['Topic,Account', 'A,GTXPro', 'B,gtx pro', 'C,New', 'D,'];
    const { understanding } = await bench.read(file);
    expect(understanding.customers.first).toEqual([
      { name: 'GTXPro', rows: 1, looksLike: 'GTX Pro' },
      { name: 'New', rows: 1, looksLike: null },
    ]);
    expect((await bench.rehearse(file)).made.customers).toBe(1);
    expect((await bench.rehearse(file, { lookalikes: 'create' })).made.customers).toBe(2);
    const skipping = await bench.rehearse(file, { unknownCustomers: 'skip' });
    expect(skipping.counts).toMatchObject({ new: 2, skipped: 1, error: 1 });
    const hung = await bench.rehearse(file, { withoutCustomer: { kind: 'account', name: 'Nobody' } });
    expect(hung).toMatchObject({ counts: { new: 4 }, made: { customers: 2 } });
  });

  it('suspects a duplicate of the same customer and topic, and leaves it out only on request', async () => {
    await newDeal(bench, await newAccount(bench, 'Acme'), { topic: 'Scanners' });
    const [{ number } = { number: '' }] = await bench.deals();
    const file = ['Topic,Account', 'scanners,ACME', 'Sensors,Acme', 'Scanners,Other'];
    const both = await bench.rehearse(file);
    expect(both).toMatchObject({ suspected: 1, counts: { new: 3, duplicate: 0 } });
    const { rows } = await bench.call('import.rows', { limit: 10 });
    expect(rows[0]?.reasons).toEqual([
      expect.objectContaining({ level: 'note', word: 'import.suspect', params: { number } }),
    ]);
    const without = await bench.rehearse(file, { suspects: 'skip' });
    expect(without).toMatchObject({
      suspected: 1,
      counts: { new: 2, duplicate: 1 },
      made: { customers: 1 },
    });
    const byId = await bench.rehearse(['Id,Topic,Account', 'X1,Scanners,Acme'], { suspects: 'skip' });
    expect(byId).toMatchObject({ suspected: 0, counts: { new: 1 } });
  });

  it('keeps what closing locked, customer and salesperson included', async () => {
    await bench.load([headings, ...rows]);
    const changed = 'A2,Sensors,Öz,Kim Sommer,Won,,1300,2026-01-05,,2026-02-01,1100,Price';
    const { counts, problems } = await bench.rehearse([headings, changed]);
    expect(counts.error).toBe(1);
    expect(problems[0]?.reasons.map(({ word, params }) => [word, params['field']])).toEqual(
      ['Estimated revenue', 'Customer', 'Salesperson'].map((field) => ['import.closed-locked', field]),
    );
  });

  it('takes the one close date of other systems as expected or actual, by the state', async () => {
    const file = [
      'Opportunity Name,Account Name,Stage,Close Date,Amount,Probability (%)',
      'Scanners,Acme,Closed Won,2026-02-01,5000,100',
      'Printers,Acme,Closed Lost,2026-02-02,700,0',
      'Labels,Acme,Negotiation,2026-06-30,900,65',
    ];
    expect((await bench.load(file)).counts).toMatchObject({ new: 3, error: 0 });
    const deals = await bench.deals();
    expect(deals.map((one) => [one.topic, one.closeDate, one.actualCloseDate, one.chances])).toEqual([
      ['Labels', '2026-06-30', null, '65'],
      ['Printers', '2026-02-02', '2026-02-02', '0'],
      ['Scanners', '2026-02-01', '2026-02-01', '100'],
    ]);
    expect((await bench.rehearse(file, { suspects: 'skip' })).counts).toMatchObject({ error: 0, new: 0 });
  });

  it('finds deals by number, not those whose number is another’s', async () => {
    const id = await newDeal(bench, await newAccount(bench, 'Acme'));
    const { number } = await bench.call('opportunity.get', { id });
    const file = ['Number,Topic,Account', `${number},Deal,Acme`];
    expect((await bench.rehearse(file)).counts.error).toBe(1);
    const match = { readings: [decision('numbers', 'match')] };
    expect((await bench.rehearse(file, match)).counts.unchanged).toBe(1);
    await bench.load(['Number,Topic,Account', `${number},Renamed,Acme`], match);
    expect((await bench.deals())[0]?.topic).toBe('Renamed');
    expect((await bench.rehearse(['Number,Topic,Account', 'ZZ-1,Other,Acme'])).counts.new).toBe(1);
  });

  it('answers for each page of rows though the pages before it are still on their way', async () => {
    await bench.rehearse(['Topic,Account', ...Array.from({ length: 5 }, (_, i) => `Deal ${i},Acme`)]);
    const pages = await Promise.all(
      [0, 2, 4].map((offset) => bench.call('import.rows', { kind: 'new', offset, limit: 2 })),
    );
    expect(pages.map((page) => page.rows.map(({ row }) => row))).toEqual([[2, 3], [4, 5], [6]]);
  });
});
