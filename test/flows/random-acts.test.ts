import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { dealOn } from '../support/deals.ts';
import { dump } from '../support/dump.ts';
import { checkBars, checkForecast, checkGroups, checkSummary, groupings } from '../support/forecast-check.ts';
import { checkInvariants } from '../support/invariants.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { callOf, steps, type Step } from '../support/random-acts.ts';
import { setUpKim } from '../support/seed.ts';
import { like } from '../support/app/words.ts';

/** More, longer and other runs: ROADBOOK_RUNS=500 ROADBOOK_ACTS=120 ROADBOOK_SEED=... */
const runs = Number(process.env['ROADBOOK_RUNS'] ?? 12);
const most = Number(process.env['ROADBOOK_ACTS'] ?? 50);
const seed = Number(process.env['ROADBOOK_SEED'] ?? 310);
const today = '2026-03-15';

const lastDump = new WeakMap<TestWorkspace['db'], ReturnType<typeof dump>>();

/** One step; a refusal has changed nothing, and there are never internal errors. */
async function take({ db, send }: TestWorkspace, step: Step): Promise<string> {
  const before = lastDump.get(db) ?? dump(db);
  const [name, input] = callOf(db, step);
  const answer = await send(name, input);
  const told = `${name} ${JSON.stringify(input)}`;
  if (!answer.ok) {
    expect(answer.error.code, `${told} ${JSON.stringify(answer.error)}`).not.toBe('internal');
    expect(dump(db), told).toEqual(before);
    // Only the initial setup, on which everything depends, can't be undone.
    if (answer.error.word === 'history.not-undoable')
      expect(answer.error.message).toMatch(like('act.workspace.setUp'));
    return answer.error.word;
  }
  lastDump.set(db, dump(db));
  try {
    checkInvariants(db, today);
  } catch (error) {
    throw new Error(`After ${told}`, { cause: error });
  }
  return name;
}

/** Undoes everything, newest first. Returns false when a name that was free before is taken. */
async function undoAll({ send }: TestWorkspace): Promise<boolean> {
  for (;;) {
    const answer = await send('history.undo', {});
    if (answer.ok) continue;
    expect(['history.nothing-to-undo', 'error.taken']).toContain(answer.error.word);
    return answer.error.word === 'history.nothing-to-undo';
  }
}

async function ground(): Promise<TestWorkspace> {
  const workspace = openTestWorkspace({ now: today });
  await setUpKim(workspace, {
    presets: ['large-deals', 'small-deals', 'existing-customer', 'status-pipeline'],
    reasons: [
      { code: 'W', description: 'Won', outcome: 'won' },
      { code: 'L', description: 'Lost', outcome: 'lost' },
    ],
  });
  return workspace;
}

async function seeded({ call, ...rest }: TestWorkspace): Promise<void> {
  for (const code of ['USD', 'JPY']) await call('currency.add', { code });
  await call('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '0.92' });
  for (const name of ['Acme', 'Beta']) await call('customer.create', { kind: 'account', name });
  await call('salesperson.create', { code: 'A', name: 'Ada' });
  for (const code of ['LARGE', 'SMALL', 'EXISTING', 'PIPELINE']) {
    const deal = await dealOn({ call, ...rest }, code, { chances: '20', closeDate: '2026-09-30' });
    if (code !== 'LARGE') await deal.noteQuote();
  }
}

const heard = new Map<string, number>();
let [whole, stuck] = [0, 0];

async function live(workspace: TestWorkspace, taken: readonly Step[], n: number): Promise<void> {
  const start = dump(workspace.db, 'live');
  await seeded(workspace);
  for (const step of taken) {
    const word = await take(workspace, step);
    heard.set(word, (heard.get(word) ?? 0) + 1);
  }
  const stack =
    (['category', 'stage', 'cycle', 'salesperson', 'rating', 'currency'] as const)[n % 6] ?? 'category';
  const unit = (['day', 'week', 'month', 'quarter'] as const)[n % 4] ?? 'month';
  await checkSummary(workspace);
  await checkGroups(workspace, groupings[n % groupings.length] ?? 'stage');
  await checkForecast(workspace, today, { stack, unit });
  await checkBars(workspace, { stack, unit });
  if (!(await undoAll(workspace))) return void (stuck += 1);
  expect(dump(workspace.db, 'live'), 'everything undone').toEqual(start);
  checkInvariants(workspace.db, today);
  whole += 1;
}

it('any sequence of actions, valid and invalid, undone and redone, keeps every promise', async () => {
  await fc.assert(
    fc.asyncProperty(steps(most), fc.nat(23), async (taken, n) => {
      const workspace = await ground();
      try {
        await live(workspace, taken, n);
      } finally {
        await workspace.close();
      }
    }),
    { numRuns: runs, seed },
  );
  // The test has covered its subject: actions that were done, undone, redone, and refused by the rules.
  for (const word of [
    'opportunity.create',
    'opportunity.move',
    'opportunity.close',
    'opportunity.bulk',
    'customer.bulk',
    'customer.update',
    'opportunity.setTags',
    'customField.create',
    'history.undo',
    'history.redo',
    'customer.merge',
  ]) {
    expect(heard.get(word) ?? 0, word).toBeGreaterThan(2);
  }
  expect([...heard.keys()].filter((word) => word.startsWith('move.')).length).toBeGreaterThan(1);
  expect(whole, 'runs undone to the start').toBeGreaterThan(stuck * 4);
});
