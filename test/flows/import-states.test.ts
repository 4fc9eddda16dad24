import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noChoice } from '../../shared/import/row-topics.ts';
import type { ImportBench, Plan } from '../support/imports.ts';
import { decision, openImportBench } from '../support/imports.ts';
import { asked, reading } from '../support/readings.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
});
afterEach(() => bench.close());

const understand = async (lines: readonly string[]) => (await bench.read(lines)).understanding;

/** The understanding after some decisions, as the wizard asks for it. */
const examine = (changes: Partial<Plan>, { plan }: { readonly plan: Plan }) =>
  bench.call('import.examine', { plan: { ...plan, ...changes } });

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

  it('on hold is read from the status reason of Dynamics 365, and its other columns fill their fields', async () => {
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
      'low',
      'normal',
      'high',
      'high',
      'normal',
      'high',
      'high',
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
