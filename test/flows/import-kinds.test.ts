import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainImport } from '../../electron/domain/import/plain/plain-import.ts';
import type { PlainKind } from '../../electron/domain/import/plain/plain-kind.ts';
import { ImportSession } from '../../electron/domain/import/session.ts';
import { createSalesperson } from '../../electron/domain/setup/salespeople.ts';
import { findBy, findRecord, updateRecord } from '../../electron/store/records/records-io.ts';
import { readTable } from '../../electron/files/read-table.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import { dump } from '../support/dump.ts';
import { decision, openImportBench, type ImportBench } from '../support/imports.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { setUpKim } from '../support/seed.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
});
afterEach(() => bench.close());

type Plan = InputOf<'import.rehearse'>['plan'];

async function rehearse(lines: readonly string[], changes: Partial<Plan> = {}) {
  const path = join(bench.folder, 'customers.csv');
  writeFileSync(path, lines.join('\n'));
  const { sheet } = await bench.call('import.read', { path, entity: 'customer' });
  const plan = { ...(sheet?.understanding.plan as Plan), ...changes };
  return { sheet, rehearsal: await bench.call('import.rehearse', { plan }) };
}

async function load(lines: readonly string[], changes: Partial<Plan> = {}) {
  await rehearse(lines, changes);
  return bench.call('import.commit', {});
}

const customers = async () => (await bench.call('customer.list', { limit: 100 })).rows;

describe('a file of customers', () => {
  it('makes companies and people, with companies that only people name', async () => {
    const { rehearsal, sheet } = await rehearse([
      'First name,Last name,Name,Organization name,Email,City,Tags',
      'Ida,Lund,,Nordwind,ida@nordwind.example,Kiel,"Fair, Key account"',
      'Ole,Berg,,Acme,,,',
      ',,Acme,,office@acme.example,Bern,Fair',
    ]);
    expect(sheet?.understanding.questions).toEqual([]);
    expect(sheet?.understanding.plan.entity).toBe('customer');
    expect(rehearsal).toMatchObject({ counts: { new: 3, error: 0 }, made: { customers: 1 }, totals: [] });
    const { counts } = await bench.call('import.commit', {});
    expect(counts.new).toBe(3);
    const rows = await customers();
    expect(rows.map(({ kind, name, account, tags }) => [kind, name, account?.name, tags.length])).toEqual([
      ['account', 'Acme', undefined, 1],
      ['contact', 'Ida Lund', 'Nordwind', 2],
      ['account', 'Nordwind', undefined, 0],
      ['contact', 'Ole Berg', 'Acme', 0],
    ]);
    const empty = (await bench.call('history.undo', {})).undone;
    expect(empty).toHaveLength(1);
    expect(await customers()).toEqual([]);
  });

  it('changes those it names by number, leaves the same alone, and marks a row that comes twice', async () => {
    await load(['Name,City,Tags', 'Acme,Bern,Fair', 'Beta,Kiel,']);
    const [acme, beta] = await customers();
    const lines = [
      'Number,Name,City,Tags',
      `${acme?.number},Acme,Basel,"Fair, Pilot"`,
      `${beta?.number},Beta,Kiel,`,
      `${acme?.number},Acme,Oslo,`,
    ];
    const match = { readings: [decision('numbers', 'match')] };
    const { rehearsal } = await rehearse(lines, match);
    expect(rehearsal.counts).toMatchObject({ update: 1, unchanged: 1, duplicate: 1, new: 0 });
    await bench.call('import.commit', {});
    const after = await bench.call('customer.get', { id: acme?.id ?? '' });
    expect([after.city, after.tags.map(({ name }) => name)]).toEqual(['Basel', ['Fair', 'Pilot']]);
    const cleared = await rehearse(lines.slice(0, 2).with(1, `${acme?.number},Acme,,`), {
      blankClears: true,
      ...match,
    });
    expect(cleared.rehearsal.counts.update).toBe(1);
    await bench.call('import.commit', {});
    const emptied = await bench.call('customer.get', { id: acme?.id ?? '' });
    expect([emptied.city, emptied.tags]).toEqual(['', []]);
  });

  it('says what looks like one that is there, and leaves it out if asked to', async () => {
    await load(['Name', 'Acme']);
    const { rehearsal } = await rehearse(['Name', 'ACME', 'Beta']);
    expect(rehearsal).toMatchObject({ counts: { new: 2 }, suspected: 1 });
    expect((await rehearse(['Name', 'ACME', 'Beta'], { suspects: 'skip' })).rehearsal.counts).toMatchObject({
      new: 1,
      skipped: 1,
    });
  });

  it('reports what cannot be written, row by row, and writes nothing of it', async () => {
    const { rehearsal } = await rehearse([
      'Name,Email,Owner,Currency,Type',
      ',a@b.example,,,',
      'Acme,nonsense,,,',
      'Beta,,Nobody,,',
      'Gamma,,,XXX,',
      'Delta,,,,robot',
      'Good,,Kim Sommer,EUR,company',
    ]);
    expect(rehearsal.counts).toMatchObject({ new: 1, error: 5 });
    expect(rehearsal.problems.map(({ reasons }) => reasons[0]?.word)).toEqual([
      'import.name-missing',
      'field.email',
      'import.name-unknown',
      'import.currency-missing',
      'import.choice-unknown',
    ]);
    await bench.call('import.commit', { leaveOutErrors: true });
    expect((await customers()).map(({ name }) => name)).toEqual(['Good']);
  });
});

/** A kind of record that the app doesn't import yet: its description is all that the import needs. */
const madeUp: PlainKind = {
  key: 'customer',
  table: 'salesperson',
  fields: [
    { key: 'code', word: 'setup.code', kind: 'text', required: true, headings: ['Initials'] },
    { key: 'name', word: 'setup.name', kind: 'text', headings: ['Full name'] },
  ],
  title: (values) => ({ name: String(values['name'] ?? ''), of: '' }),
  find: (db, { code }) => ({
    id: findBy(db, 'salesperson', 'code', String(code))?.id ?? null,
    reason: null,
  }),
  identity: ({ code }) => String(code),
  resembles: () => null,
  problems: () => [],
  differs: (db, id, values) => findRecord(db, 'salesperson', id)?.name !== values['name'],
  isLater: () => false,
  alongside: () => null,
  create: (act, { code, name }) =>
    createSalesperson(act, { code: String(code), name: String(name), email: '' }).id,
  update: (act, id, { name }) => void updateRecord(act.db, 'salesperson', id, { name: String(name) }),
  describe: (act, done) => act.describe('act.import', done),
};

it('a made-up kind of record is imported by its description alone', async () => {
  const workspace = openTestWorkspace();
  const folder = mkdtempSync(join(tmpdir(), 'roadbook-'));
  try {
    await setUpKim(workspace);
    const before = dump(workspace.db, 'live');
    const path = join(folder, 'people.csv');
    writeFileSync(path, 'Initials,Full name\nAK,Anna Keller\nK,Kim Bergmann\nAK,Anna Keller\n');
    const { reading, ...sheet } = readTable(path);
    const tick = (): void => undefined;
    const session = new ImportSession(plainImport(madeUp), { sheet, reading }, tick);
    const context = { db: workspace.db, today: '2026-03-10', zone: 'UTC' };
    const { understanding, fields } = session.describe(context, tick);
    expect(fields.map(({ key }) => key)).toEqual(['code', 'name']);
    expect(understanding.questions).toEqual([]);
    const { counts } = session.rehearse(context, understanding.plan, tick);
    expect(counts).toMatchObject({ new: 1, update: 1, duplicate: 1, error: 0 });
    const written = workspace.writer.run('act', null, (act) => session.commit(act, act.db, false, tick));
    expect(written.value.counts).toEqual(counts);
    const people = (await workspace.call('salesperson.list', {})).items;
    expect(people.map(({ name }) => name)).toContain('Anna Keller');
    await workspace.call('history.undo', {});
    expect(dump(workspace.db, 'live')).toEqual(before);
  } finally {
    await workspace.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
