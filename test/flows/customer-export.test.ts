import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { listFields } from '../../shared/import/channel-fields.ts';
import { customer } from '../../shared/records/customer.ts';
import { usedKeys } from '../../shared/records/keys.ts';
import { isWordKey, say } from '../../shared/words/say.ts';
import { setUpKim } from '../support/seed.ts';
import type { TestService } from '../support/service.ts';
import { openTestService } from '../support/service.ts';

let dir: string;
let service: TestService;
let acme: string;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'roadbook-'));
  service = await openTestService({ profileDir: join(dir, 'profile'), now: '2026-06-10' });
  const { call } = service;
  await setUpKim(service);
  acme = (await call('customer.create', { kind: 'account', name: '=Acme', city: 'Wien', industry: 'Steel' }))
    .id;
  const zoe = await call('customer.create', {
    kind: 'contact',
    firstName: 'Zoë',
    lastName: 'Å, "quoted"',
    jobTitle: 'Buyer',
    accountId: acme,
    phone: '+49 431 1',
  });
  await call('customer.setTags', { id: zoe.id, tags: ['Fair', 'Key account'] });
  await call('customer.update', { id: acme, changes: { active: false } });
});
afterEach(async () => {
  await service.close();
  rmSync(dir, { recursive: true, force: true });
});

async function exported(input: Omit<InputOf<'customer.export'>, 'path'> = {}) {
  const path = join(dir, 'customers.csv');
  const { rows, file } = await service.call('customer.export', { ...input, path });
  const text = readFileSync(path, 'utf8');
  const records = parse<Record<string, string>>(text, { columns: true, bom: true });
  return { rows, file, text, records };
}

describe('the export of customers', () => {
  it('has every field of accounts and contacts, guarded against formulas', async () => {
    const { rows, file, records, text } = await exported();
    expect([rows, file]).toEqual([2, 'customers.csv']);
    expect(text.startsWith('\uFEFFKind,Number,Name,')).toBe(true);
    expect(records[0]).toMatchObject({
      Kind: 'Account',
      Name: "'=Acme",
      City: 'Wien',
      Industry: 'Steel',
      Owner: 'Kim Sommer',
      Active: 'no',
      'Has bought': 'no',
      Tags: '',
    });
    expect(records[1]).toMatchObject({
      Kind: 'Contact',
      'First name': 'Zoë',
      'Last name': 'Å, "quoted"',
      Account: "'=Acme",
      'Job title': 'Buyer',
      Phone: "'+49 431 1",
      Tags: 'Fair, Key account',
      Active: 'yes',
    });
    const headings = usedKeys(customer, 'export').map((key) => customer[key].headings[0]);
    expect(Object.keys(records[0] ?? {}).toSorted()).toEqual(
      ['Kind', ...headings, ...Object.values(listFields).flat(), 'Tags', 'Roadbook ID'].toSorted(),
    );
    expect((await exported({ raw: true })).records[0]?.['Name']).toBe('=Acme');
  });

  it('has a word of the app for every heading', async () => {
    const { records } = await exported();
    for (const heading of Object.keys(records[0] ?? {}))
      expect(isWordKey(`export.${heading}`), heading).toBe(true);
    const local = await exported({ localHeadings: true });
    expect(Object.keys(local.records[0] ?? {})).toContain(say('export.Created'));
  });

  it('follows filter, search and order of the list', async () => {
    const names = async (input: Parameters<typeof exported>[0]) =>
      (await exported(input)).records.map((record) => record['Name']);
    expect(await names({ filter: { active: true } })).toEqual(['Zoë Å, "quoted"']);
    expect(await names({ filter: { search: 'wien' } })).toEqual(["'=Acme"]);
    expect(await names({ sort: 'number', direction: 'desc' })).toEqual(['Zoë Å, "quoted"', "'=Acme"]);
    const nobody = await exported({ filter: { search: 'nobody' } });
    expect([nobody.rows, nobody.records]).toEqual([0, []]);
  });

  it('is refused where the file cannot be written', async () => {
    const error = await service.refused('customer.export', { path: join(dir, 'missing', 'customers.csv') });
    expect(error.word).toBe('export.unwritable');
  });
});
