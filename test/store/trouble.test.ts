import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toCallError } from '../../electron/service/threads/errors.ts';
import { StoreTrouble, troubleOf } from '../../electron/store/connection/trouble.ts';
import { dump } from '../support/dump.ts';
import { checkInvariants } from '../support/invariants.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
});
afterEach(() => workspace.close());

describe('a full disk', () => {
  it('loses nothing that was saved, reports it, and continues when there is room', async () => {
    const { db, call, send } = workspace;
    const pages = Number(db.pragma('page_count', { simple: true }));
    db.pragma(`max_page_count = ${pages + 4}`);
    const remarks = 'x'.repeat(10_000);
    let saved = 0;
    let answer = await send('customer.create', { kind: 'account', name: 'Acme', remarks });
    for (; answer.ok; answer = await send('customer.create', { kind: 'account', name: 'Acme', remarks }))
      saved += 1;
    expect(answer.error).toMatchObject({ code: 'storage-full', word: 'error.storage-full' });
    const before = dump(db);
    expect(
      await send('draft.save', { kind: 'form', record: 'new', value: remarks.repeat(10) }),
    ).toMatchObject({
      error: { code: 'storage-full' },
    });
    expect(dump(db)).toEqual(before);
    expect((await call('customer.summary', {})).count).toBe(saved);
    checkInvariants(db);
    db.pragma('max_page_count = 1000000');
    await call('customer.create', { kind: 'account', name: 'Acme', remarks });
    expect((await call('customer.summary', {})).count).toBe(saved + 1);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});

/** The parts of SQLITE_IOERR that say nothing about the contents. */
const ioErrors =
  'READ SHORT_READ WRITE FSYNC DIR_FSYNC TRUNCATE FSTAT UNLOCK RDLOCK DELETE ACCESS CHECKRESERVEDLOCK LOCK CLOSE DIR_CLOSE SHMOPEN SHMLOCK SHMMAP SEEK DELETE_NOENT MMAP GETTEMPPATH CONVPATH VNODE AUTH BEGIN_ATOMIC COMMIT_ATOMIC ROLLBACK_ATOMIC IN_PAGE'.split(
    ' ',
  );

describe('an error of the disk or of the store', () => {
  it.each<readonly [code: string, kind: string]>([
    ['SQLITE_FULL', 'full'],
    ['SQLITE_IOERR_SHMSIZE', 'full'],
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EFBIG', 'full'],
    ['SQLITE_CORRUPT', 'damaged'],
    ['SQLITE_CORRUPT_VTAB', 'damaged'],
    ['SQLITE_CORRUPT_SEQUENCE', 'damaged'],
    ['SQLITE_CORRUPT_INDEX', 'damaged'],
    ['SQLITE_IOERR_CORRUPTFS', 'damaged'],
    ['SQLITE_IOERR_DATA', 'damaged'],
    ['SQLITE_NOTADB', 'foreign'],
    ...ioErrors.map((part) => [`SQLITE_IOERR_${part}`, 'disk'] as const),
    ['SQLITE_IOERR', 'disk'],
    ['EIO', 'disk'],
    ['ESTALE', 'disk'],
    ['SQLITE_NOMEM', 'memory'],
    ['SQLITE_IOERR_NOMEM', 'memory'],
    ['ENOMEM', 'memory'],
    ['EMFILE', 'memory'],
    ['SQLITE_BUSY', 'locked'],
    ['SQLITE_BUSY_RECOVERY', 'locked'],
    ['SQLITE_BUSY_SNAPSHOT', 'locked'],
    ['SQLITE_BUSY_TIMEOUT', 'locked'],
    ['SQLITE_LOCKED_SHAREDCACHE', 'locked'],
    ['SQLITE_PROTOCOL', 'locked'],
    ['SQLITE_IOERR_BLOCKED', 'locked'],
    ['SQLITE_READONLY', 'unwritable'],
    ['SQLITE_READONLY_DBMOVED', 'unwritable'],
    ['SQLITE_READONLY_DIRECTORY', 'unwritable'],
    ['SQLITE_READONLY_CANTINIT', 'unwritable'],
    ['SQLITE_CANTOPEN', 'unwritable'],
    ['SQLITE_CANTOPEN_ISDIR', 'unwritable'],
    ['SQLITE_CANTOPEN_SYMLINK', 'unwritable'],
    ['SQLITE_PERM', 'unwritable'],
    ['EACCES', 'unwritable'],
    ['ENOENT', 'unwritable'],
    ['EROFS', 'unwritable'],
    ['SQLITE_ERROR', 'unknown'],
    ['SQLITE_ERROR_RETRY', 'unknown'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'unknown'],
    ['SQLITE_MISUSE', 'unknown'],
    ['SQLITE', 'unknown'],
    ['ENOSPCX', 'unknown'],
  ])('%s is %s', (code, kind) => {
    const error = Object.assign(new Error('words'), { code });
    expect(troubleOf(error)).toMatchObject({ kind, message: 'words' });
  });

  it('has words of its own for each kind, in answers and on the screen of a workspace that can’t be opened', () => {
    const codes = [
      ['SQLITE_FULL', 'storage-full'],
      ['SQLITE_CORRUPT', 'storage-damaged'],
      ['SQLITE_IOERR_READ', 'storage-failing'],
      ['SQLITE_NOMEM', 'out-of-memory'],
      ['SQLITE_BUSY', 'locked'],
      ['SQLITE_READONLY', 'read-only'],
    ] as const;
    const answers = codes.map(([code, expected]) => {
      const answer = toCallError(Object.assign(new Error('words'), { code }), () => 'logged');
      expect(answer, code).toMatchObject({ code: expected, word: `error.${expected}` });
      return answer.message;
    });
    expect(new Set(answers).size).toBe(codes.length);
  });

  it('that is known already stays what it is, and no error at all is unknown', () => {
    const trouble = new StoreTrouble('newer', 'x', { found: 2 });
    expect(troubleOf(trouble)).toBe(trouble);
    expect(troubleOf('words').kind).toBe('unknown');
    expect(troubleOf(null).kind).toBe('unknown');
  });
});
