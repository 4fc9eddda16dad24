import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingOf } from '../../../electron/domain/import/deal-closing.ts';
import type { DealGround } from '../../../electron/domain/import/deal-ground.ts';
import { newCycles } from '../../../electron/domain/import/new-cycles.ts';
import { absent, blank } from '../../../electron/domain/import/reading.ts';
import { rowRulesOf } from '../../../electron/domain/import/row-rules.ts';
import { sharedKeys, sharedVerdict } from '../../../electron/domain/import/shared-keys.ts';
import type { Sheet } from '../../../electron/domain/import/sheet.ts';
import { StateProposals } from '../../../electron/domain/import/state-proposal.ts';
import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { dealFields, type DealFieldKey } from '../../../shared/import/deal-fields.ts';
import { rowValues } from '../../../shared/import/row-topics.ts';
import { Rows } from '../../../shared/import/rows.ts';
import { medianOf, risingChances } from '../../../shared/import/stage-chances.ts';
import { systemOf } from '../../../shared/import/systems.ts';
import { toHundredths } from '../../../shared/money/percent.ts';
import { hundredths } from '../generators.ts';

const today = '2026-03-10';
const noColumns = Object.fromEntries(dealFields.map(({ key }) => [key, -1])) as Record<DealFieldKey, number>;
const stageNames = ['Qualification', 'Offer', 'Negotiation'];
const stages = stageNames.map((name, i) => ({ id: `s${i}`, cycleId: 'c', number: i * 10, name }));
const cycles = new Map([['c', { cycle: { id: 'c', code: 'C', name: 'Sales', blocked: 0 }, stages }]]);
const ground = { cycles } as unknown as DealGround;
const plan = { cycleId: 'c', readings: [], newCycles: [] } as unknown as ImportPlan;

const words = {
  won: ['Won', 'CLOSED WON', 'closed_won', 'gewonnen', 'gagné', 'ganada', 'vinto', 'ganho'],
  lost: ['Lost', 'Closed lost', 'ClosedLost', 'verloren', 'perdu', 'perdida', 'persa'],
  'not-started': ['Prospecting', 'not_started', 'nicht begonnen', 'sin iniciar', 'niet gestart'],
} as const;
const likely = ['Dead', 'cancelled', 'Storniert', 'annulé', 'Signed', 'on ice'];
const known = fc.constantFrom(
  ...Object.entries(words).flatMap(([kind, all]) => all.map((word) => [kind, word] as const)),
);

describe('the state of a row', () => {
  const columns = { ...noColumns, status: 0, stage: 1 };
  const proposals = new StateProposals(ground, columns, plan, systemOf([]));
  const of = (status: string, stage: string) => proposals.of({ status, cycle: '', stage });
  const stage = fc.constantFrom('', ...stageNames, 'Zork', '2. Offer', 'NEGOTIATION');

  it('is what its status says, whatever stage of the cycle it is in', () => {
    fc.assert(
      fc.property(known, stage, ([kind, word], name) => {
        expect(of(word, name).target?.kind).toBe(kind);
        expect(of(word, '').isSure).toBe(true);
      }),
    );
  });

  it('is its stage where the status is blank or open', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'Open', 'in_progress', 'Offen'), fc.nat(2), (status, i) => {
        expect(of(status, stageNames[i] ?? '')).toMatchObject({
          target: { kind: 'stage', stageId: `s${i}`, hold: false },
          isSure: true,
        });
      }),
    );
  });

  it('is never sure where a status is unknown, or denies that the deal is closed as its stage says', () => {
    const odd = fc.oneof(
      fc.constantFrom(...likely),
      fc.string({ minLength: 1 }).map((text) => `Zz ${text}`),
    );
    fc.assert(
      fc.property(odd, stage, (status, name) => {
        const { target, isSure } = of(status, name);
        expect(target === null || !isSure).toBe(true);
      }),
    );
    fc.assert(
      fc.property(known, known, ([kind, word], [other, name]) => {
        const closes = other === 'won' || other === 'lost';
        expect(of(word, name).isSure).toBe(!closes || kind === other);
        expect(of(word, name).target?.kind).toBe(kind);
      }),
    );
  });

  it('never comes from a number before a stage without a question', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom(' - ', '. ', ': ', ') ', '-'),
        fc.nat(2),
        (n, sign, i) => {
          const found = of('', `${n}${sign}${stageNames[i]}`);
          expect(found).toMatchObject({ target: { kind: 'stage', stageId: `s${i}` }, isSure: false });
        },
      ),
    );
  });
});

describe('a closed deal', () => {
  const money = fc.oneof(fc.constant(absent), fc.constant(blank), fc.integer({ min: -5, max: 1e9 }));
  const date = fc.oneof(fc.constantFrom(absent, blank), fc.constantFrom('2026-01-05', today, '2026-12-31'));
  const past = fc.oneof(fc.constantFrom(absent, blank), fc.constantFrom('2026-01-05', today));
  const values = fc.record({
    actualRevenue: money,
    estimatedRevenue: money,
    closeDate: date,
    actualCloseDate: past,
  });
  const decisions = fc.record({
    'closed-undated': fc.constantFrom(null, ...rowValues['closed-undated'], '2026-02-02', '2027-01-01'),
    'won-worthless': fc.constantFrom(null, ...rowValues['won-worthless']),
  });
  const cases = fc.tuple(values, decisions, fc.constantFrom('won', 'lost'));

  const closed = ([given, decided, kind]: typeof cases extends fc.Arbitrary<infer T> ? T : never) => {
    const readings = Object.entries(decided).flatMap(([about, value]) =>
      value === null ? [] : [{ about, column: null, of: '', value, firm: true }],
    ) as ImportPlan['readings'];
    const row = { target: { kind }, values: given } as unknown as Parameters<typeof closingOf>[0];
    return closingOf(row, { rules: rowRulesOf({ readings }, today), ground: { today } });
  };

  it('has a date that is not in the future, or a problem, or is left out; and so with the value of a won one', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { date: day, actual, problems, skip } = closed(one);
        const [, , kind] = one;
        if (day !== null) expect(day <= today).toBe(true);
        const isOpen = skip === null && problems.length === 0;
        if (isOpen) expect(day).not.toBeNull();
        const settled = ['zero', 'estimate'].includes(one[1]['won-worthless'] ?? '');
        if (isOpen && kind === 'won') expect(actual > 0 || settled).toBe(true);
      }),
    );
  });

  it('keeps what its own cells say, whatever was decided for others', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const [given, , kind] = one;
        const { date: day, actual } = closed(one);
        if (typeof given.actualCloseDate === 'string') expect(day).toBe(given.actualCloseDate);
        if (kind === 'won' && typeof given.actualRevenue === 'number' && given.actualRevenue > 0)
          expect(actual).toBe(given.actualRevenue);
      }),
    );
  });

  it('is neither dated nor priced without a decision', () => {
    fc.assert(
      fc.property(values, (given) => {
        const none = { 'closed-undated': null, 'won-worthless': null };
        const { date: day, problems } = closed([given, none, 'lost']);
        expect(day).toBe(typeof given.actualCloseDate === 'string' ? given.actualCloseDate : null);
        expect(problems.length).toBe(day === null ? 1 : 0);
      }),
    );
  });
});

describe('rows that share an id or number', () => {
  const cell = fc.constantFrom('A', 'B', 'C', '', ' ');
  const rows = fc.array(fc.tuple(cell, fc.constantFrom('x', 'y')), { maxLength: 12 });
  const columns = { ...noColumns, externalId: 0 };
  const sheetOf = (cells: readonly (readonly string[])[]): Sheet => ({
    name: 'deals.csv',
    headings: ['Id', 'Topic'],
    rows: Rows.of(cells),
    rowNumbers: Uint32Array.from(cells.keys(), (i) => i + 2),
  });

  it('are asked about exactly where they differ; then one counts, or each', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const shared = sharedKeys(sheetOf(cells), { columns });
        const kinds = (key: string) =>
          new Set(cells.filter(([id]) => id.trim() === key).map(([, text]) => text));
        cells.forEach(([id], index) => {
          const isFirstOfItsKind = cells.findIndex(([a, b]) => a === id && b === cells[index]?.[1]) === index;
          const isAsked = id.trim() !== '' && kinds(id).size > 1 && isFirstOfItsKind;
          expect(shared.has(index)).toBe(isAsked);
        });
        for (const key of ['A', 'B', 'C']) {
          const group = [...shared.values()].filter((one) => one.key === key);
          const counting = (by: 'first' | 'last' | 'each' | null) =>
            group.filter((one) => sharedVerdict(one, by) === null).length;
          expect([counting('each'), counting(null)]).toEqual([group.length, 0]);
          expect([counting('first'), counting('last')]).toEqual(group.length > 0 ? [1, 1] : [0, 0]);
        }
      }),
    );
  });
});

describe('a cycle made of stages in a file', () => {
  it('has chances that rise from above 0 to below 100 where the file has none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19 }), (n) => {
        const chances = risingChances(n);
        expect(chances.toSorted((a, b) => a - b)).toEqual(chances);
        expect(new Set(chances).size).toBe(n);
        expect(chances.every((one) => one > 0 && one < 10_000 && one % 500 === 0)).toBe(true);
      }),
    );
  });

  it('takes the middle of the chances in the file, in any order', () => {
    fc.assert(
      fc.property(fc.array(hundredths, { minLength: 1 }), (chances) => {
        const middle = medianOf(chances) ?? -1;
        expect(medianOf(chances.toReversed())).toBe(middle);
        expect(middle).toBeGreaterThanOrEqual(Math.min(...chances));
        expect(middle).toBeLessThanOrEqual(Math.max(...chances));
        const half = chances.length / 2;
        expect(chances.filter((one) => one < middle).length).toBeLessThanOrEqual(half);
        expect(chances.filter((one) => one > middle).length).toBeLessThanOrEqual(half);
      }),
    );
    expect(medianOf([])).toBeNull();
  });

  it('keeps the order, the names and the chances that were decided, under a code of its own', () => {
    const stage = fc.record({
      of: fc.string(),
      name: fc.string({ minLength: 1 }).map((text) => `S${text}`),
      chances: hundredths.map((n) => (n / 100).toFixed(2)),
    });
    const cycle = fc.record({
      of: fc.string(),
      name: fc.constantFrom('Sales', 'SALES', 'Partner', 'C'),
      method: fc.constantFrom('chances' as const),
      stages: fc.array(stage, { minLength: 1, maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(cycle, { maxLength: 4 }), (wanted) => {
        const made = newCycles(ground, wanted);
        const codes = ['C', ...made.map(({ cycle: { code } }) => code)];
        expect(new Set(codes).size).toBe(codes.length);
        made.forEach(({ stages: own }, i) => {
          const decided = wanted[i]?.stages ?? [];
          expect(own.map(({ name }) => name)).toEqual(decided.map(({ name }) => name.trim()));
          expect(own.map(({ chances }) => chances)).toEqual(decided.map((one) => toHundredths(one.chances)));
          expect(
            own.every(({ number }, place) => place === 0 || number > (own[place - 1]?.number ?? 0)),
          ).toBe(true);
        });
      }),
    );
  });
});
