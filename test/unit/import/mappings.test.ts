import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  fittingMapping,
  mappingOf,
  readMappings,
  withMapping,
} from '../../../renderer/features/import/mappings.ts';
import type { Mapping } from '../../../renderer/features/import/mappings.ts';
import type { Ground } from '../../../renderer/features/import/remembered-cycles.ts';
import type { Choices, Understanding } from '../../../renderer/features/import/plan-choices.ts';

const stageId = '01890000-0000-7000-8000-000000000001';
const reasonId = '01890000-0000-7000-8000-000000000002';
const headings = ['Deal Name', 'Company', 'Phase', 'Price'];
const states = [
  { status: 'Open', cycle: '', stage: 'Talks', target: { kind: 'stage', stageId, hold: false } },
  { status: 'Lost', cycle: '', stage: '', target: { kind: 'lost', reasonId } },
  { status: '?', cycle: '', stage: '', target: null },
] as const;

const price = { about: 'decimal-sign', column: 3, of: '' } as const;
const closes = { about: 'date-order', column: 2, of: '' } as const;
const currency = { about: 'currency', column: null, of: '' } as const;
const understanding: Understanding = {
  plan: {
    entity: 'opportunity',
    source: 'Weekly',
    columns: [
      { column: 0, field: 'topic' },
      { column: 1, field: 'customer' },
      { column: 3, field: 'estimatedRevenue' },
    ],
    readings: [{ about: 'decimal-sign', column: 3, of: '', value: '.', firm: true }],
    cycleId: null,
    states: [...states],
    newCycles: [],
    newFields: [],
    unknownCustomers: 'create',
    lookalikes: 'use',
    suspects: 'create',
    unknownSalespeople: 'create',
    unknownReasons: 'create',
    unknownKinds: 'create',
    withoutCustomer: { kind: 'skip' },
    blankClears: false,
  },
  byContent: [],
  readings: [
    { ...price, value: '.', by: 'cells', rows: { total: 1, first: [2] }, choices: [] },
    { ...closes, value: null, by: 'asked', rows: { total: 1, first: [2] }, choices: [] },
    { ...currency, value: 'EUR', by: 'default', rows: { total: 1, first: [2] }, choices: [] },
  ],
  questions: [],
  states: { total: 3, first: states.map((state) => ({ ...state, rows: 1, proposal: null })) },
  pipelines: [],
  customers: { total: 0, first: [] },
  salespeople: { total: 0, first: [] },
};

const ground = {
  cycles: [{ stages: [{ id: stageId }] }],
  reasons: [{ id: reasonId }],
} as unknown as Ground;

const chosen: Choices = {
  unknownCustomers: 'skip',
  readings: [{ ...closes, value: 'dmy', firm: true }],
};
const mapping = mappingOf('Weekly list', headings, understanding, chosen);

describe('a mapping saved by name', () => {
  it('decides the same again for a file with its columns in another order', () => {
    const again = choicesOf(mapping, ['price', 'Extra', 'deal_name', 'COMPANY'], ground);
    expect(again.columns).toEqual([
      { column: 2, field: 'topic' },
      { column: 3, field: 'customer' },
      { column: 0, field: 'estimatedRevenue' },
    ]);
    expect(again.unknownCustomers).toBe('skip');
    expect(again.states).toEqual([states[0], states[1]]);
  });

  it('remembers answers by heading; what cells prove is found again in the next file', () => {
    const again = choicesOf(mapping, ['price', 'Extra', 'Phase', 'COMPANY'], ground);
    expect(again.readings).toEqual([
      { ...closes, value: 'dmy', firm: false },
      { ...currency, value: 'EUR', firm: false },
    ]);
    expect(choicesOf(mapping, ['price'], ground).readings).toEqual([
      { ...currency, value: 'EUR', firm: false },
    ]);
  });

  it('of an earlier version keeps its one sign, order and currency', () => {
    const { readings: _, plan, ...rest } = mapping;
    const before = { ...rest, plan: { ...plan, decimalSign: ',', dateOrder: null, currency: 'CHF' } };
    expect(readMappings([before])?.[0]?.readings).toEqual([
      { about: 'decimal-sign', heading: 'Price', of: '', value: ',', firm: false },
      { about: 'currency', heading: null, of: '', value: 'CHF', firm: false },
    ]);
  });

  it('leaves out what was deleted since', () => {
    const empty: Ground = { cycles: [], reasons: [] };
    const again = choicesOf(mapping, headings, empty);
    expect(again.states).toEqual([]);
  });

  it('fits a file that has all of its columns, the one with most of them first', () => {
    const narrow: Mapping = { ...mapping, name: 'Narrow', columns: mapping.columns.slice(0, 1) };
    expect(fittingMapping([narrow, mapping], headings, 'opportunity')?.name).toBe('Weekly list');
    expect(fittingMapping([narrow, mapping], headings, 'customer')).toBeNull();
    expect(fittingMapping([narrow, mapping], ['Deal name', 'Other'], 'opportunity')?.name).toBe('Narrow');
    expect(fittingMapping([narrow, mapping], ['Company'], 'opportunity')).toBeNull();
  });

  it('takes the place of its namesake, and survives being stored', () => {
    const other: Mapping = { ...mapping, name: 'A' };
    const renewed: Mapping = { ...mapping, name: 'WEEKLY LIST' };
    const kept = withMapping(withMapping([mapping], other), renewed);
    expect(kept.map(({ name }) => name)).toEqual(['A', 'WEEKLY LIST']);
    expect(readMappings(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(readMappings([{ name: 'x' }])).toBeNull();
  });

  it('asks again about rows without a customer rather than keep a nameless account', () => {
    const nameless = { withoutCustomer: { kind: 'account', name: ' ' } } as const;
    const { plan } = mappingOf('M', headings, understanding, nameless);
    expect(plan.withoutCustomer).toBeNull();
  });
});
