import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { shown } from '../../shared/words/speech.ts';
import type { Refusal } from '../../electron/domain/refusal.ts';
import { jobRunner } from '../../electron/service/threads/job-runner.ts';
import type { StartThread } from '../../electron/service/threads/kinds.ts';
import { openReader } from '../../electron/service/threads/reader.ts';
import { threadStarter } from '../../electron/service/threads/start.ts';
import { askToStop, newStop } from '../../electron/service/threads/stop.ts';
import { openTestService } from '../support/service.ts';
import { say } from '../../shared/words/say.ts';

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
    parentPort.postMessage({ id, value: name + ' of ' + workerData.start.file });
  });`;
const unanswered = { code: 'internal', word: 'error.internal' };

it('if the reader dies, its requests fail, the log says so, and the next query starts another', async () => {
  writeFileSync(join(dir, 'reader.mjs'), script);
  const logged: string[] = [];
  const log = (level: string, message: string): void => void logged.push(`${level} ${message}`);
  const reader = openReader(threadStarter(pathToFileURL(join(dir, 'reader.mjs')), log), 'a.db');
  const ask = (name: 'app.counts' | 'settings.get') => reader.run(name, {}, '2026-03-10');
  expect(await ask('settings.get')).toBe('settings.get of a.db');
  const lost = await Promise.allSettled([ask('app.counts'), ask('settings.get')]);
  expect(lost).toMatchObject([{ reason: unanswered }, { reason: unanswered }]);
  const [id] = lost.map((one) => one.status === 'rejected' && (one.reason as Refusal).params['logId']);
  expect(logged).toEqual([
    `error [${shown(id)}] thread queries, asked for app.counts, settings.get: ended with 1`,
  ]);
  expect(await ask('settings.get')).toBe('settings.get of a.db');
  await reader.close();
  expect(logged).toHaveLength(1);
});

it('a reader that was closed starts no thread any more: its file may be moved', async () => {
  writeFileSync(join(dir, 'reader.mjs'), script);
  let begun = 0;
  const start = threadStarter(pathToFileURL(join(dir, 'reader.mjs')), () => undefined);
  const counting: StartThread = (kind, input) => ((begun += 1), start(kind, input));
  const reader = openReader(counting, 'a.db');
  const cut = reader.run('settings.get', {}, '2026-03-10');
  const closed = reader.close();
  await expect(cut).rejects.toMatchObject(unanswered);
  await closed;
  await expect(reader.run('settings.get', {}, '2026-03-10')).rejects.toMatchObject(unanswered);
  expect(begun).toBe(1);
});

it('the work of a thread can be stopped through shared memory, and ends with its refusal', async () => {
  const worker = new URL('../../electron/service/worker.ts', import.meta.url);
  const rows = Array.from({ length: 20_000 }, (_, i) => `Deal ${i},Account ${i}`);
  writeFileSync(join(dir, 'deals.csv'), ['Topic,Account', ...rows].join('\n'));
  const start = threadStarter(worker, () => undefined);
  const thread = start('import', { file: join(dir, 'none.db'), user: 'kim', device: 'one', numbers: null });
  const [stop, seen] = [newStop('import.stopped'), [] as number[]];
  const read = thread.ask(
    'read',
    { sources: [join(dir, 'deals.csv')], entity: 'opportunity', today: '2026-03-10', zone: 'UTC' },
    {
      stop,
      progress: (done) => void seen.push(done),
    },
  );
  askToStop(stop);
  await expect(read).rejects.toMatchObject({ code: 'not-allowed', word: 'import.stopped' });
  expect(seen).toEqual([]);
  expect(thread.alive).toBe(true);
  await thread.end();
  expect(thread.alive).toBe(false);
});

it('a reading that never notices its stop ends with its thread, and discards the file', async () => {
  writeFileSync(
    join(dir, 'hangs.mjs'),
    "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { for (;;); });",
  );
  writeFileSync(join(dir, 'deals.csv'), 'Topic,Account\nA,Acme\n');
  const workerUrl = pathToFileURL(join(dir, 'hangs.mjs'));
  const service = await openTestService({ profileDir: join(dir, 'profile'), workerUrl });
  const read = service.send('import.read', { path: join(dir, 'deals.csv') });
  await service.call('import.stop', {});
  expect(await read).toMatchObject({ ok: false, error: { code: 'not-allowed', word: 'import.stopped' } });
  expect((await service.refused('import.reread', { choices: {} })).word).toBe('import.no-file');
  await service.close();
});

it("a sample that can't be created leaves no workspace behind", async () => {
  writeFileSync(join(dir, 'ends.mjs'), 'process.exit(1)');
  const workerUrl = pathToFileURL(join(dir, 'ends.mjs'));
  const service = await openTestService({
    profileDir: join(dir, 'profile'),
    workerUrl,
    log: () => undefined,
  });
  expect((await service.refused('workspace.createSample', {})).code).toBe('internal');
  const { workspaces } = await service.call('workspace.list', {});
  expect(workspaces.map(({ name, current }) => [name, current])).toEqual([
    [say('workspace.first-name'), true],
  ]);
  await service.close();
});

it('a thread logs its errors under the id that the window shows', async () => {
  const logged: string[] = [];
  const worker = new URL('../../electron/service/worker.ts', import.meta.url);
  const run = jobRunner(threadStarter(worker, (level, message) => void logged.push(`${level} ${message}`)));
  const made = run('make-sample', { file: join(dir, 'sample.db'), today: 'no day' });
  const refusal = await made.then(
    () => null,
    (cause: unknown) => cause as Refusal,
  );
  expect(refusal).toMatchObject({ code: 'internal', params: { logId: expect.any(String) } });
  const line = `error [${shown(refusal?.params['logId'])}] make-sample: `;
  await vi.waitFor(() => expect(logged.join('\n')).toContain(line), 20_000);
});
