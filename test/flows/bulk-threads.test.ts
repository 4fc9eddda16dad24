import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setUpKim } from '../support/seed.ts';
import type { TestService } from '../support/service.ts';
import { openTestService } from '../support/service.ts';
import { say } from '../../shared/words/say.ts';

let dir: string;
let service: TestService;
const many = 800;

/** The app with its threads, and many imported deals. */
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'roadbook-'));
  const workerUrl = new URL('../../electron/service/worker.ts', import.meta.url);
  service = await openTestService({ profileDir: join(dir, 'profile'), workerUrl });
  await setUpKim(service);
  const rows = Array.from(
    { length: many },
    (_, i) => `X${i},Deal ${i},Account ${i % 20},${i + 1},2026-06-30`,
  );
  writeFileSync(join(dir, 'deals.csv'), ['Id,Topic,Account,Amount,Closes', ...rows].join('\n'));
  const { sheet } = await service.call('import.read', { path: join(dir, 'deals.csv') });
  if (!sheet) throw new Error('No sheet');
  await service.call('import.rehearse', { plan: sheet.understanding.plan });
  await service.call('import.commit', {});
  await service.call('import.close', {});
});
afterAll(async () => {
  await service.close();
  rmSync(dir, { recursive: true, force: true });
});

const everything = { selection: { filter: {} }, act: { kind: 'hold' } } as const;
const held = async (): Promise<number> =>
  (await service.call('opportunity.summary', { filter: { status: ['on-hold'] } })).count;
const account = { kind: 'account', name: 'A' } as const;

it('a large action runs in a thread: commands answer busy, progress is reported, undo reverts it', async () => {
  const seen: number[] = [];
  const off = service.on('progress', ({ job, done, total }) => {
    if (job === 'bulk' && total === many) seen.push(done);
  });
  const work = service.call('opportunity.bulk', everything);
  expect((await service.refused('customer.create', account)).code).toBe('busy');
  expect((await service.refused('opportunity.bulk', everything)).code).toBe('busy');
  expect(await work).toMatchObject({
    count: many,
    changes: many,
    act: { message: say('act.bulk.hold', { n: many }) },
  });
  off();
  expect(seen.length).toBeGreaterThan(5);
  expect(await held()).toBe(many);
  expect(service.changes.at(-1)?.topics).toEqual(['opportunity', 'customer', 'tag', 'reason', 'history']);
  await service.call('history.undo', {});
  expect(await held()).toBe(0);
});

it('a preview runs there as well, changes nothing, and unblocks commands again', async () => {
  const before = service.changes.length;
  const rehearsed = await service.call('opportunity.rehearseBulk', everything);
  expect(rehearsed).toMatchObject({ count: many, changes: many });
  expect(service.changes).toHaveLength(before);
  expect(await held()).toBe(0);
  const nothing = await service.call('opportunity.rehearseBulk', { ...everything, act: { kind: 'resume' } });
  expect(nothing.refused.reasons.map(({ count, rows }) => [count, rows.length])).toEqual([[many, 200]]);
  const refused = await service.refused('opportunity.bulk', { ...everything, act: { kind: 'resume' } });
  expect(refused).toMatchObject({ code: 'not-allowed', word: 'bulk.refused', params: { n: many } });
  await service.call('customer.create', account);
});

it('stops on request, and leaves nothing behind', async () => {
  const off = service.on('progress', ({ job }) => {
    if (job === 'bulk') void service.call('opportunity.stopBulk', {});
  });
  expect(await service.refused('opportunity.bulk', everything)).toMatchObject({ word: 'bulk.stopped' });
  off();
  expect(await held()).toBe(0);
  expect(await service.call('opportunity.stopBulk', {})).toEqual({});
  expect((await service.call('opportunity.bulk', everything)).changes).toBe(many);
});
