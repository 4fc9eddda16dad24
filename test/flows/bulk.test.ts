import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf, OutputOf } from '../../shared/contract/contract.ts';
import { addCycle, dealOn } from '../support/deals.ts';
import { expectNothingWritten, expectUndoRedo } from '../support/dump.ts';
import { checkInvariants } from '../support/invariants.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { cycleOf, newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';
import { say } from '../../shared/words/say.ts';

type Act = InputOf<'opportunity.bulk'>['act'];
type Kind = Act['kind'];
type Outcome = OutputOf<'opportunity.rehearseBulk'>;

let workspace: TestWorkspace;
let customerId: string;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
  await workspace.call('currency.add', { code: 'USD' });
  customerId = await newAccount(workspace, 'Acme');
});
afterEach(() => workspace.close());

async function open(n: number, code = 'PIPELINE'): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < n; i += 1) {
    const currency = i % 2 === 0 ? 'EUR' : 'USD';
    const deal = await dealOn(workspace, code, { topic: `Deal ${i}`, customerId, currency });
    ids.push(deal.id);
  }
  return ids;
}

async function each(ids: readonly string[], act: (id: string) => Promise<unknown>): Promise<string[]> {
  for (const id of ids) await act(id);
  return [...ids];
}

const lost = async () => ({ outcome: 'lost', reasonId: await reasonOf(workspace, 'lost') }) as const;
const closed = async (): Promise<string[]> => {
  const how = await lost();
  return each(await open(3), (id) => workspace.call('opportunity.close', { id, ...how }));
};
const waiting = async (): Promise<string[]> => [
  await newDeal(workspace, customerId, { topic: 'A' }),
  await newDeal(workspace, customerId, { topic: 'B' }),
];
const stageId = async (code: string, number: number): Promise<string> =>
  (await cycleOf(workspace, code)).stages.find((one) => one.number === number)?.id ?? '';
const newPerson = async (): Promise<string> =>
  (await workspace.call('salesperson.create', { code: 'A', name: 'Ada' })).id;

interface Case<A extends Act = Act> {
  readonly ids: readonly string[];
  readonly act: A;
  readonly words: string;
}

const movedBy = (by: string): string => say('act.bulk.shift-close-date', { n: 3, by });
const on = <A extends Act>(ids: readonly string[], act: A, words: string): Case<A> => ({ ids, act, words });

/** Every kind of action, with deals that it fits. A new kind must be added here. */
const cases: { readonly [K in Kind]: () => Promise<Case<Extract<Act, { kind: K }>>> } = {
  update: async () =>
    on(
      [...(await open(3)), ...(await waiting())],
      { kind: 'update', changes: { salespersonId: await newPerson() } },
      say('act.bulk.salesperson', { n: 5, name: 'Ada' }),
    ),
  'shift-close-date': async () => on(await open(3), { kind: 'shift-close-date', by: '2w' }, movedBy('+2W')),
  tags: async () =>
    on(
      [...(await open(2)), ...(await closed())],
      { kind: 'tags', add: ['Trade fair'] },
      say('act.bulk.tagged', { n: 5, tag: 'Trade fair' }),
    ),
  start: async () => on(await waiting(), { kind: 'start' }, say('act.bulk.start', { n: 2 })),
  move: async () =>
    on(
      await open(4),
      { kind: 'move', to: await stageId('PIPELINE', 3) },
      say('act.bulk.move', { n: 4, stage: 'Needs analysis' }),
    ),
  hold: async () => on(await open(3), { kind: 'hold' }, say('act.bulk.hold', { n: 3 })),
  resume: async () =>
    on(
      await each(await open(1), (id) => workspace.call('opportunity.hold', { id })),
      { kind: 'resume' },
      say('act.bulk.resume', { n: 1 }),
    ),
  close: async () =>
    on(
      await open(3),
      { kind: 'close', outcome: 'won', reasonId: await reasonOf(workspace, 'won') },
      say('act.bulk.won', { n: 3 }),
    ),
  reopen: async () => on(await closed(), { kind: 'reopen' }, say('act.bulk.reopen', { n: 3 })),
  remove: async () => on(await closed(), { kind: 'remove' }, say('act.bulk.remove', { n: 3 })),
};

describe.each(Object.keys(cases) as Kind[])('%s', (kind) => {
  it('is one action with its own description, previewed without a trace, and undone byte for byte', async () => {
    const { ids, act, words } = await cases[kind]();
    const selection = { ids: [...ids] };
    let rehearsed: Outcome | null = null;
    await expectNothingWritten(workspace, async () => {
      rehearsed = await workspace.call('opportunity.rehearseBulk', { selection, act });
    });
    const told = workspace.published.length;
    const done = await expectUndoRedo(workspace, () =>
      workspace.call('opportunity.bulk', { selection, act }),
    );
    const { act: record, ...outcome } = done;
    expect(outcome).toEqual(rehearsed);
    expect(outcome).toMatchObject({ count: ids.length, changes: ids.length, refused: { count: 0 } });
    expect(record).toMatchObject({ message: words, call: 'opportunity.bulk' });
    expect((await workspace.call('history.state', {})).undo?.message).toBe(words);
    expect(workspace.published[told]).toEqual(['opportunity', 'customer', 'tag', 'reason', 'history']);
    checkInvariants(workspace.db, '2026-03-10');
  });
});

/** Deals with their history, without the ids and instants that differ each time. */
async function told({ send }: TestWorkspace, ids: readonly string[]): Promise<unknown> {
  const answers = await Promise.all(
    ids.flatMap((id) => [send('opportunity.get', { id }), send('opportunity.entries', { id })]),
  );
  const text = JSON.stringify(answers, (name, value: unknown) => (name === 'recordedFrom' ? 0 : value));
  return JSON.parse(text.replaceAll(/"id":"[0-9a-f-]{36}","sequence"/g, '"sequence"')) as unknown;
}

describe('a bulk action on deals', () => {
  it('has the same result as the single action on each deal', async () => {
    const { call } = workspace;
    const single: Partial<Record<Kind, (id: string) => Promise<unknown>>> = {
      hold: (id) => call('opportunity.hold', { id }),
      start: (id) => call('opportunity.start', { id }),
      reopen: (id) => call('opportunity.reopen', { id }),
      remove: (id) => call('opportunity.remove', { id }),
      close: async (id) =>
        call('opportunity.close', { id, outcome: 'won', reasonId: await reasonOf(workspace, 'won') }),
      'shift-close-date': (id) => call('opportunity.update', { id, changes: { closeDate: '2026-07-14' } }),
    };
    for (const [kind, alone] of Object.entries(single)) {
      const { ids, act } = await cases[kind as Kind]();
      await call('opportunity.bulk', { selection: { ids: [...ids] }, act });
      const together = await told(workspace, ids);
      await call('history.undo', {});
      for (const id of ids) await alone(id);
      expect(await told(workspace, ids), kind).toEqual(together);
    }
  });

  it('does nothing where a rule refuses one deal, and says which rule and how many', async () => {
    const ids = [...(await open(3)), ...(await closed()), ...(await waiting())];
    await expectNothingWritten(workspace, async () => {
      const error = await workspace.refused('opportunity.bulk', {
        selection: { ids },
        act: { kind: 'hold' },
      });
      expect(error).toMatchObject({ code: 'not-allowed', word: 'bulk.refused', params: { n: 5, count: 8 } });
      expect(error.params['reason']).toBe(say('hold.closed'));
    });
  });

  it('leaves refused deals out on request, and lists them by reason, the most frequent first', async () => {
    const [shut, wait, work] = [await closed(), await waiting(), await open(2)];
    const ids = [...wait, ...shut, ...work];
    const input = { selection: { ids }, act: { kind: 'move', to: 'next' }, skipRefused: true } as const;
    const done = await expectUndoRedo(workspace, () => workspace.call('opportunity.bulk', input));
    expect(done).toMatchObject({ count: 7, changes: 2, unchanged: 0, refused: { count: 5 } });
    expect(
      done.refused.reasons.map(({ word, count, rows }) => [word, count, rows.map(({ id }) => id)]),
    ).toEqual([
      ['move.closed', 3, shut],
      ['move.not-started', 2, wait],
    ]);
    expect(done.refused.reasons[0]).toMatchObject({ message: say('move.closed') });
    expect(done.refused.reasons[0]?.rows[0]).toMatchObject({ topic: 'Deal 0', customer: 'Acme' });
    expect(done.totals).toEqual([
      { currency: 'EUR', count: 1, estimated: '1000.00' },
      { currency: 'USD', count: 1, estimated: '1000.00' },
    ]);
    expect(done.stages.map(({ cycle, count }) => [cycle, count])).toEqual([['Status pipeline', 2]]);
  });

  it('writes nothing and is not an action when nothing changes', async () => {
    const ids = await open(3);
    await workspace.call('opportunity.bulk', { selection: { ids }, act: { kind: 'tags', add: ['Fair'] } });
    const acts: Act[] = [
      { kind: 'tags', add: ['FAIR'] },
      { kind: 'update', changes: { priority: 'normal' } },
      { kind: 'update', changes: {} },
      { kind: 'shift-close-date', by: '0D' },
      { kind: 'move', to: await stageId('PIPELINE', 1) },
    ];
    for (const act of acts) {
      await expectNothingWritten(workspace, async () => {
        const done = await workspace.call('opportunity.bulk', { selection: { ids }, act });
        expect(done, act.kind).toMatchObject({ changes: 0, unchanged: 3, refused: { count: 0 }, act: null });
      });
    }
  });

  it('counts duplicate ids once, and deleted deals as refused', async () => {
    const [id = ''] = await open(1);
    const gone = '00000000-0000-7000-8000-000000000000';
    const selection = { ids: [id, gone, id] };
    const { count, refused } = await workspace.call('opportunity.rehearseBulk', {
      selection,
      act: { kind: 'hold' },
    });
    expect([count, refused.count]).toEqual([2, 1]);
    expect(refused.reasons).toMatchObject([
      { word: 'error.not-found', count: 1, rows: [{ id: gone, number: '', topic: '', customer: '' }] },
    ]);
  });

  it('takes whatever a list shows', async () => {
    await open(3);
    await closed();
    const act: Act = { kind: 'update', changes: { category: 'committed', priority: 'high' } };
    const done = await workspace.call('opportunity.bulk', {
      selection: { filter: { status: ['in-progress'], currency: ['EUR'] } },
      act,
    });
    expect(done).toMatchObject({ count: 2, changes: 2, act: { message: say('act.bulk.update', { n: 2 }) } });
    const nothing = { filter: { search: 'nowhere' } };
    expect(await workspace.call('opportunity.bulk', { selection: nothing, act })).toMatchObject({
      count: 0,
      act: null,
    });
  });
});

describe('moved to a stage', () => {
  it('each deal uses the move that reaches it from its own stage', async () => {
    const ids = await addCycle(workspace, 'WAYS', 'chances', [
      '10 10/10 S',
      '20 20/20 S',
      '30 30/30 S',
      '40 40/40',
    ]);
    const deals = await open(4, 'WAYS');
    for (const [i, id] of deals.entries())
      for (let step = 0; step < i; step += 1) await workspace.call('opportunity.move', { id, move: 'next' });
    const act = { kind: 'move', to: ids[2] ?? '' } as const;
    const done = await workspace.call('opportunity.bulk', { selection: { ids: deals }, act });
    expect(done).toMatchObject({ changes: 3, unchanged: 1, refused: { count: 0 } });
    const actions = await Promise.all(
      deals.map(async (id) => (await workspace.call('opportunity.entries', { id })).entries[0]?.action),
    );
    expect(actions).toEqual(['Skipped', 'Next', 'Next', 'Previous']);
    const other = await open(1, 'LARGE');
    const { refused } = await workspace.call('opportunity.rehearseBulk', { selection: { ids: other }, act });
    expect(refused.reasons[0]?.word).toBe('move.stage-unknown');
  });
});

describe('close dates', () => {
  it('move by a formula; deals without one, and dates off the calendar, are refused', async () => {
    const undated = await newDeal(workspace, customerId, { closeDate: null });
    const ids = [...(await open(1)), undated];
    const shift = (by: string) =>
      workspace.call('opportunity.rehearseBulk', {
        selection: { ids },
        act: { kind: 'shift-close-date', by },
      });
    expect((await shift('1M-1D')).refused.reasons.map(({ word }) => word)).toEqual(['bulk.no-close-date']);
    expect((await shift('+9999Y')).refused.reasons.map(({ word }) => word)).toEqual([
      'bulk.date-out-of-range',
      'bulk.no-close-date',
    ]);
    const act = { kind: 'shift-close-date', by: 'tomorrow' } as const;
    const { fields } = await workspace.refused('opportunity.bulk', { selection: { ids }, act });
    expect(fields?.[0]?.word).toBe('field.formula');
  });
});

describe('tags of many', () => {
  it('are added and removed, created once, and not at all if every deal is refused', async () => {
    const [a = '', b = ''] = await open(2);
    const full = Array.from({ length: 20 }, (_, i) => `T${i}`);
    await workspace.call('opportunity.setTags', { id: a, tags: full });
    const t0 = (await workspace.call('tag.list', {})).items.find(({ name }) => name === 'T0')?.id ?? '';
    const add: Act = { kind: 'tags', add: ['New', 'Fresh'] };
    const alone = await workspace.call('opportunity.rehearseBulk', { selection: { ids: [a] }, act: add });
    expect(alone).toMatchObject({ newTags: [], refused: { reasons: [{ word: 'tag.too-many' }] } });
    const swap: Act = { kind: 'tags', add: ['new'], remove: [t0] };
    const done = await workspace.call('opportunity.bulk', { selection: { ids: [a, b] }, act: swap });
    const message = say('act.bulk.tags', { n: 2 });
    expect(done).toMatchObject({ changes: 2, newTags: ['new'], act: { message } });
    const { tags } = await workspace.call('opportunity.get', { id: b });
    expect(tags.map(({ name }) => name)).toEqual(['new']);
  });
});
