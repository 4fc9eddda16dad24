import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLedger } from '../../electron/store/setup/number-ledger.ts';
import { newAccount, newDeal, setUpKim } from '../support/seed.ts';
import { openTestService, type TestService } from '../support/service.ts';

let dir: string;
let service: TestService;
const open = async (): Promise<void> => void (service = await openTestService({ profileDir: dir }));
const reopen = async (): Promise<void> => {
  await service.close();
  await open();
};

/** The numbers of all deals and customers there are. */
async function numbers(): Promise<string[]> {
  const deal = await service.call('opportunity.list', {});
  const customer = await service.call('customer.list', {});
  return [...deal.rows, ...customer.rows].map(({ number }) => number);
}

async function dealNumber(topic = 'Deal'): Promise<string> {
  const account = await newAccount(service, `${topic} GmbH`);
  const id = await newDeal(service, account, { topic });
  return (await service.call('opportunity.get', { id })).number;
}

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'roadbook-'));
  await open();
  await setUpKim(service);
});
afterEach(async () => {
  await service.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('after opening a backup', () => {
  it('a new deal has a number that was never given before, and Settings knows it', async () => {
    expect(await dealNumber('First')).toBe('OP-K-000001');
    const { name } = await service.call('backup.now', {});
    expect([await dealNumber('Second'), await dealNumber('Third')]).toEqual(['OP-K-000002', 'OP-K-000003']);
    await service.call('backup.open', { name });
    const { items } = await service.call('series.list', {});
    expect(items.map(({ example }) => example)).toEqual(['OP-K-000004', 'CU-K-000004']);
    expect(await dealNumber('Fourth')).toBe('OP-K-000004');
    expect(await numbers()).toEqual(expect.arrayContaining(['OP-K-000001', 'OP-K-000004', 'CU-K-000004']));
  });

  it('of a time with another mark, both marks go on where they were', async () => {
    await dealNumber('First');
    const { name } = await service.call('backup.now', {});
    await service.call('series.update', { kind: 'opportunity', changes: { mark: 'L' } });
    expect(await dealNumber('Second')).toBe('OP-L-000002');
    await service.call('backup.open', { name });
    expect(await dealNumber('Third')).toBe('OP-K-000002');
    await service.call('series.update', { kind: 'opportunity', changes: { mark: 'L' } });
    expect(await dealNumber('Fourth')).toBe('OP-L-000003');
  });

  it('any order of creating, undoing, importing, backing up, opening and restarting gives no number twice', async () => {
    const step = fc.constantFrom('deal', 'deal', 'undo', 'back up', 'open', 'restart', 'import');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async (steps) => {
        const profile = mkdtempSync(join(tmpdir(), 'roadbook-'));
        let app = await openTestService({ profileDir: profile });
        await setUpKim(app);
        const given = new Map<string, string>();
        const note = async (): Promise<void> => {
          for (const kind of ['opportunity.list', 'customer.list'] as const) {
            for (const { id, number } of (await app.call(kind, {})).rows) {
              expect(given.get(number) ?? id, number).toBe(id);
              given.set(number, id);
            }
          }
        };
        let kept = (await app.call('backup.now', {})).name;
        for (const [n, one] of steps.entries()) {
          if (one === 'deal') await newDeal(app, await newAccount(app, `Account ${n}`));
          if (one === 'undo') await app.send('history.undo', {});
          if (one === 'back up') kept = (await app.call('backup.now', {})).name;
          if (one === 'open') await app.call('backup.open', { name: kept });
          if (one === 'restart') {
            await app.close();
            app = await openTestService({ profileDir: profile });
          }
          if (one === 'import') {
            const path = join(profile, `deals-${n}.csv`);
            writeFileSync(path, `Topic,Account\nDeal ${n}a,New ${n}\nDeal ${n}b,New ${n}\n`);
            await importAll(app, path);
          }
          await note();
        }
        await app.close();
        rmSync(profile, { recursive: true, force: true });
      }),
      { numRuns: 12 },
    );
  });
});

/** Imports deals with the proposals of the wizard. */
async function importAll(app: TestService, path: string): Promise<void> {
  const { sheet } = await app.call('import.read', { path, entity: 'opportunity' });
  if (sheet === null) throw new Error('No sheet');
  await app.call('import.rehearse', { plan: sheet.understanding.plan });
  await app.call('import.commit', { leaveOutErrors: true });
  await app.call('import.close', {});
}

describe('two workspaces of one computer', () => {
  it('with the same mark share its numbers', async () => {
    expect(await dealNumber('Mine')).toBe('OP-K-000001');
    await service.call('workspace.create', { name: 'Trial' });
    await setUpKim(service);
    expect(await dealNumber('Other')).toBe('OP-K-000002');
    await service.call('workspace.open', { name: 'My deals' });
    expect(await dealNumber('Mine again')).toBe('OP-K-000003');
    await reopen();
    expect(await dealNumber('Later')).toBe('OP-K-000004');
  });

  it('tell their marks, so that another one can be proposed', async () => {
    await service.call('workspace.create', { name: 'Trial' });
    const marks = async () => {
      const { workspaces } = await service.call('workspace.list', {});
      return workspaces.map((one) => [one.name, one.marks]);
    };
    expect(await marks()).toEqual([
      ['My deals', ['K']],
      ['Trial', []],
    ]);
    await setUpKim(service, { initials: 'K2' });
    expect(await dealNumber('Other')).toBe('OP-K2-000001');
    expect(await marks()).toEqual([
      ['My deals', ['K']],
      ['Trial', ['K2']],
    ]);
  });

  it('made-up deals have a mark of their own', async () => {
    await service.call('workspace.createSample', {});
    const { items } = await service.call('series.list', {});
    expect(items.map(({ mark }) => mark)).toEqual(['DEMO', 'DEMO']);
    await service.call('workspace.open', { name: 'My deals' });
    expect(await dealNumber('Real')).toBe('OP-K-000001');
  });
});

describe('the ledger of numbers', () => {
  const ledger = (): string => join(dir, 'numbers.db');

  it.each([
    { state: 'lost with a restored profile', content: null, kept: false },
    { state: 'damaged', content: 'no database '.repeat(1000), kept: true },
    { state: 'empty', content: '', kept: false },
  ])(
    'that is $state is gathered from the workspaces, their backups and what was put aside',
    async ({ content, kept }) => {
      await dealNumber('First');
      const { name } = await service.call('backup.now', {});
      await dealNumber('Second');
      await dealNumber('Third');
      await service.call('backup.open', { name });
      await service.call('workspace.create', { name: 'Trial' });
      await setUpKim(service, { initials: 'T' });
      expect(await dealNumber('Trial')).toBe('OP-T-000001');
      await service.close();
      // What WAL keeps belongs to the file.
      for (const ending of ['', '-wal', '-shm']) rmSync(ledger() + ending, { force: true });
      if (content !== null) writeFileSync(ledger(), content);
      await open();
      expect(await dealNumber('Trial again')).toBe('OP-T-000002');
      await service.call('workspace.open', { name: 'My deals' });
      expect(await dealNumber('Fourth')).toBe('OP-K-000004');
      expect(readdirSync(dir).some((one) => one.startsWith('numbers.db.damaged-'))).toBe(kept);
    },
  );

  it('a workspace folder brought from elsewhere goes on after its own numbers and after those given here', async () => {
    await dealNumber('First');
    await service.close();
    const copy = join(dir, 'workspaces', 'Copy');
    cpSync(join(dir, 'workspaces', 'My deals'), copy, { recursive: true });
    await open();
    expect(await dealNumber('Here')).toBe('OP-K-000002');
    await service.call('workspace.open', { name: 'Copy' });
    expect(await dealNumber('There')).toBe('OP-K-000003');
    expect(existsSync(ledger())).toBe(true);
  });

  it('is written before what uses a number can be committed: a crash leaves a gap, and no thread gives another’s', () => {
    const { ledger: first } = openLedger(ledger(), () => 1);
    const taken = first.take('OP-X', 1, 3);
    first.close();
    const { ledger: second, isNew } = openLedger(ledger(), () => 1);
    expect([taken, isNew, second.greatest('OP-X'), second.take('OP-X', 1, 1)]).toEqual([1, false, 3, 4]);
    expect(second.take('OP-X', 100, 1)).toBe(100);
    // Another thread, and one that is killed: neither gives what the other gave.
    const { ledger: third } = openLedger(ledger(), () => 1);
    const mixed = [third, second, third, second, second].map((one) => one.take('OP-X', 101, 4));
    const all = mixed.flatMap((start) => [start, start + 1, start + 2, start + 3]);
    expect(new Set(all).size).toBe(all.length);
    const { ledger: afterKill } = openLedger(ledger(), () => 1);
    const next = afterKill.take('OP-X', 1, 1);
    expect(next).toBeGreaterThan(Math.max(...all));
    expect(next - Math.max(...all), 'a small gap').toBeLessThan(30);
    afterKill.close();
    third.close();
    second.notice('OP-X', 50);
    expect(second.greatest('OP-X')).toBeGreaterThan(100);
    second.close();
  });
});
