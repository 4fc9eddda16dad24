import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

describe('an error of the disk or of the store', () => {
  it.each([
    ['SQLITE_FULL', 'full'],
    ['ENOSPC', 'full'],
    ['SQLITE_CORRUPT_VTAB', 'damaged'],
    ['SQLITE_NOTADB', 'foreign'],
    ['SQLITE_IOERR_READ', 'damaged'],
    ['SQLITE_BUSY', 'locked'],
    ['SQLITE_READONLY_DBMOVED', 'unwritable'],
    ['SQLITE_CANTOPEN', 'unwritable'],
    ['EACCES', 'unwritable'],
    ['ENOENT', 'unwritable'],
    ['SQLITE_ERROR', 'unknown'],
  ])('%s is %s', (code, kind) => {
    const error = Object.assign(new Error('words'), { code });
    expect(troubleOf(error)).toMatchObject({ kind, message: 'words' });
  });

  it('that is known already stays what it is, and no error at all is unknown', () => {
    const trouble = new StoreTrouble('newer', 'x', { found: 2 });
    expect(troubleOf(trouble)).toBe(trouble);
    expect(troubleOf('words').kind).toBe('unknown');
    expect(troubleOf(null).kind).toBe('unknown');
  });
});
