import { readFileSync, rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { ImportBench } from '../support/imports.ts';
import { openImportBench } from '../support/imports.ts';
import { newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';

const open: ImportBench[] = [];
const bench = async (...setUp: Parameters<typeof openImportBench>): Promise<ImportBench> => {
  const one = await openImportBench(...setUp);
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function fill({ call }: ImportBench): Promise<void> {
  await call('currency.add', { code: 'USD' });
  await call('rate.set', { currency: 'USD', validFrom: '2020-01-01', rate: '0.9' });
}

async function exported(one: ImportBench): Promise<string> {
  const path = `${one.folder}/out.csv`;
  await one.call('forecast.export', { path, form: 'deals' });
  return readFileSync(path, 'utf8');
}

/** Lines without the number and the id, which differ between workspaces, in order. */
const deals = (csv: string): string[] =>
  csv
    .split('\r\n')
    .map((line) => line.replace(/^[^,]*,|,[^,]*$/g, ''))
    .sort();

describe('our own export', () => {
  it('read into a fresh workspace and exported again names the same deals', async () => {
    const from = await bench();
    await fill(from);
    const topics = ['=1+1', "'=quoted", '-5', '“A”, "B"; C', 'Zeile 1\nZeile 2', 'Ünlü', '\u{1F680} up'];
    const accounts = await Promise.all(['Acme, Inc.', '@home', 'Öz'].map((name) => newAccount(from, name)));
    for (const [i, topic] of topics.entries()) {
      const customerId = accounts[i % 3] ?? '';
      const currency = i % 2 === 0 ? 'EUR' : 'USD';
      const id = await newDeal(from, customerId, {
        topic,
        currency,
        start: i !== 1,
        estimatedRevenue: `${i}00.5`,
      });
      if (i % 2 === 1)
        await from.call('opportunity.setTags', { id, tags: ['Ünlü', '=SUM', `Tag ${i}`].slice(i % 3) });
      if (i > 3) await from.call('opportunity.move', { id, move: 'next' });
      if (i === 3) await from.call('opportunity.hold', { id });
      if (i > 4) {
        const outcome = i === 5 ? 'won' : 'lost';
        await from.call('opportunity.close', { id, outcome, reasonId: await reasonOf(from, outcome) });
      }
    }
    const csv = await exported(from);
    // A lost deal is in no forecast, so the file doesn't have it.
    const count = topics.length - 1;
    const to = await bench();
    await fill(to);
    const rehearsal = await to.rehearse(csv);
    expect(rehearsal.problems).toEqual([]);
    expect(rehearsal.counts.new).toBe(count);
    await to.call('import.commit', {});
    expect(deals(await exported(to))).toEqual(deals(csv));
    expect((await to.rehearse(csv)).counts).toMatchObject({ unchanged: count, new: 0 });
    expect((await from.rehearse(csv)).counts).toMatchObject({ unchanged: count, new: 0 });
  });
});

describe('a large import', () => {
  const many = (n: number): string[] => [
    'Id,Topic,Account,Amount',
    ...Array.from({ length: n }, (_, i) => `X${i},Deal ${i},Account ${i % 50},${i}`),
  ];

  it('stops on request, and leaves nothing behind; a backup is created before it', async () => {
    const one = await bench();
    const before = one.live();
    await one.rehearse(many(3000));
    const off = one.on('progress', ({ done }) => {
      if (done >= 2000) void one.call('import.stop', {});
    });
    expect((await one.refused('import.commit', {})).word).toBe('import.stopped');
    off();
    expect(one.live()).toEqual(before);
    expect((await one.refused('import.commit', {})).word).toBe('import.not-rehearsed');
    await one.load(many(3000));
    const { backups } = await one.call('backup.list', {});
    expect(backups.filter((backup) => backup.reason === 'import')).toHaveLength(2);
  });

  it('and its undo answer busy to commands in between, in threads of their own, and publish everything', async () => {
    const folder = await bench();
    const { openTestService } = await import('../support/service.ts');
    const profileDir = `${folder.folder}/threads`;
    const workerUrl = new URL('../../electron/service/worker.ts', import.meta.url);
    const one = await openTestService({ profileDir, workerUrl });
    try {
      await setUpKim(one);
      const path = `${folder.folder}/deals.csv`;
      await folder.read(many(3000));
      const { sheet } = await one.call('import.read', { path });
      if (!sheet) throw new Error('No sheet');
      await one.call('import.rehearse', { plan: sheet.understanding.plan });
      const account = { kind: 'account', name: 'A' } as const;
      const beside = async (work: Promise<unknown>): Promise<void> => {
        expect((await one.refused('customer.create', account)).code).toBe('busy');
        await work;
      };
      await beside(one.call('import.commit', {}));
      expect((await one.call('app.counts', {})).opportunities).toBe(3000);
      await beside(one.call('history.undo', {}));
      expect((await one.call('app.counts', {})).opportunities).toBe(0);
      await beside(one.call('history.redo', {}));
      expect((await one.call('app.counts', {})).opportunities).toBe(3000);
      expect(one.changes.at(-1)?.topics).toContain('opportunity');
      await one.call('customer.create', account);
    } finally {
      await one.close();
      rmSync(profileDir, { recursive: true, force: true });
    }
  });

  it('whose indexes are recreated leaves every index unchanged, as do its undo and redo', async () => {
    const one = await bench();
    await newDeal(one, await newAccount(one, 'Acme'));
    const [schema, before] = [one.schema(), one.live()];
    const n = 5500;
    await one.load(many(n));
    const found = async () =>
      (await one.call('opportunity.summary', { filter: { search: 'Deal 54' } })).count;
    const [after, many54] = [one.live(), await found()];
    expect(one.schema()).toEqual(schema);
    await one.call('history.undo', {});
    expect(one.schema()).toEqual(schema);
    expect(one.live()).toEqual(before);
    await one.call('history.redo', {});
    expect(one.schema()).toEqual(schema);
    expect(one.live()).toEqual(after);
    expect(await found()).toBe(many54);
  });

  it('is found by words with what was there before, and follows a change of topic', async () => {
    const one = await bench();
    await newDeal(one, await newAccount(one, 'Acme'), { topic: 'Older tablets' });
    await one.load(many(5500));
    const ids = async (search: string) => {
      const page = { filter: { search }, sort: 'topic', direction: 'asc', offset: 0, limit: 5 } as const;
      return (await one.call('opportunity.list', page)).rows.map(({ id }) => id);
    };
    expect(await ids('older')).toHaveLength(1);
    const [id = ''] = await ids('5432');
    await one.call('opportunity.update', { id, changes: { topic: 'Renamed' } });
    expect(await ids('renamed')).toEqual([id]);
    expect(await ids('deal 5432')).toEqual([]);
  });

  it('that is stopped while its indexes are dropped leaves every index and trigger unchanged', async () => {
    const one = await bench();
    const schema = one.schema();
    await one.rehearse(many(5500));
    const off = one.on('progress', ({ done }) => {
      if (done >= 2000) void one.call('import.stop', {});
    });
    expect((await one.refused('import.commit', {})).word).toBe('import.stopped');
    off();
    expect(one.schema()).toEqual(schema);
  });

  it('is refused when the data has changed since the preview', async () => {
    const one = await bench();
    await one.rehearse(many(3));
    await newAccount(one, 'In between');
    expect((await one.refused('import.commit', {})).word).toBe('import.changed-since');
  });
});
