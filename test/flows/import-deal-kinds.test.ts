import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openImportBench, type ImportBench } from '../support/imports.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
});
afterEach(() => bench.close());

const headings = 'Id,Topic,Account,Amount,Currency,Opportunity type';
const lines = [
  headings,
  'A1,Scanners,Acme,1000.00,EUR,RENEWAL',
  'A2,Tablets,Acme,1000.00,EUR,Pilot',
  'A3,Printers,Acme,1000.00,EUR,pilot ',
  'A4,Paper,Acme,1000.00,EUR,',
];

const kinds = async (): Promise<(string | null)[]> =>
  (await bench.deals())
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
    .map(({ kind }) => kind?.name ?? null);
const listed = async () => (await bench.call('opportunityKind.list', {})).items;

describe('the kind of deal in a file', () => {
  it('is one of the workspace by identity, or a new one that is announced and undone with the import', async () => {
    const before = bench.live();
    const rehearsal = await bench.rehearse(lines);
    expect(rehearsal.made).toMatchObject({ kinds: 1 });
    await bench.call('import.commit', {});
    expect(await kinds()).toEqual(['Renewal', 'Pilot', 'Pilot', null]);
    expect((await listed()).at(-1)).toMatchObject({ name: 'Pilot', uses: 2 });
    expect((await bench.rehearse(lines)).counts).toMatchObject({ unchanged: 4 });
    await bench.call('history.undo', {});
    expect(bench.live()).toEqual(before);
  });

  it('is left blank when it is unknown and the rep says so, with a note at each row', async () => {
    const rehearsal = await bench.rehearse(lines, { unknownKinds: 'leave' });
    expect(rehearsal.made).toMatchObject({ kinds: 0 });
    expect(rehearsal.counts).toMatchObject({ new: 4, error: 0 });
    const { rows } = await bench.call('import.rows', { kind: 'new', offset: 0, limit: 10 });
    const words = rows.map(({ reasons }) => reasons.map(({ word }) => word));
    expect(words).toEqual([[], ['import.kind-unknown'], ['import.kind-unknown'], []]);
    await bench.call('import.commit', {});
    expect(await kinds()).toEqual(['Renewal', null, null, null]);
  });

  it('changes known deals, closed ones too, and clears only if blank cells clear', async () => {
    await bench.load(lines);
    const [deal] = (await bench.deals()).filter(({ topic }) => topic === 'Scanners');
    const { items } = await bench.call('reason.list', {});
    const reasonId = items.find(({ outcome }) => outcome === 'lost')?.id ?? '';
    await bench.call('opportunity.close', { id: deal?.id ?? '', outcome: 'lost', reasonId });
    const changed = [headings, 'A1,Scanners,Acme,1000.00,EUR,Order', 'A2,Tablets,Acme,1000.00,EUR,'];
    expect((await bench.load(changed)).counts).toMatchObject({ update: 1, unchanged: 1 });
    expect(await kinds()).toEqual(['Order', 'Pilot', 'Pilot', null]);
    expect((await bench.load(changed, { blankClears: true })).counts).toMatchObject({ update: 1 });
    expect(await kinds()).toEqual(['Order', null, 'Pilot', null]);
  });

  it('may be blocked: the file says what the deal was', async () => {
    await bench.load(lines);
    for (const { id, name } of await listed()) {
      if (name === 'Tender') await bench.call('opportunityKind.update', { id, changes: { blocked: true } });
    }
    const tender = [headings, 'A1,Scanners,Acme,1000.00,EUR,Tender', 'A5,Cables,Acme,1000.00,EUR,Tender'];
    const done = await bench.load(tender);
    expect(done.counts).toMatchObject({ update: 1, new: 1, error: 0 });
    expect(await kinds()).toEqual(['Tender', 'Pilot', 'Pilot', null, 'Tender']);
  });

  it('too long a name makes its row an error', async () => {
    const { counts } = await bench.rehearse([headings, `A1,Scanners,Acme,1000.00,EUR,${'x'.repeat(101)}`]);
    expect(counts).toMatchObject({ error: 1 });
  });
});
