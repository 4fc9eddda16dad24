import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { say } from '../../shared/words/say.ts';
import type { ImportBench, Plan } from '../support/imports.ts';
import { decision, openImportBench } from '../support/imports.ts';
import { asked, reading } from '../support/readings.ts';
import { newAccount, newDeal } from '../support/seed.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
});
afterEach(() => bench.close());

const understand = async (lines: readonly string[]) => (await bench.read(lines)).understanding;

describe('rows that share a number', () => {
  const lines = [
    'Number,Topic,Account,Amount,Currency',
    'X-1,First thing,Havn AS,100,EUR',
    'X-1,Second thing,Krog,900,EUR',
    'X-2,Third,Krog,5,EUR',
    'X-2,Third,Krog,5,EUR',
  ];
  const topics = async () => (await bench.deals()).map(({ topic }) => topic);

  it('and differ are a question that names them; rows that repeat others are not', async () => {
    const found = await understand(lines);
    expect(asked(found)).toEqual(['shared-key']);
    expect(reading(found, 'shared-key')?.rows).toEqual({ total: 2, first: [2, 3] });
    const { counts, problems } = await bench.rehearse(lines);
    expect(counts).toMatchObject({ new: 1, duplicate: 1, error: 2 });
    expect(problems[0]?.reasons[0]?.message).toBe(
      say('import.rows-differ', { n: 2, key: 'X-1', rows: ['2', '3'] }),
    );
  });

  it.each([
    ['first', ['First thing', 'Third']],
    ['last', ['Second thing', 'Third']],
    ['each', ['First thing', 'Second thing', 'Third']],
  ])('become what was decided: %s', async (value, expected) => {
    const readings = [decision('shared-key', value)];
    await bench.load(lines, { readings });
    expect(await topics()).toEqual(expected);
    const again = await bench.rehearse(lines, { readings: [...readings, decision('numbers', 'match')] });
    expect(again.counts).toMatchObject({ new: 0, update: 0, error: 0 });
  });
});

describe('a number', () => {
  it('alone never overwrites: with another topic and customer it is another deal', async () => {
    const id = await newDeal(bench, await newAccount(bench, 'Acme'));
    const { number } = await bench.call('opportunity.get', { id });
    const lines = ['Number,Topic,Customer', `${number},Cold store doors,Nordkap Fisch`];
    const found = await understand(lines);
    expect(asked(found)).toEqual([]);
    expect(reading(found, 'numbers')).toMatchObject({ value: 'new', by: 'cells', rows: { total: 1 } });
    const { counts } = await bench.load(lines, { readings: [decision('numbers', 'match')] });
    expect(counts).toMatchObject({ new: 1, update: 0 });
    expect(await bench.deals()).toHaveLength(2);
  });

  it.each([
    ['the same topic', 'Deal', 'Krog'],
    ['the same customer', 'Renamed', 'Acme'],
    ['both', 'Deal', 'Acme'],
    ['other case', 'DEAL', 'acme'],
    ['no customer', 'Deal', ''],
  ])('with %s is asked about once for the file', async (_, topic, customer) => {
    const id = await newDeal(bench, await newAccount(bench, 'Acme'));
    const { number } = await bench.call('opportunity.get', { id });
    const lines = ['Number,Topic,Customer', `${number},${topic},${customer}`];
    expect(asked(await understand(lines))).toContain('numbers');
    expect((await bench.rehearse(lines)).counts).toMatchObject({ error: 1, update: 0 });
    const account = { withoutCustomer: { kind: 'account', name: 'Acme' } } as const;
    const fresh = { ...account, readings: [decision('numbers', 'new')] };
    expect((await bench.rehearse(lines, fresh)).counts).toMatchObject({ new: 1, error: 0 });
    const match = { ...account, readings: [decision('numbers', 'match')] };
    expect((await bench.rehearse(lines, match)).counts).toMatchObject({ new: 0, error: 0 });
  });
});

describe('our own exports', () => {
  const exported = async (one: ImportBench): Promise<string> => {
    const path = `${one.folder}/export.csv`;
    await one.call('opportunity.export', { path });
    return path;
  };

  it('find their deals by the id they carry, renamed and renumbered or not', async () => {
    await bench.load(['Topic,Customer,Amount', 'A,Acme,1', 'B,Krog,2']);
    const path = await exported(bench);
    const { sheet } = await bench.call('import.read', { path });
    const plan = sheet?.understanding.plan as Plan;
    expect(sheet && asked(sheet.understanding)).toEqual([]);
    expect((await bench.call('import.rehearse', { plan })).counts).toMatchObject({ unchanged: 2 });
    const [deal] = await bench.deals();
    await bench.call('opportunity.update', { id: deal?.id ?? '', changes: { topic: 'Renamed' } });
    const again = await bench.call('import.rehearse', { plan });
    expect(again.counts).toMatchObject({ unchanged: 1, update: 1, new: 0 });
  });

  it('of another workspace make new deals once, though its numbers are taken here', async () => {
    const other = await openImportBench();
    try {
      await other.load(['Topic,Customer,Amount', 'Cold store doors,Nordkap Fisch,48000', 'Lamps,Krog,1']);
      await newDeal(bench, await newAccount(bench, 'Acme'));
      const path = await exported(other);
      const { sheet } = await bench.call('import.read', { path });
      if (!sheet) throw new Error('No sheet');
      expect(asked(sheet.understanding)).toEqual([]);
      const { plan } = sheet.understanding;
      expect((await bench.call('import.rehearse', { plan })).counts).toMatchObject({ new: 2, error: 0 });
      await bench.call('import.commit', {});
      expect((await bench.call('import.rehearse', { plan })).counts).toMatchObject({ unchanged: 2, new: 0 });
    } finally {
      await other.close();
    }
  });
});
