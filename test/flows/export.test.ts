import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Decimal } from 'decimal.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { dealOn } from '../support/deals.ts';
import { reasonOf, setUpKim } from '../support/seed.ts';
import type { TestService } from '../support/service.ts';
import { openTestService } from '../support/service.ts';

let dir: string;
let service: TestService;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'roadbook-'));
  service = await openTestService({ profileDir: join(dir, 'profile'), now: '2026-06-10' });
  const { call } = service;
  await setUpKim(service);
  await call('currency.add', { code: 'USD' });
  await call('rate.set', { currency: 'USD', validFrom: '2026-06-01', rate: '0.9123456789' });
  await dealOn(service, 'LARGE', { topic: '=cmd()', estimatedRevenue: '33.33', chances: '33.33' });
  await dealOn(service, 'LARGE', {
    topic: 'Line\r\nbreak "quoted", ünlü',
    currency: 'USD',
    closeDate: '2026-06-01',
  });
  await dealOn(service, 'LARGE', { topic: 'Late', closeDate: '9999-12-31', category: 'omitted' });
  const held = await dealOn(service, 'LARGE', { topic: 'Held' });
  await call('opportunity.hold', { id: held.id });
  for (const outcome of ['won', 'lost'] as const) {
    const { id } = await dealOn(service, 'LARGE', { topic: outcome, currency: 'USD' });
    await call('opportunity.close', { id, outcome, reasonId: await reasonOf(service, outcome) });
  }
});
afterEach(async () => {
  await service.close();
  rmSync(dir, { recursive: true, force: true });
});

type Export = InputOf<'forecast.export'>;

async function exported(input: Omit<Export, 'path'>) {
  const path = join(dir, 'forecast.csv');
  const { rows } = await service.call('forecast.export', { ...input, path });
  const text = readFileSync(path, 'utf8');
  const records = parse<Record<string, string>>(text, {
    columns: true,
    bom: true,
    delimiter: input.separator ?? ',',
  });
  return { rows, text, records };
}

const sum = (records: readonly Record<string, string>[], column: string): string =>
  records.reduce((total, one) => total.plus(one[column] || 0), new Decimal(0)).toFixed();

describe('the export of deals', () => {
  it('has one row per deal in the forecast, guarded, and sums to the screen', async () => {
    for (const unit of ['day', 'week', 'month', 'quarter'] as const) {
      const { rows, text, records } = await exported({ form: 'deals', unit });
      expect([rows, records.length]).toEqual([5, 5]);
      expect(text.startsWith('\uFEFFNumber,Topic,Customer')).toBe(true);
      const late = records.find((one) => one['Topic'] === 'Late');
      expect(late?.['Period'], unit).toMatch(/^9999-1[0-2]-\d\d$/);
    }
    const { records } = await exported({ form: 'deals' });
    expect(records.map((one) => one['Topic'])).toContain("'=cmd()");
    expect(records.map((one) => one['Topic'])).toContain('Line\r\nbreak "quoted", ünlü');
    const { whole } = await service.call('forecast.byCloseDate', {});
    const open = records.filter(
      (one) => one['Status'] === 'in-progress' && one['Forecast category'] !== 'omitted',
    );
    expect(sum(open, 'Base revenue')).toBe(new Decimal(whole.open.value).toFixed());
    const weighted = new Decimal(whole.open.weighted).plus(whole.won.weighted).toFixed();
    expect(sum(records, 'Base weighted')).toBe(weighted);
    expect(records.find((one) => one['Currency'] === 'USD')).toMatchObject({
      Period: 'overdue',
      Rate: '0.9123456789',
      'Rate date': '2026-06-01',
    });
  });

  it('ends with the custom fields of deals', async () => {
    const made = { of: 'opportunity', name: 'Tier', kind: 'choice', choices: ['Gold', 'Silver'] } as const;
    const { id } = await service.call('customField.create', { ...made, choices: [...made.choices] });
    const [gold] = (await service.call('customField.list', {})).items[0]?.choices ?? [];
    const { rows } = await service.call('opportunity.list', { filter: { search: 'late' } });
    const changes = { custom: { [id]: gold?.id ?? '' } };
    await service.call('opportunity.update', { id: rows[0]?.id ?? '', changes });
    const { records } = await exported({ form: 'deals' });
    expect(records.map((one) => [one['Topic'], one['Tier']])).toContainEqual(['Late', 'Gold']);
    expect(records.filter((one) => one['Tier'] !== '')).toHaveLength(1);
  });

  it('takes separator, byte order mark, headings and guard as asked', async () => {
    const { text } = await exported({
      form: 'deals',
      separator: ';',
      bom: false,
      raw: true,
      localHeadings: true,
    });
    expect(text.startsWith('\uFEFF')).toBe(false);
    expect(text.split('\r\n')[0]?.split(';')).toHaveLength(23);
    expect(text).toContain(';=cmd();');
  });
});

describe('the export of a list', () => {
  const listed = async (input: Omit<InputOf<'opportunity.export'>, 'path'>) => {
    const path = join(dir, 'deals.csv');
    const { rows } = await service.call('opportunity.export', { ...input, path });
    return {
      rows,
      records: parse<Record<string, string>>(readFileSync(path, 'utf8'), { columns: true, bom: true }),
    };
  };

  it('has the deals of the list in its order, lost ones too, and sums to its foot', async () => {
    const { rows, records } = await listed({ sort: 'topic', direction: 'desc' });
    const { rows: shown } = await service.call('opportunity.list', { sort: 'topic', direction: 'desc' });
    expect([rows, shown.length]).toEqual([6, 6]);
    expect(records.map((one) => one['Number'])).toEqual(shown.map(({ number }) => number));
    const { estimated, weighted } = await service.call('opportunity.summary', {});
    expect(new Decimal(sum(records, 'Base revenue')).toFixed(2)).toBe(estimated);
    expect(new Decimal(sum(records, 'Base weighted')).toFixed(2)).toBe(weighted);
  });

  it('follows the filter, with tags, and leaves out the period of the forecast', async () => {
    const [lost] = (await service.call('opportunity.list', { filter: { status: ['lost'] } })).rows;
    await service.call('opportunity.update', {
      id: lost?.id ?? '',
      changes: { rating: 'cold', need: 'none' },
    });
    const { records } = await listed({ filter: { status: ['lost'] } });
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ Topic: 'lost', Status: 'lost', Rating: 'cold', 'Base revenue': '' });
    const { lost: total } = await service.call('opportunity.summary', {});
    expect(new Decimal(sum(records, 'Lost value')).toFixed(2)).toBe(total.estimated);
    const by = { 'Created by': 'Kim Sommer', 'Closed by': 'Kim Sommer' };
    expect(records[0]).toMatchObject({ ...by, Need: 'none', 'Budget status': '' });
    expect(records[0]).not.toHaveProperty('Period');
  });
});

describe('the export of periods', () => {
  it('has one row per period and the buckets next to them, adding up to the total', async () => {
    const { rows, records } = await exported({ form: 'periods', periods: 6 });
    expect([rows, records.map((one) => one['Period']).filter((name) => !/^\d/.test(name ?? ''))]).toEqual([
      10,
      ['overdue', 'earlier', 'later', 'undated'],
    ]);
    const { whole } = await service.call('forecast.byCloseDate', { periods: 6 });
    expect(sum(records, 'Estimated')).toBe(new Decimal(whole.open.value).toFixed());
    expect(sum(records, 'Won')).toBe(new Decimal(whole.won.value).toFixed());
  });
});

describe('an export that fails', () => {
  it('leaves the old file as it is, no half one, and says that the place cannot be written', async () => {
    const taken = join(dir, 'taken');
    mkdirSync(taken);
    writeFileSync(join(dir, 'file'), 'old');
    for (const path of [
      join(dir, 'no', 'where.csv'),
      join(dir, 'file', 'x.csv'),
      taken,
      join(dir, 'x'.repeat(300)),
    ]) {
      const error = await service.refused('forecast.export', { form: 'deals', path });
      expect(error, path).toMatchObject({ code: 'not-allowed' });
    }
    expect(readFileSync(join(dir, 'file'), 'utf8')).toBe('old');
    expect(readdirSync(dir).toSorted()).toEqual(['file', 'profile', 'taken']);
  });
});
