import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CallName } from '../../shared/contract/contract.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { Envelope } from '../../shared/contract/envelope.ts';
import { businessTables } from '../../electron/store/journal/triggers.ts';
import { dealOn } from '../support/deals.ts';
import { dump } from '../support/dump.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { checkInvariants } from '../support/invariants.ts';
import { nonsense, spoiled, valuesOf } from '../support/nonsense.ts';
import { reasonOf, setUpKim } from '../support/seed.ts';
import type { TestService } from '../support/service.ts';
import { openTestService } from '../support/service.ts';

/** More and other ones: ROADBOOK_RUNS=2000 ROADBOOK_SEED=... */
const runs = Number(process.env['ROADBOOK_RUNS'] ?? 6);
const seed = Number(process.env['ROADBOOK_SEED'] ?? 310);
const settings = { numRuns: runs, seed };
const names = Object.keys(contract) as CallName[];
const within = names.filter((name) => contract[name].kind !== 'action');
const atTheEdge = names.filter((name) => contract[name].kind === 'action');

let workspace: TestWorkspace;
let ids: string[];
beforeAll(async () => {
  workspace = openTestWorkspace();
  const { call, db } = workspace;
  await setUpKim(workspace);
  await call('currency.add', { code: 'USD' });
  await call('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '0.9' });
  const deal = await dealOn(workspace, 'LARGE');
  await deal.noteQuote();
  const lost = await dealOn(workspace, 'PIPELINE');
  await call('opportunity.close', {
    id: lost.id,
    outcome: 'lost',
    reasonId: await reasonOf(workspace, 'lost'),
  });
  const flag = await call('customField.create', { of: 'opportunity', name: 'Signed', kind: 'flag' });
  await call('opportunity.update', { id: lost.id, changes: { custom: { [flag.id]: true } } });
  for (const kind of ['text', 'amount', 'number'] as const)
    await call('customField.create', { of: 'account', name: `Own ${kind}`, kind });
  ids = businessTables(db).flatMap((table) =>
    db.prepare<[], string>(`SELECT id FROM ${table} LIMIT 3`).pluck().all(),
  );
});
afterAll(() => workspace.close());

const inputs = (name: CallName): fc.Arbitrary<unknown> =>
  valuesOf(z.toJSONSchema(contract[name].input, { io: 'input' }), ids);

/** Sends a call; a refusal has changed nothing, is never an internal error, and names its reason. */
async function tryOut(name: CallName, input: unknown): Promise<Envelope> {
  const writes = contract[name].kind === 'command';
  const before = writes ? dump(workspace.db) : null;
  const answer = await workspace.send(name, input);
  if (answer.ok) return answer;
  const told = `${name} ${JSON.stringify(answer.error)}`;
  expect(answer.error.code, told).not.toBe('internal');
  expect(answer.error.message, told).not.toMatch(/SELECT|sqlite|at .*\.ts|undefined/i);
  if (answer.error.word === 'error.invalid') expect(answer.error.fields?.length, told).toBeGreaterThan(0);
  if (before) expect(dump(workspace.db), told).toEqual(before);
  return answer;
}

function standing(): number {
  const sql = "SELECT count(*) FROM txn WHERE kind = 'act' AND undone_by IS NULL";
  return workspace.db.prepare<[], number>(sql).pluck().get() ?? 0;
}

/** Undoes the actions since then, so that each call starts from the same state. */
async function backTo(before: number): Promise<void> {
  while (standing() > before) expect((await workspace.send('history.undo', {})).ok).toBe(true);
}

/** Empty input for a call without required fields. */
function isBlank(input: unknown): boolean {
  return input === null || input === undefined || (typeof input === 'object' && !Array.isArray(input));
}

describe.each(within)('%s', (name) => {
  it('refuses nonsense, and handles any input of its shape, with and without one error, without an internal error', async () => {
    const before = standing();
    for (const input of nonsense) {
      const answer = await tryOut(name, input);
      if (!isBlank(input)) expect(answer, name).toMatchObject({ ok: false, error: { code: 'invalid' } });
    }
    const property = fc.asyncProperty(inputs(name), fc.nat(), fc.nat(), async (input, where, how) => {
      await tryOut(name, input);
      await tryOut(name, spoiled(input, where, how));
      if (!name.startsWith('history.')) await backTo(before);
    });
    await fc.assert(property, settings);
    checkInvariants(workspace.db);
  });
});

describe('a search', () => {
  it('takes every sign for a word, and none for an operator', async () => {
    for (const search of nonsense) {
      if (typeof search !== 'string' || search.length > 200) continue;
      for (const [name, input] of [
        ['opportunity.list', { filter: { search } }],
        ['opportunity.summary', { filter: { search } }],
        ['customer.list', { filter: { search } }],
        ['customer.summary', { filter: { search } }],
        ['customer.suggest', { text: search }],
      ] as const) {
        expect(await tryOut(name, input), `${name} ${JSON.stringify(search)}`).toMatchObject({ ok: true });
      }
    }
  });
});

describe('calls at the edge', () => {
  let dir: string;
  let service: TestService;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'roadbook-'));
    service = await openTestService({ profileDir: join(dir, 'profile') });
    await setUpKim(service);
  });
  afterAll(async () => {
    await service.close();
    rmSync(dir, { recursive: true, force: true });
  });

  /** Paths stay inside the folder of the test. */
  const housed = (input: unknown): unknown =>
    typeof input === 'object' && input !== null && 'path' in input && typeof input.path === 'string'
      ? { ...input, path: join(dir, input.path.replaceAll('\0', '')) }
      : input;

  it.each(atTheEdge)('%s takes nonsense without a defect', async (name) => {
    const check = (answer: Envelope): void => {
      if (!answer.ok)
        expect(answer.error.code, `${name} ${JSON.stringify(answer.error)}`).not.toBe('internal');
    };
    for (const input of nonsense) check(await service.send(name, input));
    const property = fc.asyncProperty(inputs(name), fc.nat(), fc.nat(), async (input, where, how) => {
      check(await service.send(name, housed(input)));
      check(await service.send(name, housed(spoiled(input, where, how))));
    });
    await fc.assert(property, { ...settings, numRuns: Math.ceil(runs / 3) });
    expect((await service.call('app.status', {})).trouble).toBeNull();
  });
});
