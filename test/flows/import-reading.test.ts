import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DealBook } from '../../electron/domain/import/deal-book.ts';
import { groundOfRows, readGround, type RowGround } from '../../electron/domain/import/deal-ground.ts';
import { judgeRow } from '../../electron/domain/import/deal-judge.ts';
import { compilePlan, type DealPlan } from '../../electron/domain/import/deal-plan.ts';
import { readRow } from '../../electron/domain/import/deal-reading.ts';
import { dealImport } from '../../electron/domain/import/deals.ts';
import type { Sheet } from '../../electron/domain/import/sheet.ts';
import { Rows } from '../../shared/import/rows.ts';
import { importPlan, type ImportPlan } from '../../shared/contract/import-plan.ts';
import { dealFields, type DealFieldKey } from '../../shared/import/deal-fields.ts';
import { systemOf } from '../../shared/import/systems.ts';
import { openTestWorkspace, type TestWorkspace } from '../support/in-process.ts';
import { newAccount, newDeal, setUpKim } from '../support/seed.ts';

const today = '2026-03-10';
let workspace: TestWorkspace;
let stageId = '';
beforeAll(async () => {
  workspace = openTestWorkspace({ now: today });
  await setUpKim(workspace);
  const { items } = await workspace.call('cycle.list', {});
  stageId = items[0]?.stages[0]?.id ?? '';
  await newDeal(workspace, await newAccount(workspace, 'Acme'), { topic: 'Scanners' });
});
afterAll(() => workspace.close());

/** Cells that are valid, invalid, blank and ambiguous. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '',
    ' ',
    'Acme',
    'ACME',
    'New',
    'Open',
    'Won',
    'Lost',
    'Kim Sommer',
    'Price',
    'Big, Small',
  ),
  fc.constantFrom(
    '100',
    '1,120',
    'USD 7',
    '-4',
    '12x',
    '2026-02-01',
    '2027-01-01',
    '05/06/26',
    '33 %',
    'Hot',
  ),
  fc.constantFrom('OP-K-000001', 'A1', 'A2', 'EUR', 'CHF', 'x'.repeat(301)),
  fc.string({ maxLength: 12 }),
);
const outcomes = new Map([
  ['Won', 'won'],
  ['Lost', 'lost'],
]);
const keys = dealFields.map(({ key }) => key);
const columns = fc.shuffledSubarray(keys, { minLength: 1 });
/** For each column a decision on its sign and its order, or none. */
const decisions = fc
  .tuple(fc.constantFrom('.', ',', null), fc.constantFrom('dmy', 'mdy', null))
  .map(([sign, order]) =>
    keys.flatMap((_, column) => [
      ...(sign === null ? [] : [{ about: 'decimal-sign', column, value: sign }]),
      ...(order === null ? [] : [{ about: 'date-order', column, value: order }]),
    ]),
  );
const rules = fc.record({
  readings: decisions,
  unknownCustomers: fc.constantFrom('create', 'skip'),
  suspects: fc.constantFrom('create', 'skip'),
  blankClears: fc.boolean(),
  withoutCustomer: fc.constantFrom({ kind: 'skip' }, { kind: 'account', name: 'Nobody' }),
});

interface Case {
  readonly sheet: Sheet;
  readonly plan: ImportPlan;
}

const cases: fc.Arbitrary<Case> = fc.tuple(columns, rules).chain(([fields, chosen]) => {
  const width = { minLength: fields.length, maxLength: fields.length };
  const row = fc.oneof(
    { weight: 9, arbitrary: fc.array(cell, width) },
    { weight: 1, arbitrary: fc.array(cell) },
  );
  return fc.array(row, { minLength: 1, maxLength: 8 }).map((rows) => ({
    sheet: {
      name: 'deals.csv',
      headings: fields.map((_, i) => `Column ${i}`),
      rows: Rows.of(rows),
      rowNumbers: Uint32Array.from(rows.keys(), (i) => i + 2),
    },
    plan: planFor(fields, rows, chosen),
  }));
});

/** Every state in the rows becomes the first stage, or won or lost if its words say so. */
function planFor(
  fields: readonly DealFieldKey[],
  rows: readonly (readonly string[])[],
  chosen: object,
): ImportPlan {
  const at = (row: readonly string[], key: DealFieldKey): string =>
    (row[fields.indexOf(key)] ?? '').slice(0, 300);
  return importPlan.parse({
    source: 'test',
    columns: fields.map((field, column) => ({ column, field })),
    cycleId: null,
    states: rows.map((row) => {
      const status = at(row, 'status');
      const kind = outcomes.get(status);
      const target = kind === undefined ? { kind: 'stage', stageId } : { kind };
      return { status, cycle: at(row, 'cycle'), stage: at(row, 'stage'), target };
    }),
    lookalikes: 'use',
    unknownSalespeople: 'create',
    unknownReasons: 'create',
    ...chosen,
  });
}

function groundFor({ sheet, plan }: Case): { readonly ground: RowGround; readonly compiled: DealPlan } {
  const ground = groundOfRows(readGround({ db: workspace.db, today }), plan.source);
  return { ground, compiled: compilePlan(ground, sheet, plan, systemOf(sheet.headings)) };
}

function holds(property: (one: Case) => void): void {
  fc.assert(fc.property(cases, property), { numRuns: 150 });
}

describe('reading a row', () => {
  it('gives the same each time, whatever is read before it', () => {
    holds((one) => {
      const { ground, compiled } = groundFor(one);
      const rows = [...one.sheet.rows];
      const forwards = rows.map((row) => readRow(row, compiled, ground));
      const fresh = groundFor(one);
      const backwards = rows.toReversed().map((row) => readRow(row, fresh.compiled, fresh.ground));
      expect(backwards.toReversed()).toEqual(forwards);
      expect(rows.map((row) => readRow(row, compiled, ground))).toEqual(forwards);
    });
  });

  it('names the column of each problem, or none when the row as a whole is wrong', () => {
    holds((one) => {
      const { ground, compiled } = groundFor(one);
      for (const row of one.sheet.rows) {
        for (const { field, word } of readRow(row, compiled, ground).problems) {
          if (field === null) expect(['import.row-cells', 'import.state-blank']).toContain(word);
          else expect(one.plan.columns.map((choice) => choice.field)).toContain(field);
        }
      }
    });
  });

  it('tells columns that are absent, blank cells and cells that clear apart', () => {
    const read = (blankClears: boolean) => {
      const sheet: Sheet = {
        name: 'deals.csv',
        headings: ['Topic', 'Rating'],
        rows: Rows.of([['A', ' ']]),
        rowNumbers: Uint32Array.of(2),
      };
      const plan = planFor(['topic', 'rating'], [...sheet.rows], {
        readings: [],
        unknownCustomers: 'create',
        blankClears,
        withoutCustomer: { kind: 'skip' },
      });
      const { ground, compiled } = groundFor({ sheet, plan });
      const row = readRow(sheet.rows.at(0), compiled, ground);
      return row.kind === 'read'
        ? [row.values.topic, row.values.rating, row.values.priority].map(String)
        : [];
    };
    expect(read(false)).toEqual(['A', 'Symbol(blank)', 'Symbol(absent)']);
    expect(read(true)).toEqual(['A', 'Symbol(clear)', 'Symbol(absent)']);
  });
});

describe('judging a row', () => {
  it('that is written gives the same once more, whatever the rows after it name', () => {
    holds((one) => {
      const run = dealImport.begin({ db: workspace.db, today }, one.sheet, one.plan);
      const verdicts = Array.from(one.sheet.rows, (_, index) => run.next(index));
      const again = run.again(workspace.db);
      for (const verdict of verdicts.toReversed()) {
        if (verdict.made || verdict.update) expect(again(verdict.index)).toEqual(verdict);
      }
    });
  });

  it('writes nothing of a row with a problem', () => {
    holds((one) => {
      const run = dealImport.begin({ db: workspace.db, today }, one.sheet, one.plan);
      for (let index = 0; index < one.sheet.rows.length; index += 1) {
        const { kind, reasons, made, update } = run.next(index);
        const wrong = reasons.some(({ level }) => level === 'error');
        expect(wrong).toBe(kind === 'error');
        expect(made !== null).toBe(kind === 'new');
        expect(update !== null).toBe(kind === 'update');
      }
    });
  });

  it('gives the same verdict each time, and leaves the book as it was', () => {
    holds((one) => {
      const { ground, compiled } = groundFor(one);
      const book = new DealBook(ground, one.plan);
      const basis = { plan: one.plan, rules: compiled.rules, ground, book, custom: compiled.custom };
      one.sheet.rows.forEach((cells, index) => {
        const read = readRow(cells, compiled, ground);
        const place = { index, row: index + 2 };
        if (read.kind === 'read') book.meet(place.row, read);
        const before = unknownIn(book);
        const verdict = judgeRow(place, read, basis);
        expect(judgeRow(place, read, basis)).toEqual(verdict);
        expect(unknownIn(book)).toEqual(before);
      });
      expect(book.made()).toEqual({
        customers: 0,
        contacts: 0,
        salespeople: 0,
        reasons: 0,
        kinds: 0,
        tags: 0,
      });
    });
  });
});

/** The names that a book knows without a record. */
function unknownIn({ customers, contacts, salespeople, reasons, kinds, tags }: DealBook): readonly number[] {
  return [customers, contacts, salespeople, reasons, kinds, tags].map(({ unknown }) => unknown.length);
}
