import * as crypto from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { replaceFile, writeAtomically } from '../../../electron/files/atomic-file.ts';

vi.mock('node:crypto', async (original) => {
  const real = await original<typeof crypto>();
  return { ...real, randomUUID: vi.fn(real.randomUUID) };
});
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    openSync: vi.fn(real.openSync),
    fsyncSync: vi.fn(real.fsyncSync),
    renameSync: vi.fn(real.renameSync),
  };
});

let folder: string;
let file: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'roadbook-'));
  file = join(folder, 'deals.csv');
  vi.clearAllMocks();
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const text = (path = file): string => fs.readFileSync(path, 'utf8');
const names = (): string[] => fs.readdirSync(folder).sort();
const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

it('a file is there as a whole or as it was before, and answers what was counted on the way', () => {
  fs.writeFileSync(file, 'old');
  const answer = writeAtomically(file, (write) => {
    write('new ');
    write(new Uint8Array([0x66, 0x69, 0x6c, 0x65]));
    expect(text()).toBe('old');
    return 2;
  });
  expect([answer, text(), names()]).toEqual([2, 'new file', ['deals.csv']]);
});

it('is written next to its target under a unique name, so that no file of the user is overwritten', () => {
  for (const ending of ['part', 'new', 'tmp']) fs.writeFileSync(`${file}.${ending}`, 'mine');
  writeAtomically(file, (write) => {
    write('outer');
    writeAtomically(file, (writeInner) => {
      writeInner('inner');
      expect(names().filter((name) => /^\.roadbook-[0-9a-f-]{36}\.part$/.test(name))).toHaveLength(2);
    });
    expect(text()).toBe('inner');
  });
  expect(text()).toBe('outer');
  expect(names()).toEqual(['deals.csv', 'deals.csv.new', 'deals.csv.part', 'deals.csv.tmp']);
  for (const ending of ['part', 'new', 'tmp']) expect(text(`${file}.${ending}`)).toBe('mine');
});

it('takes no name that is in use', () => {
  const id = '00000000-0000-4000-8000-000000000000';
  const taken = join(folder, `.roadbook-${id}.part`);
  fs.writeFileSync(taken, 'mine');
  vi.mocked(crypto.randomUUID).mockReturnValueOnce(id);
  expect(() => replaceFile(file, 'new')).toThrow(expect.objectContaining({ code: 'EEXIST' }));
  expect([text(taken), names()]).toEqual(['mine', [`.roadbook-${id}.part`]]);
});

it('leaves the old file, and nothing else, when writing or replacing fails', () => {
  fs.writeFileSync(file, 'old');
  const stopped = new Error('stopped');
  const stop = (write: (part: string) => void): never => {
    write('half');
    throw stopped;
  };
  expect(() => writeAtomically(file, stop)).toThrow(stopped);
  vi.mocked(fs.fsyncSync).mockImplementationOnce(failing('ENOSPC'));
  expect(() => replaceFile(file, 'new')).toThrow('ENOSPC');
  vi.mocked(fs.renameSync).mockImplementationOnce(failing('EPERM'));
  expect(() => replaceFile(file, 'new')).toThrow('EPERM');
  expect([text(), names()]).toEqual(['old', ['deals.csv']]);
  expect(() => replaceFile(folder, 'new')).toThrow();
  expect(() => replaceFile(join(folder, 'none', 'deals.csv'), 'new')).toThrow(
    expect.objectContaining({ code: 'ENOENT' }),
  );
  expect(names()).toEqual(['deals.csv']);
});

it('is synced before it replaces the old one, and its name afterwards', () => {
  replaceFile(file, 'new');
  const order = [fs.openSync, fs.fsyncSync, fs.renameSync].map(
    (call) => vi.mocked(call as () => unknown).mock.invocationCallOrder,
  );
  const [open, sync, rename] = order.map((calls) => calls.map((call) => call - Math.min(...order.flat())));
  expect({ open, sync, rename }).toEqual({ open: [0, 3], sync: [1, 4], rename: [2] });
  expect(vi.mocked(fs.openSync).mock.calls.map(([path, flags]) => [path, flags])).toEqual([
    [expect.stringContaining('.part'), 'wx'],
    [folder, 'r'],
  ]);
});

it('does without a sync of the file where a system knows none', () => {
  vi.mocked(fs.fsyncSync).mockImplementationOnce(failing('EINVAL'));
  replaceFile(file, 'new');
  vi.mocked(fs.fsyncSync).mockImplementationOnce(failing('ENOTSUP'));
  replaceFile(file, 'newer');
  expect([text(), names()]).toEqual(['newer', ['deals.csv']]);
});

it('does without a sync of the folder where a system knows none, and tells any other failure of it', () => {
  const real = vi.mocked(fs.fsyncSync).getMockImplementation() ?? (() => undefined);
  vi.mocked(fs.fsyncSync).mockImplementationOnce(real).mockImplementationOnce(failing('EINVAL'));
  replaceFile(file, 'new');
  expect(text()).toBe('new');
  vi.mocked(fs.fsyncSync).mockImplementationOnce(real).mockImplementationOnce(failing('EIO'));
  expect(() => replaceFile(file, 'newer')).toThrow('EIO');
  expect(text()).toBe('newer');
  expect(names()).toEqual(['deals.csv']);
});

it('deletes what a write left that was killed a day ago or longer, and nothing else', () => {
  const left = (digit: string): string => `.roadbook-${digit.repeat(8)}-0000-4000-8000-000000000000.part`;
  const old = new Date(Date.now() - 25 * 60 * 60 * 1000);
  const kept = ['.roadbook-mine.part', `${left('3')}.txt`];
  for (const name of [left('1'), left('2'), ...kept]) fs.writeFileSync(join(folder, name), 'half');
  for (const name of [left('1'), ...kept]) fs.utimesSync(join(folder, name), old, old);
  replaceFile(file, 'new');
  expect(names()).toEqual([left('2'), ...kept, 'deals.csv'].toSorted());
});

it.skipIf(process.platform === 'win32')(
  'passes permissions on, and begins with those the system gives',
  () => {
    const mode = (): number => fs.statSync(file).mode & 0o777;
    replaceFile(file, 'new');
    expect(mode()).toBe(0o666 & ~process.umask());
    fs.chmodSync(file, 0o600);
    replaceFile(file, 'newer');
    expect([mode(), text()]).toEqual([0o600, 'newer']);
  },
);
