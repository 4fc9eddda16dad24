import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '../../electron/domain/clock.ts';
import { threadWorks } from '../../electron/service/thread-work.ts';
import type { Jobs } from '../../electron/service/threads/jobs.ts';
import { jobRunner, type RunJob } from '../../electron/service/threads/job-runner.ts';
import { inlineThreads } from '../../electron/service/threads/start.ts';
import { toCallError, refusalOf } from '../../electron/service/threads/errors.ts';
import { Announcer } from '../../electron/service/workspace/announcer.ts';
import { Backups } from '../../electron/service/workspace/backups.ts';
import { NameOrdering } from '../../electron/service/workspace/name-ordering.ts';
import { openProfile } from '../../electron/service/workspace/profile.ts';
import { Session } from '../../electron/service/workspace/session.ts';
import { lastTxn } from '../../electron/store/journal/journal.ts';
import { setUpWorkspace } from '../../electron/domain/setup/set-up.ts';

let lines: string[] = [];
const log = (_: string, line: string): void => void lines.push(line);
const startThread = inlineThreads(threadWorks, log);

let dir: string;
let session: Session;
let backups: Backups;
let announcer: Announcer;
/** The fault of a job, by the code of SQLite or the system. */
let faults: Partial<Record<keyof Jobs, string>>;
const folder = (): string => join(dir, 'workspaces', 'My deals');

/** Whether another program deletes the file that a restore has made. */
let removed: boolean;

const faulty: RunJob = async (name, input, asking) => {
  const code = faults[name];
  if (code === undefined) {
    const done = await jobRunner(startThread)(name, input, asking);
    if (removed && 'target' in input) rmSync(input.target);
    return done;
  }
  throw refusalOf(toCallError(Object.assign(new Error(code), { code }), () => '-'));
};

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'roadbook-'));
  faults = {};
  removed = false;
  lines = [];
  const clock = fixedClock('2026-03-10');
  announcer = new Announcer(log);
  const changed = (): void => undefined;
  session = new Session({
    openProfile: () => openProfile(dir),
    workspace: undefined,
    clock,
    user: 'rep',
    startThread,
    log,
    changed,
    ordering: new NameOrdering({ locale: () => null, startThread, log, publish: changed }),
  });
  backups = new Backups({ session, runJob: faulty, clock, log, announcer, patience: 0 });
  await session.start();
  const kim = { repName: 'Kim', initials: 'K', baseCurrency: 'EUR', presets: ['status-pipeline'] } as const;
  session
    .opened()
    .writer.run('act', 'workspace.setUp', (act) =>
      setUpWorkspace(act, { ...kim, presets: [...kim.presets] }),
    );
});
afterEach(async () => {
  await session.end();
  rmSync(dir, { recursive: true, force: true });
});

describe.each([
  ['SQLITE_FULL', 'storage-full', 'refused'],
  ['ENOSPC', 'storage-full', 'refused'],
  ['SQLITE_IOERR_SHMSIZE', 'storage-full', 'refused'],
  ['SQLITE_CORRUPT', 'storage-damaged', 'goes on'],
  ['SQLITE_CORRUPT_INDEX', 'storage-damaged', 'goes on'],
  ['SQLITE_IOERR_READ', 'storage-failing', 'goes on'],
  ['EIO', 'storage-failing', 'goes on'],
  ['SQLITE_NOMEM', 'out-of-memory', 'refused'],
  ['SQLITE_BUSY', 'locked', 'refused'],
  ['EROFS', 'read-only', 'refused'],
  ['EACCES', 'read-only', 'refused'],
  ['SQLITE_READONLY_DIRECTORY', 'read-only', 'refused'],
] as const)('%s while backing up', (code, called, restore) => {
  it(`is called ${called}, and on its own disturbs nobody`, async () => {
    faults = { 'back-up': code };
    await expect(backups.make('manual')).rejects.toMatchObject({ code: called });
    expect(backups.status().failure).toMatchObject({ code: called });
    backups.remind();
    await backups.settled();
    expect(session.condition().state).toBe('ready');
    faults = {};
    await backups.make('manual');
    expect(backups.status()).toMatchObject({ failure: null });
    expect(backups.status().lastAt).not.toBeNull();
  });

  it(`before a restore: the restore ${restore === 'refused' ? 'is refused and changes nothing' : 'goes on'}`, async () => {
    const { name } = await backups.make('manual');
    const before = readdirSync(folder());
    faults = { 'back-up': code };
    const opening = backups.open(backups.fileOf(name));
    if (restore === 'refused') {
      await expect(opening).rejects.toMatchObject({ code: called });
      expect(readdirSync(folder())).toEqual(before);
    } else {
      expect((await opening).putAside).toMatch(/^workspace\.db\.before-\d+$/);
      expect(readdirSync(folder()).filter((one) => /before-\d+$/.test(one))).toHaveLength(1);
    }
    expect(session.condition().state).toBe('ready');
    expect(readdirSync(join(folder(), 'backups')).filter((one) => one.includes('.part'))).toEqual([]);
  });
});

it('what fails after a backup, tidying up, is no failed backup', async () => {
  faults = { 'prune-backups': 'EIO' };
  backups.remind();
  await backups.settled();
  expect(backups.status()).toMatchObject({ failure: null });
  expect(backups.list().backups).toHaveLength(1);
});

it('an automatic backup that failed is not tried again with every action', async () => {
  faults = { 'back-up': 'SQLITE_FULL' };
  backups.remind();
  await backups.settled();
  const { failure } = backups.status();
  backups.remind();
  await backups.settled();
  expect(backups.status().failure).toBe(failure);
});

it('nothing is thrown out of the timer of automatic backups', async () => {
  const clock = fixedClock('2026-03-10');
  const later = new Backups({
    session,
    runJob: faulty,
    clock,
    log,
    announcer,
    patience: 1,
  });
  session.opened().writer.db.exec('DROP TABLE backup_log');
  const unexpected: unknown[] = [];
  const note = (cause: unknown): void => void unexpected.push(cause);
  process.on('uncaughtExceptionMonitor', note);
  later.remind();
  await expect.poll(() => lines.join()).toContain('backup_log');
  process.off('uncaughtExceptionMonitor', note);
  expect(unexpected).toEqual([]);
  expect(later.status()).toEqual({ lastAt: null, failure: null });
});

it('a restore whose fresh file was removed is refused, and the data stays open and unchanged', async () => {
  const { name } = await backups.make('manual');
  const before = lastTxn(session.opened().writer.db);
  removed = true;
  await expect(backups.open(backups.fileOf(name))).rejects.toMatchObject({ kind: 'unwritable' });
  expect(session.condition()).toMatchObject({ state: 'ready', trouble: null });
  expect(lastTxn(session.opened().writer.db)).toBe(before);
  expect(readdirSync(folder()).filter((one) => one.includes('.before-'))).toEqual([]);
  expect(readdirSync(join(folder(), 'backups')).filter((one) => one.includes('.part'))).toEqual([]);
});
