import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { reasonHeading } from '../../shared/import/error-file.ts';
import { noChoice } from '../../shared/import/row-topics.ts';
import { say } from '../../shared/words/say.ts';
import type { ImportBench, Plan } from '../support/imports.ts';
import { decision, openImportBench } from '../support/imports.ts';
import { newAccount, newDeal } from '../support/seed.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
});
afterEach(() => bench.close());

type Understanding = OutputOf<'import.examine'>;

const understand = async (lines: readonly string[]): Promise<Understanding> =>
  (await bench.read(lines)).understanding;

/** What is asked about a file, in the order of the wizard. */
const asked = ({ readings }: Understanding) =>
  readings.filter(({ by, value }) => by === 'asked' && value === null).map(({ about }) => about);

const reading = ({ readings }: Understanding, about: Plan['readings'] extends never ? never : string) =>
  readings.find((one) => one.about === about);

/** The understanding after some decisions, as the wizard asks for it. */
async function examine(changes: Partial<Plan>, { plan }: Understanding): Promise<Understanding> {
  return bench.call('import.examine', { plan: { ...plan, ...changes } });
}

describe('the state of a row', () => {
  it('is asked where the status is unknown, whatever the stage; what it looks like is confirmed once', async () => {
    const lines = [
      'Topic,Account,Status,Stage,Amount,Currency',
      'A,Nordhus,Dead,Negotiation,100,EUR',
      'B,Nordhus,Cancelled,Negotiation,200,EUR',
      'C,Nordhus,Open,Negotiation,300,EUR',
      'D,Nordhus,Loss,Negotiation,400,EUR',
    ];
    const found = await understand(lines);
    const states = new Map(found.states.first.map((one) => [one.status, one]));
    for (const status of ['Dead', 'Cancelled', 'Loss']) {
      expect(states.get(status), status).toMatchObject({ target: null, proposal: { kind: 'lost' } });
    }
    expect(states.get('Open')?.target?.kind).toBe('stage');
    expect(asked(found)).toEqual(['alike-states']);
    const confirmed = await examine({ readings: [decision('alike-states', 'use', 2)], states: [] }, found);
    expect(confirmed.states.first.map(({ status, target }) => [status, target?.kind])).toEqual(
      expect.arrayContaining([
        ['Dead', 'lost'],
        ['Open', 'stage'],
      ]),
    );
  });

  it.each([
    ['Abandoned', 'lost'],
    ['Storniert', 'lost'],
    ['annulé', 'lost'],
    ['Signed', 'won'],
    ['Parked', 'stage'],
    ['No decision', 'lost'],
    ['Perdido', 'lost'],
  ])('%s beside a known stage is no open deal without a word', async (status, kind) => {
    const { states } = await understand([
      'Topic,Account,Status,Stage',
      `A,Nordhus,${status},Negotiation`,
      'B,Nordhus,Open,Negotiation',
    ]);
    const state = states.first.find((one) => one.status === status);
    expect((state?.target ?? state?.proposal)?.kind).toBe(kind);
    if (kind === 'stage') expect(state?.proposal).toMatchObject({ hold: true });
  });

  it('unknown to everyone is asked without a proposal but the stage', async () => {
    const { states } = await understand(['Topic,Account,Status,Stage', 'A,Nordhus,Zork,Negotiation']);
    expect(states.first[0]).toMatchObject({ target: null, proposal: { kind: 'stage' } });
    const { counts } = await bench.rehearse(['Topic,Account,Status,Stage', 'A,Nordhus,Zork,Negotiation']);
    expect(counts.error).toBe(1);
  });

  it('on hold stands in the status reason of Dynamics 365, and its other columns fill their fields', async () => {
    const lines = [
      'Topic,Account,Est. revenue,Currency,Status,Status Reason,Est. close date,Purchase timeframe,Purchase process',
      'A,Havn AS,1000.00,EUR,Open,In Progress,6/30/2026,This Quarter,Committee',
      'B,Krog,2000.00,EUR,Open,On Hold,6/30/2026,Next quarter,Individual',
    ];
    await bench.load(lines);
    const [a, b] = await bench.deals();
    expect([a?.status, b?.status]).toEqual(['in-progress', 'on-hold']);
    expect(await bench.call('opportunity.get', { id: b?.id ?? '' })).toMatchObject({
      timeFrame: 'next-quarter',
      purchaseProcess: 'individual',
    });
  });
});

describe('a pipeline that is not here', () => {
  const lines = [
    'Deal Name,Deal Stage,Pipeline,Amount,Close Date,Associated Company,Deal probability',
    'A,Closed Won,Sales Pipeline,100,2026-02-01,Havn AS,100',
    'B,Closed lost,Sales Pipeline,200,2026-02-02,Krog,0',
    'C,Qualified to buy,Sales Pipeline,300,2026-06-30,Krog,20',
    'D,Decision maker bought-in,Sales Pipeline,400,2026-06-30,Krog,60',
    'E,Qualified to buy,Sales Pipeline,300,2026-06-30,Krog,30',
    'F,Qualified to buy,Sales Pipeline,300,2026-06-30,Krog,90',
  ];

  it('has closed deals that are known all the same; the rest is asked, with a cycle proposed', async () => {
    const found = await understand(lines);
    const kinds = found.states.first.map(({ stage, target }) => [stage, target?.kind ?? null]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['Closed Won', 'won'],
        ['Closed lost', 'lost'],
        ['Qualified to buy', null],
      ]),
    );
    expect(reading(found, 'cycle')).toMatchObject({ of: 'Sales Pipeline', value: null, rows: { total: 6 } });
    expect(found.pipelines).toMatchObject([
      {
        of: 'Sales Pipeline',
        stages: [
          { name: 'Qualified to buy', rows: 3 },
          { name: 'Decision maker bought-in', rows: 1 },
        ],
      },
    ]);
  });

  it('becomes a cycle with its stages, made and undone with the deals', async () => {
    const before = bench.live();
    const found = await understand(lines);
    const chances = { column: 6, field: 'chances' };
    const columns = [...found.plan.columns.filter(({ column }) => column !== 6), chances];
    const mapped = await examine({ columns, states: [] }, found);
    const [pipeline] = mapped.pipelines;
    expect(pipeline?.stages.map((one) => [one.chances, one.isFromFile])).toEqual([
      ['30', true],
      ['60', true],
    ]);
    const newCycles = mapped.pipelines.map(({ of, name, stages }) => ({
      of,
      name,
      method: 'chances' as const,
      stages: stages.map((stage) => ({ of: stage.of, name: stage.name, chances: stage.chances })),
    }));
    const taken = await examine({ newCycles, states: [] }, mapped);
    expect(taken.states.first.every(({ target }) => target !== null)).toBe(true);
    const { counts, made, problems } = await bench.call('import.rehearse', { plan: taken.plan });
    expect(problems).toEqual([]);
    expect([counts.new, counts.error, made.cycles]).toEqual([6, 0, 1]);
    await bench.call('import.commit', {});
    const deals = await bench.deals();
    expect(deals.map(({ topic, cycle, stage }) => [topic, cycle?.name, stage?.name ?? null])).toEqual([
      ['A', 'Sales Pipeline', null],
      ['B', 'Sales Pipeline', null],
      ['C', 'Sales Pipeline', 'Qualified to buy'],
      ['D', 'Sales Pipeline', 'Decision maker bought-in'],
      ['E', 'Sales Pipeline', 'Qualified to buy'],
      ['F', 'Sales Pipeline', 'Qualified to buy'],
    ]);
    await bench.call('history.undo', {});
    expect(bench.live()).toEqual(before);
  });

  it('may stand for a cycle that is here: its stages are then looked for there', async () => {
    const file = [
      'Deal Name,Deal Stage,Pipeline,Associated Company',
      'A,Negotiation,Sales Pipeline,Krog',
      'B,Zork,Sales Pipeline,Krog',
    ];
    const found = await understand(file);
    expect(found.states.first.map(({ target }) => target)).toEqual([null, null]);
    const chosen = decision('cycle', found.plan.cycleId ?? '', 2, 'Sales Pipeline');
    const { states } = await examine({ readings: [chosen], states: [] }, found);
    expect(states.first.map(({ stage, target }) => [stage, target?.kind ?? null])).toEqual([
      ['Negotiation', 'stage'],
      ['Zork', null],
    ]);
  });
});

describe('a column of choices', () => {
  it('is read by the words of other programs and languages, without a question', async () => {
    const lines = [
      'Topic,Customer,Priority',
      ...['Low', 'Medium', 'High', 'Very High', 'Mittel', 'Élevée', 'Zeer hoog'].map(
        (one, i) => `D${i},Acme,${one}`,
      ),
    ];
    const found = await understand(lines);
    expect(asked(found)).toEqual([]);
    await bench.load(lines);
    const deals = await bench.deals();
    expect(deals.map(({ priority }) => priority)).toEqual([
      ...['low', 'normal', 'high', 'high', 'normal', 'high', 'high'],
    ]);
  });

  it('is mapped value by value, to blank as well, and a decision outranks the word', async () => {
    const lines = [
      'Topic,Customer,Rating,Priority',
      'A,Acme,A-lead,Low',
      'B,Acme,B-lead,Low',
      'C,Acme,Hot,Low',
    ];
    const found = await understand(lines);
    expect(asked(found)).toEqual(['choice', 'choice']);
    const readings = [
      decision('choice', 'hot', 2, 'A-lead'),
      decision('choice', noChoice, 2, 'B-lead'),
      decision('choice', 'high', 3, 'Low'),
    ];
    const { counts } = await bench.load(lines, { readings });
    expect(counts).toMatchObject({ new: 3, error: 0 });
    const deals = await bench.deals();
    expect(deals.map(({ rating, priority }) => [rating, priority])).toEqual([
      ['hot', 'high'],
      [null, 'high'],
      ['hot', 'high'],
    ]);
  });

  it.each([
    ['Rating', 'Hot!', 'hot'],
    ['Need', 'Must-have!', 'must'],
    ['Budget status', '«Can buy»', 'can-buy'],
    ['Forecast category', '(Commit)', 'committed'],
    ['Purchase process', 'Committee *', 'committee'],
  ])('%s: %s is confirmed once for the column', async (heading, cell, value) => {
    const lines = [`Topic,Customer,${heading}`, `A,Acme,${cell}`];
    const found = await understand(lines);
    expect(asked(found)).toEqual(['alike', 'choice']);
    expect((await bench.rehearse(lines)).counts.error).toBe(1);
    const confirmed = await examine({ readings: [decision('alike', 'use', 2)] }, found);
    expect(asked(confirmed)).toEqual([]);
    expect(reading(confirmed, 'choice')).toMatchObject({ of: cell, value });
  });
});

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
    'Past,Gone Ltd,Ada Berg,Won,100,2026-01-01',
    'Lost,Gone Ltd,Ada Berg,Lost,,2026-01-02',
    'Now,Gone Ltd,Kim Sommer,Open,5,',
    'Hers,Acme,Ada Berg,Open,5,',
  ];
  beforeEach(async () => {
    const gone = await newAccount(bench, 'Gone Ltd');
    await bench.call('customer.update', { id: gone, changes: { active: false } });
    const { id } = await bench.call('salesperson.create', { code: 'AB', name: 'Ada Berg' });
    await bench.call('salesperson.update', { id, changes: { active: false } });
  });

  it('stand in closed deals as history; open ones are asked about', async () => {
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
    expect(rows.find(({ name }) => name === 'Gone Ltd')?.active).toBe(true);
    await bench.call('history.undo', {});
    expect(bench.live()).toEqual(before);
  });
});

describe('rows that share a number', () => {
  const lines = [
    'Number,Topic,Account,Amount,Currency',
    'X-1,First thing,Havn AS,100,EUR',
    'X-1,Second thing,Krog,900,EUR',
    'X-2,Third,Krog,5,EUR',
    'X-2,Third,Krog,5,EUR',
  ];
  const topics = async () => (await bench.deals()).map(({ topic }) => topic);

  it('and differ are a question that names them; rows that repeat others are not', async () => {
    const found = await understand(lines);
    expect(asked(found)).toEqual(['shared-key']);
    expect(reading(found, 'shared-key')?.rows).toEqual({ total: 2, first: [2, 3] });
    const { counts, problems } = await bench.rehearse(lines);
    expect(counts).toMatchObject({ new: 1, duplicate: 1, error: 2 });
    expect(problems[0]?.reasons[0]?.message).toBe(
      say('import.rows-differ', { n: 2, key: 'X-1', rows: ['2', '3'] }),
    );
  });

  it.each([
    ['first', ['First thing', 'Third']],
    ['last', ['Second thing', 'Third']],
    ['each', ['First thing', 'Second thing', 'Third']],
  ])('become what was decided: %s', async (value, expected) => {
    const readings = [decision('shared-key', value)];
    await bench.load(lines, { readings });
    expect(await topics()).toEqual(expected);
    const again = await bench.rehearse(lines, { readings: [...readings, decision('numbers', 'match')] });
    expect(again.counts).toMatchObject({ new: 0, update: 0, error: 0 });
  });
});

describe('a number', () => {
  it('alone never overwrites: with another topic and customer it is another deal', async () => {
    const id = await newDeal(bench, await newAccount(bench, 'Acme'));
    const { number } = await bench.call('opportunity.get', { id });
    const lines = ['Number,Topic,Customer', `${number},Cold store doors,Nordkap Fisch`];
    const found = await understand(lines);
    expect(asked(found)).toEqual([]);
    expect(reading(found, 'numbers')).toMatchObject({ value: 'new', by: 'cells', rows: { total: 1 } });
    const { counts } = await bench.load(lines, { readings: [decision('numbers', 'match')] });
    expect(counts).toMatchObject({ new: 1, update: 0 });
    expect(await bench.deals()).toHaveLength(2);
  });

  it.each([
    ['the same topic', 'Deal', 'Krog'],
    ['the same customer', 'Renamed', 'Acme'],
    ['both', 'Deal', 'Acme'],
    ['other case', 'DEAL', 'acme'],
    ['no customer', 'Deal', ''],
  ])('with %s is asked about once for the file', async (_, topic, customer) => {
    const id = await newDeal(bench, await newAccount(bench, 'Acme'));
    const { number } = await bench.call('opportunity.get', { id });
    const lines = ['Number,Topic,Customer', `${number},${topic},${customer}`];
    expect(asked(await understand(lines))).toContain('numbers');
    expect((await bench.rehearse(lines)).counts).toMatchObject({ error: 1, update: 0 });
    const account = { withoutCustomer: { kind: 'account', name: 'Acme' } } as const;
    const fresh = { ...account, readings: [decision('numbers', 'new')] };
    expect((await bench.rehearse(lines, fresh)).counts).toMatchObject({ new: 1, error: 0 });
    const match = { ...account, readings: [decision('numbers', 'match')] };
    expect((await bench.rehearse(lines, match)).counts).toMatchObject({ new: 0, error: 0 });
  });
});

describe('our own exports', () => {
  const exported = async (one: ImportBench): Promise<string> => {
    const path = `${one.folder}/export.csv`;
    await one.call('opportunity.export', { path });
    return path;
  };

  it('find their deals by the id they carry, renamed and renumbered or not', async () => {
    await bench.load(['Topic,Customer,Amount', 'A,Acme,1', 'B,Krog,2']);
    const path = await exported(bench);
    const { sheet } = await bench.call('import.read', { path });
    const plan = sheet?.understanding.plan as Plan;
    expect(sheet && asked(sheet.understanding)).toEqual([]);
    expect((await bench.call('import.rehearse', { plan })).counts).toMatchObject({ unchanged: 2 });
    const [deal] = await bench.deals();
    await bench.call('opportunity.update', { id: deal?.id ?? '', changes: { topic: 'Renamed' } });
    const again = await bench.call('import.rehearse', { plan });
    expect(again.counts).toMatchObject({ unchanged: 1, update: 1, new: 0 });
  });

  it('of another workspace make new deals once, though its numbers are taken here', async () => {
    const other = await openImportBench();
    try {
      await other.load(['Topic,Customer,Amount', 'Cold store doors,Nordkap Fisch,48000', 'Lamps,Krog,1']);
      await newDeal(bench, await newAccount(bench, 'Acme'));
      const path = await exported(other);
      const { sheet } = await bench.call('import.read', { path });
      if (!sheet) throw new Error('No sheet');
      expect(asked(sheet.understanding)).toEqual([]);
      const { plan } = sheet.understanding;
      expect((await bench.call('import.rehearse', { plan })).counts).toMatchObject({ new: 2, error: 0 });
      await bench.call('import.commit', {});
      expect((await bench.call('import.rehearse', { plan })).counts).toMatchObject({ unchanged: 2, new: 0 });
    } finally {
      await other.close();
    }
  });
});

it('rows without a customer are asked about, and none is left out without a word', async () => {
  const lines = ['Topic,Account', 'A,', 'B,Acme'];
  const found = await understand(lines);
  expect(found.questions).toContainEqual({ about: 'without-customer', count: 1 });
  expect(found.plan.withoutCustomer).toBeNull();
  const { counts, problems } = await bench.rehearse(lines);
  expect(counts).toMatchObject({ new: 1, skipped: 0, error: 1 });
  expect(problems[0]?.reasons[0]?.word).toBe('import.customer-asks');
});

describe('the deals of an import', () => {
  it('are those that it made or changed, and can be listed at any later time', async () => {
    await bench.load(['Id,Topic,Account,Amount', 'A,Old,Acme,1', 'B,Other,Acme,2']);
    const { act } = await bench.load([
      'Id,Topic,Account,Amount',
      'A,Old,Acme,5',
      'B,Other,Acme,2',
      'C,New,Acme,3',
    ]);
    await newDeal(bench, await newAccount(bench, 'Krog'));
    const { rows } = await bench.call('opportunity.list', { filter: { act: [act ?? ''] }, sort: 'topic' });
    expect(rows.map(({ topic }) => topic)).toEqual(['New', 'Old']);
    const { acts } = await bench.call('history.list', { call: 'import.commit' });
    expect(acts).toHaveLength(2);
    expect(acts[0]?.uid).toBe(act);
    const both = acts.map(({ uid }) => uid);
    expect((await bench.call('opportunity.summary', { filter: { act: both } })).count).toBe(3);
    const customers = await bench.call('customer.list', { filter: { act: [acts[1]?.uid ?? ''] } });
    expect(customers.rows.map(({ name }) => name)).toEqual(['Acme']);
    await bench.call('history.undo', { txn: acts[0]?.txn ?? 0 });
    const left = await bench.call('opportunity.list', { filter: { act: [act ?? ''] } });
    expect(left.rows).toEqual([]);
  });
});

describe('a file with the rows that had errors', () => {
  const headings = ['Id,Topic,Account,Amount,=cmd,@note', 'A,Fine,Acme,1,,'];

  it.each([
    ['a plain value', 'x,plain', 'plain'],
    ['a formula', 'x,=1+1', '=1+1'],
    ['an apostrophe before a formula', "x,'=1+1", "'=1+1"],
    ['a negative number', 'x,-5', '-5'],
    ['several lines', 'x,"two\nlines"', 'two\nlines'],
  ])('guards headings and cells, and comes back as it is once mended: %s', async (_, cells, kept) => {
    const [amount = '', ...rest] = cells.split(',');
    await bench.rehearse([
      ...headings,
      `B,Wrong,Acme,${amount},${rest.join(',')}${rest.length > 1 ? '' : ','}`,
    ]);
    const path = `${bench.folder}/errors.csv`;
    await bench.call('import.saveErrors', { path });
    const text = readFileSync(path, 'utf8');
    expect(text).toContain("'=cmd,'@note");
    expect(text).toContain(reasonHeading('deals.csv'));
    const mended = join(bench.folder, 'mended.csv');
    writeFileSync(mended, text.replace('Wrong,Acme,x', 'Right,Acme,7').replace(',and more', ','));
    const { sheet } = await bench.call('import.read', { path: mended });
    expect(sheet?.headings).toEqual(['Id', 'Topic', 'Account', 'Amount', '=cmd', '@note']);
    expect(sheet?.sample[0]?.[4]).toBe(kept);
    expect(sheet?.understanding.plan.source).toBe('deals');
    const plan = sheet?.understanding.plan as Plan;
    expect((await bench.call('import.rehearse', { plan })).counts).toMatchObject({ new: 1, error: 0 });
  });
});

describe('a column that nobody can place', () => {
  const lines = [
    'Topic,Account,Shoe size,Shoe size,Note to self,Empty',
    'A,Acme,43,44,"two\nlines",',
    'B,Acme,,,,',
  ];

  it('is kept with the deal under its heading, two of one heading as two, and undone with the import', async () => {
    const before = bench.live();
    await bench.load(lines);
    const [a, b] = await bench.deals();
    expect((await bench.call('opportunity.get', { id: a?.id ?? '' })).extra).toEqual([
      { heading: 'Shoe size', text: '43' },
      { heading: say('import.heading-again', { heading: 'Shoe size', n: 2 }), text: '44' },
      { heading: 'Note to self', text: 'two\nlines' },
    ]);
    expect((await bench.call('opportunity.get', { id: b?.id ?? '' })).extra).toEqual([]);
    await bench.call('history.undo', {});
    expect(bench.live()).toEqual(before);
  });

  it('is left out by choice, and updated by a later import', async () => {
    await bench.load(['Id,Topic,Account,Shoe size,Hat', 'X,A,Acme,43,7']);
    await bench.load(['Id,Topic,Account,Shoe size,Glove', 'X,A,Acme,44,9']);
    const [a] = await bench.deals();
    const kept = async () => (await bench.call('opportunity.get', { id: a?.id ?? '' })).extra;
    expect(await kept()).toEqual([
      { heading: 'Shoe size', text: '44' },
      { heading: 'Hat', text: '7' },
      { heading: 'Glove', text: '9' },
    ]);
    await bench.call('history.undo', {});
    expect(await kept()).toHaveLength(2);
    const without = ['Topic,Account,Shoe size', 'B,Acme,40'];
    const { plan } = await understand(without);
    const columns = plan.columns.filter(({ field }) => field !== 'extra');
    await bench.load(without, { columns });
    const [, other] = await bench.deals();
    expect((await bench.call('opportunity.get', { id: other?.id ?? '' })).extra).toEqual([]);
  });
});

it('close reasons are mapped one by one, and only to those of the same outcome', async () => {
  const { items } = await bench.call('reason.list', {});
  const lost = items.find(({ outcome }) => outcome === 'lost');
  const lines = [
    'Topic,Account,Status,Actual close date,Actual revenue,Close reason',
    'A,Acme,Lost,2026-01-05,,Too dear',
    'B,Acme,Won,2026-01-05,7,Too dear',
    `C,Acme,Lost,2026-01-05,,${lost?.description}`,
  ];
  const found = await understand(lines);
  expect(asked(found)).toEqual([]);
  expect(reading(found, 'reason')).toMatchObject({ of: 'Too dear', value: 'new', rows: { total: 2 } });
  await bench.load(lines, { readings: [decision('reason', lost?.id ?? '', 5, 'Too dear')] });
  const deals = await bench.deals();
  expect(deals.map(({ closeReason }) => closeReason?.name)).toEqual([
    lost?.description,
    'Too dear',
    lost?.description,
  ]);
});
