import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Service } from '../../electron/service/calls/service.ts';
import { serveLines } from '../../electron/service/transports/stdio.ts';
import { zones } from '../unit/zones.ts';
import { addCycle } from '../support/deals.ts';
import type { Headless } from '../support/headless.ts';
import { startHeadless } from '../support/headless.ts';
import { cycleOf, newAccount, setUpKim } from '../support/seed.ts';
import { openTestService } from '../support/service.ts';

let dir: string;
let running: Headless[];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'roadbook-'));
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((one) => one.kill()));
  rmSync(dir, { recursive: true, force: true });
});

function start(profile: string, args: readonly string[] = [], env: Record<string, string> = {}): Headless {
  const child = startHeadless(join(dir, profile), args, env);
  running.push(child);
  return child;
}

const setUp = { repName: 'Kim', initials: 'K', baseCurrency: 'EUR', presets: ['status-pipeline'] };

describe('headless', () => {
  it('answers one JSON line for each line, in order, bad ones included, and ends well', async () => {
    const app = start('p', ['--now', '2026-06-10', '--workspace', 'Trial']);
    const status = await app.send('app.status');
    expect(status).toMatchObject({ id: 1, ok: true, value: { today: '2026-06-10', workspace: 'Trial' } });
    for (const line of ['{', '[]', '1', 'null', '{"id":7}', '{"id":8,"call":5}', '"call"', '\u2028']) {
      app.write(line);
      expect(await app.next(), line).toMatchObject({
        ok: false,
        error: { code: 'invalid', word: 'error.bad-json' },
      });
    }
    app.write('');
    app.write('{"id":"x","call":"workspace.list"}');
    expect(await app.next()).toMatchObject({ id: 'x', ok: true, value: { workspaces: [{ name: 'Trial' }] } });
    expect(await app.send('workspace.setUp', setUp)).toMatchObject({ ok: true });
    expect(await app.send('nope')).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await app.send('contract.describe')).toMatchObject({ ok: true, value: { version: 5 } });
    for (const [call, input] of [
      ['app.setTheme', { theme: 'dark' }],
      ['app.openExternal', { url: 'https://example.com' }],
      ['backup.open', {}],
      ['forecast.export', { form: 'deals' }],
    ] as const) {
      expect(await app.send(call, input), call).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    }
    expect(await app.end()).toBe(0);
    expect(await app.next()).toBeNull();
  });

  it('does long jobs in threads: a backup, an export, and what fails there', async () => {
    const app = start('p');
    await app.send('workspace.setUp', setUp);
    const backup = await app.send('backup.now');
    expect(backup).toMatchObject({ ok: true, value: { reason: 'manual' } });
    const path = join(dir, 'out.csv');
    expect(await app.send('forecast.export', { form: 'periods', path })).toMatchObject({
      value: { file: 'out.csv' },
    });
    expect(existsSync(path)).toBe(true);
    const nowhere = { form: 'deals', path: join(dir, 'no', 'x.csv') };
    expect(await app.send('forecast.export', nowhere)).toMatchObject({ error: { code: 'not-allowed' } });
    const name = backup?.ok === true ? (backup.value as { name: string }).name : '';
    expect(await app.send('backup.open', { name })).toMatchObject({ ok: true, value: { file: name } });
    expect(await app.send('salesperson.list')).toMatchObject({ value: { items: [{ name: 'Kim' }] } });
    expect(await app.end()).toBe(0);
  });

  it('answers locked while another process has the profile', async () => {
    const first = start('p');
    await first.send('app.status');
    const second = start('p');
    expect(await second.send('app.status')).toMatchObject({
      value: { state: 'trouble', trouble: { kind: 'locked' } },
    });
    expect(await second.send('workspace.list')).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(await second.send('customer.list')).toMatchObject({ ok: false, error: { code: 'locked' } });
    await second.end();
    await first.kill();
    const third = start('p');
    expect(await third.send('app.status')).toMatchObject({ value: { state: 'first-start' } });
  });

  it('says what is missing on standard error, and nothing on standard output', async () => {
    const wrong = start('p', ['--now', '2026-02-30']);
    expect(await wrong.next()).toBeNull();
    expect(wrong.errors()).toContain('--now');
    const outside = start('p', ['--workspace', '../outside']);
    expect(await outside.next()).toBeNull();
    expect(outside.errors()).toContain('--workspace');
    expect(existsSync(join(dir, 'outside'))).toBe(false);
  });

  it('finds a workspace whatever the case of its name', async () => {
    const first = start('p', ['--workspace', 'Trial']);
    await first.send('app.status');
    await first.end();
    const second = start('p', ['--workspace', 'TRIAL']);
    expect(await second.send('app.status')).toMatchObject({ value: { workspace: 'Trial', trouble: null } });
    await second.end();
    expect(readdirSync(join(dir, 'p', 'workspaces'))).toEqual(['Trial']);
  });
});

describe('lines', () => {
  it('end at a line feed, not at the line separators that JSON may contain', async () => {
    const heard: unknown[] = [];
    const service = {
      call: (name: string, input: unknown) => {
        heard.push([name, input]);
        return Promise.resolve({ ok: true, value: input });
      },
    } as unknown as Service;
    const [input, output] = [new PassThrough(), new PassThrough()];
    const served = serveLines(service, input, output);
    const text = 'a\u2028b\u2029c\u0085d é🙂';
    const bytes = Buffer.from(
      `${JSON.stringify({ id: 1, call: 'x', input: { text } })}\r\n{"id":2,"call":"y"}`,
    );
    for (const byte of bytes) input.write(Buffer.from([byte]));
    input.end();
    await served;
    output.end();
    expect(heard).toEqual([
      ['x', { text }],
      ['y', {}],
    ]);
    const lines = Buffer.concat(await output.toArray())
      .toString()
      .split('\n');
    expect(lines).toHaveLength(3);
  });
});

describe('in six time zones', () => {
  it('F1 and F1b are the same', async () => {
    const service = await openTestService({ profileDir: join(dir, 'p'), now: '2026-06-10' });
    await setUpKim(service);
    await addCycle(service, 'TYPED', 'chances', ['1 0/10']);
    const cycleId = (await cycleOf(service, 'TYPED')).id;
    const customerId = await newAccount(service, 'Acme');
    for (const [closeDate, chances] of [
      [undefined, '10'],
      ['2026-06-10', '10'],
      ['2026-06-30', '100'],
      ['2026-06-01', '100'],
    ] as const) {
      const deal = { topic: 'Deal', customerId, cycleId, estimatedRevenue: '100', chances, start: true };
      await service.call('opportunity.create', { ...deal, ...(closeDate !== undefined && { closeDate }) });
    }
    await service.close();
    const answers = await Promise.all(
      zones.map(async (zone, n) => {
        cpSync(join(dir, 'p'), join(dir, `zone-${n}`), { recursive: true });
        const app = start(`zone-${n}`, ['--now', '2026-06-10'], { TZ: zone });
        const answer = await app.send('forecast.byCloseDate');
        await app.end();
        return answer?.ok === true ? (answer.value as OutputOf<'forecast.byCloseDate'>) : null;
      }),
    );
    const [first] = answers;
    expect(first?.periods[0]?.open).toEqual({ count: 2, value: '200', weighted: '110' });
    expect(first?.undated.open).toEqual({ count: 1, value: '100', weighted: '10' });
    expect(first?.overdue.open).toEqual({ count: 1, value: '100', weighted: '100' });
    for (const answer of answers) expect(answer).toEqual(first);
  });
});
