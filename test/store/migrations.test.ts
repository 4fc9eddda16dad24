import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../electron/store/connection/sql.ts';
import { migrations } from '../../electron/store/migrations/all.ts';
import { foundation } from '../../electron/store/migrations/0002-foundation.ts';
import { fieldOwners, type CustomKind, type FieldOwner } from '../../shared/records/custom-fields.ts';
import type { Migration } from '../../electron/store/migrations/migration.ts';
import { insertRecord } from '../../electron/store/records/records-io.ts';
import { logBackup } from '../../electron/store/workspace-file/backup.ts';
import { newestVersion, takeStep } from '../../electron/store/workspace-file/migrate.ts';
import { dealOn } from '../support/deals.ts';
import { fileOfFormat, keepFixture, rowsOf } from '../support/formats.ts';
import type { Rows } from '../support/formats.ts';
import type { DataTest } from './data-test.ts';
import { steps } from './steps.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, reasonOf, setUpKim } from '../support/seed.ts';

type DataTests = Readonly<Record<number, DataTest>>;

const dataTests: DataTests = Object.fromEntries(
  steps.flatMap(({ version, data }) => (data === null ? [] : [[version, data] as const])),
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-formats-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const untested = (taken: readonly Migration[], tests: DataTests): string[] =>
  taken.filter(({ version }) => version > foundation.version && !tests[version]).map(({ name }) => name);

/** Runs the step on the saved rows of the previous format, and compares the result with its data test. */
function checkStep(taken: readonly Migration[], step: Migration, test: DataTest): void {
  const db = fileOfFormat(join(folder, `${step.version}-${step.name}.db`), step.version - 1, taken);
  try {
    test.before?.(db);
    const before = rowsOf(db);
    takeStep(db, step);
    expectKept(before, rowsOf(db), test);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(() => db.exec('UPDATE customer SET id = id'), 'the journal is on').toThrow('journal');
    test.after?.(db);
  } finally {
    db.close();
  }
}

/** Every value is unchanged, except for the named columns. */
function expectKept(before: Rows, after: Rows, { changes, dropped = [] }: DataTest): void {
  for (const [table, { columns, rows }] of Object.entries(before)) {
    if (dropped.includes(table)) continue;
    const kept = columns.filter((column) => !changes.includes(`${table}.${column}`));
    const valuesOf = (names: readonly string[], all: readonly unknown[][]): unknown[][] =>
      all.map((row) => kept.map((column) => row[names.indexOf(column)]));
    const now = after[table];
    expect(valuesOf(now?.columns ?? [], now?.rows ?? []), table).toEqual(valuesOf(columns, rows));
  }
}

describe('a step of the format', () => {
  it('has a data test, but for the first', () => {
    expect(untested(migrations, dataTests)).toEqual([]);
  });

  it.each(migrations.filter(({ version }) => dataTests[version]))('$version $name', (step) => {
    const test = dataTests[step.version];
    if (test) checkStep(migrations, step, test);
  });
});

describe('the newest format', () => {
  it('has a workspace with something in every table, whose rows are restored unchanged', async () => {
    const workspace = openTestWorkspace();
    try {
      await fill(workspace);
      keepFixture(newestVersion, workspace.db);
    } finally {
      await workspace.close();
    }
    const db = fileOfFormat(join(folder, 'newest.db'), newestVersion, migrations);
    const empty = Object.entries(rowsOf(db)).filter(([, { rows }]) => rows.length === 0);
    expect(empty.map(([table]) => table)).toEqual([]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
  });
});

describe('the harness', () => {
  const made: Migration = {
    version: newestVersion + 1,
    name: 'made-up',
    sql: sql`ALTER TABLE opportunity ADD COLUMN competitor TEXT NOT NULL DEFAULT '';
      UPDATE opportunity SET competitor = topic, lead_source = 'Fair' WHERE status = 'won';`,
    notUndoableBefore: false,
  };
  const test: DataTest = {
    before: (db) => db.exec("INSERT INTO ui_state (key, value) VALUES ('made-up', '1')"),
    changes: ['opportunity.lead_source'],
    after: (db) => {
      const rows = db
        .prepare<[], string[]>('SELECT status, competitor FROM opportunity ORDER BY rid')
        .raw()
        .all();
      expect(rows).toContainEqual(['won', 'Won']);
      expect(rows).toContainEqual(['in-progress', '']);
    },
  };

  it('knows a step without a test', () => {
    expect(untested([...migrations, made], dataTests)).toEqual(['made-up']);
    expect(untested([...migrations, made], { ...dataTests, [made.version]: test })).toEqual([]);
  });

  it('takes a step that changes rows, and fails when it changes others than it says', () => {
    checkStep(migrations, made, test);
    expect(() => checkStep(migrations, { ...made, name: 'silent' }, { ...test, changes: [] })).toThrow(
      'opportunity',
    );
  });

  it('fails when a step breaks what refers to what', () => {
    const broken = {
      ...made,
      name: 'broken',
      sql: sql`PRAGMA defer_foreign_keys = ON; UPDATE opportunity SET customer_id = 'nobody';`,
    };
    expect(() => checkStep(migrations, broken, test)).toThrow('foreign keys broken by migration broken');
  });
});

/** A bit of everything, including an undone action. */
async function fill(workspace: ReturnType<typeof openTestWorkspace>): Promise<void> {
  const { call } = workspace;
  await setUpKim(workspace, { presets: ['status-pipeline', 'large-deals'] });
  await call('currency.add', { code: 'USD' });
  await call('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '0.92' });
  for (const outcome of ['won', 'lost'] as const) {
    await call('reason.create', { code: outcome, description: outcome, outcome });
  }
  const accountId = await newAccount(workspace, 'Acme');
  const reach = { phone: '0431 12345', mobile: '0170 555', email: 'ida@acme.example', city: 'Kiel' };
  const contact = { kind: 'contact', firstName: 'Ida', lastName: 'Lund', accountId, ...reach } as const;
  const { id: contactId } = await call('customer.create', contact);
  const won = await dealOn(workspace, 'LARGE', { topic: 'Won', customerId: accountId });
  await won.noteQuote();
  const closing = { id: won.id, outcome: 'won', reasonId: await reasonOf(workspace, 'won') } as const;
  await call('opportunity.close', closing);
  const open = await dealOn(workspace, 'PIPELINE', {
    topic: 'Open',
    customerId: accountId,
    contactId,
    currency: 'USD',
  });
  await call('opportunity.setTags', { id: open.id, tags: ['Pilot'] });
  await call('customer.setTags', { id: accountId, tags: ['Pilot', 'Fair'] });
  await open.update({ description: 'Called back', need: 'must' });
  const { items } = await call('contactRole.list', {});
  const roleId = items[0]?.id ?? null;
  await call('opportunity.setPerson', { id: open.id, contactId, roleId, note: 'Signs last' });
  await open.update({ need: 'none' });
  await call('customer.update', { id: accountId, changes: { remarks: 'Closed in August' } });
  await open.update({ estimatedRevenue: '1234.5' });
  await call('history.undo', {});
  await call('draft.save', { kind: 'customer', record: accountId, way: 'page', value: '{}' });
  await call('ui.save', { key: 'state', value: '1' });
  await call('view.save', { id: open.id, list: 'opportunities', name: 'Mine', shape: '{}', search: '' });
  await call('recent.note', { kind: 'opportunity', id: open.id });
  await call('recent.note', { kind: 'customer', id: accountId });
  workspace.writer.run('act', null, ({ db, newId, describe: say }) => {
    const known = { source: 'Other', kind: 'number', externalId: '7', opportunityId: open.id } as const;
    insertRecord(db, 'external_id', { id: newId(), ...known });
    say('act.settings.update');
  });
  await fillCustom(workspace, { opportunity: open.id, account: accountId, contact: contactId });
  const backup = { name: '', at: 1, reason: 'manual', bytes: 1, opportunities: 2, customers: 2 } as const;
  logBackup(workspace.db, backup, 1);
}

/** A custom field of each kind with a value, and a deleted one. */
async function fillCustom(
  { call }: ReturnType<typeof openTestWorkspace>,
  ids: Readonly<Record<FieldOwner, string>>,
): Promise<void> {
  const values: readonly (readonly [CustomKind, string | boolean])[] = [
    ['text', 'Pilot site'],
    ['long-text', 'Two\nlines'],
    ['number', '-12.5'],
    ['amount', '99.5'],
    ['date', '2026-09-30'],
    ['flag', true],
  ];
  for (const owner of fieldOwners) {
    const custom: Record<string, string | boolean> = {};
    for (const [kind, value] of values) {
      const { id } = await call('customField.create', { of: owner, name: `Own ${kind}`, kind });
      custom[id] = value;
    }
    const size = { of: owner, name: 'Size', kind: 'choice' } as const;
    const { id } = await call('customField.create', { ...size, choices: ['S', 'M'] });
    const field = (await call('customField.list', { of: owner })).items.find((one) => one.id === id);
    custom[id] = field?.choices[1]?.id ?? '';
    if (owner === 'opportunity') await call('opportunity.update', { id: ids[owner], changes: { custom } });
    else await call('customer.update', { id: ids[owner], changes: { custom } });
    const [first = ''] = Object.keys(custom);
    await call('customField.remove', { id: first, evenWithValues: 1 });
  }
}
