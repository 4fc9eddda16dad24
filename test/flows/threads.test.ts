import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Refusal } from '../../electron/domain/refusal.ts';
import { jobRunner } from '../../electron/service/threads/jobs.ts';
import { threadReader } from '../../electron/service/threads/reader.ts';
import { threadStarter } from '../../electron/service/threads/thread.ts';
import { openTestService } from '../support/service.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'roadbook-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Answers every query with its own name; ends when it is asked for the counts. */
const script = `
  import { parentPort, workerData } from 'node:worker_threads';
  parentPort.on('message', ({ id, name }) => {
    if (name === 'app.counts') process.exit(1);
    parentPort.postMessage({ id, ok: true, value: name + ' of ' + workerData.file });
  });`;

it('the thread that reads fails what it was asked when it ends too soon; the next query starts another', async () => {
  writeFileSync(join(dir, 'reader.mjs'), script);
  const start = threadStarter(pathToFileURL(join(dir, 'reader.mjs')), () => undefined);
  const reader = threadReader(start, 'a.db');
  const ask = (name: 'app.counts' | 'settings.get') => reader.run(name, {}, '2026-03-10');
  expect(await ask('settings.get')).toMatchObject({ value: 'settings.get of a.db' });
  expect(await Promise.all([ask('app.counts'), ask('settings.get')])).toMatchObject([
    { error: { code: 'internal' } },
    { error: { code: 'internal' } },
  ]);
  expect(await ask('settings.get')).toMatchObject({ value: 'settings.get of a.db' });
  await reader.close();
});

it('a reader that was closed starts no thread any more: its file may be moved', async () => {
  writeFileSync(join(dir, 'reader.mjs'), script);
  let begun = 0;
  const start = threadStarter(pathToFileURL(join(dir, 'reader.mjs')), () => undefined);
  const reader = threadReader((task) => ((begun += 1), start(task)), 'a.db');
  await reader.close();
  expect(await reader.run('settings.get', {}, '2026-03-10')).toMatchObject({ error: { code: 'internal' } });
  expect(begun).toBe(1);
});

it('a sample that cannot be made leaves no workspace behind', async () => {
  writeFileSync(join(dir, 'ends.mjs'), 'process.exit(1)');
  const workerUrl = pathToFileURL(join(dir, 'ends.mjs'));
  const service = await openTestService({
    profileDir: join(dir, 'profile'),
    workerUrl,
    log: () => undefined,
  });
  expect((await service.refused('workspace.createSample', {})).code).toBe('internal');
  const { workspaces } = await service.call('workspace.list', {});
  expect(workspaces.map(({ name, current }) => [name, current])).toEqual([['My deals', true]]);
  await service.close();
});

it('a thread tells the log what went wrong in it, under the id that the window is told', async () => {
  const logged: string[] = [];
  const worker = new URL('../../electron/service/worker.ts', import.meta.url);
  const run = jobRunner(threadStarter(worker, (level, message) => void logged.push(`${level} ${message}`)));
  const made = run('make-sample', { file: join(dir, 'sample.db'), today: 'no day' });
  const refusal = await made.then(
    () => null,
    (cause: unknown) => cause as Refusal,
  );
  expect(refusal).toMatchObject({ code: 'internal', params: { logId: expect.any(String) } });
  const line = `error [${refusal?.params['logId']}] make-sample: `;
  await vi.waitFor(() => expect(logged.join('\n')).toContain(line), 20_000);
});
