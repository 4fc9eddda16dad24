import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newAccount, setUpKim } from '../support/seed.ts';
import { openTestService } from '../support/service.ts';

let profileDir = '';
beforeEach(() => {
  profileDir = mkdtempSync(join(tmpdir(), 'roadbook-'));
});
afterEach(() => rmSync(profileDir, { recursive: true, force: true }));

describe('another try after trouble', () => {
  it('opens a profile that another process has let go, with what it wrote', async () => {
    const first = await openTestService({ profileDir });
    const second = await openTestService({ profileDir });
    expect(await second.call('app.status', {})).toMatchObject({ trouble: { kind: 'locked' } });
    expect(await second.call('app.retry', {})).toMatchObject({ trouble: { kind: 'locked' } });
    await setUpKim(first);
    await newAccount(first, 'Acme');
    await first.close();
    expect(await second.call('app.retry', {})).toMatchObject({ state: 'ready', trouble: null });
    expect((await second.call('app.counts', {})).customers).toBe(1);
    await second.close();
  });

  it('keeps the workspace that is open', async () => {
    const service = await openTestService({ profileDir });
    await service.call('workspace.create', { name: 'Other' });
    expect(await service.call('app.retry', {})).toMatchObject({ workspace: 'Other', trouble: null });
    await service.close();
  });

  it('opens a profile whose own file could not be written before', async () => {
    mkdirSync(join(profileDir, 'profile.json'));
    const service = await openTestService({ profileDir });
    expect(await service.call('app.status', {})).toMatchObject({ trouble: { kind: 'unwritable' } });
    rmSync(join(profileDir, 'profile.json'), { recursive: true });
    expect(await service.call('app.retry', {})).toMatchObject({ state: 'first-start', trouble: null });
    await service.close();
  });

  it('opens a folder that can be made at last', async () => {
    const inTheWay = join(profileDir, 'data');
    writeFileSync(inTheWay, 'a file where the folder should be');
    const service = await openTestService({ profileDir: inTheWay });
    expect(await service.call('app.status', {})).toMatchObject({ trouble: { kind: 'unwritable' } });
    rmSync(inTheWay);
    expect(await service.call('app.retry', {})).toMatchObject({ state: 'first-start', trouble: null });
    await service.close();
  });
});
