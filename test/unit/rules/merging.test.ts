import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differ, fullest, parentOfMerged, type Candidate } from '../../../shared/rules/merging.ts';

const candidates = (...values: readonly Candidate['value'][]): Candidate[] =>
  values.map((value, i) => ({ id: String(i), value }));

describe('the value that is proposed', () => {
  it.each<[string, readonly Candidate['value'][], boolean, string]>([
    ['the survivor’s', ['Bremen', 'Ulm'], true, '0'],
    ['the other one where the survivor has none', ['', 'Ulm'], true, '1'],
    ['the first one that is there', [null, '', 'a', 'b'], false, '2'],
    ['the survivor’s where nobody has one', ['', null], true, '0'],
    ['a text that contains it', ['Main St 1', 'main st 1, 2nd floor'], true, '1'],
    ['the longest of those that contain it', ['Acme', 'Acme Ltd', 'ACME Ltd & Co'], true, '2'],
    ['its own where another is only longer', ['Acme', 'Other Company'], true, '0'],
    ['its own where both are one name', ['Groß', 'GROSS'], true, '0'],
    ['its own where they are no texts', ['a', 'ab'], false, '0'],
    ['a zero, which is a value', ['', 0], false, '1'],
  ])('is %s', (_, values, isText, expected) => {
    expect(fullest(candidates(...values), isText)).toBe(expected);
  });

  it('is never blank while anybody has one', () => {
    const value = fc.oneof(fc.constantFrom('', null, 'a', 'ab', 'b'), fc.nat(3));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.boolean(), (values, isText) => {
        const chosen = candidates(...values).find(({ id }) => id === fullest(candidates(...values), isText));
        const isThere = values.some((one) => one !== '' && one !== null);
        expect(chosen?.value !== '' && chosen?.value !== null).toBe(isThere);
      }),
    );
  });
});

it('there is something to choose when values differ, and blank ones are all the same', () => {
  expect(differ(candidates('a', 'a'))).toBe(false);
  expect(differ(candidates('', null))).toBe(false);
  expect(differ(candidates('a', ''))).toBe(true);
  expect(differ(candidates(1, 2))).toBe(true);
});

describe('the parent of merged accounts', () => {
  const forest = fc.integer({ min: 2, max: 12 }).chain((n) =>
    fc.record({
      // Each account has an earlier one above it, or none: a forest.
      parents: fc.tuple(...Array.from({ length: n }, (_, i) => fc.option(fc.nat(Math.max(0, i - 1))))),
      merged: fc.uniqueArray(fc.nat(n - 1), { minLength: 2, maxLength: 5 }),
      pick: fc.nat(),
    }),
  );

  it('is never one of them, nor below one: no account is above itself afterwards', () => {
    fc.assert(
      fc.property(forest, ({ parents, merged, pick }) => {
        const up = parents.map((parent, i) => (i === 0 ? null : parent));
        const above = (of: number): string[] => {
          const parent = up[of] ?? null;
          return parent === null ? [] : [String(parent), ...above(parent)];
        };
        const set = new Set(merged.map(String));
        const [survivor = 0] = merged;
        const chosen = merged[pick % merged.length] ?? 0;
        const parent = parentOfMerged(above(chosen), set);
        const after = up.map((one) => (one !== null && set.has(String(one)) ? survivor : one));
        after[survivor] = parent === null ? null : Number(parent);
        for (let i = 0; i < after.length; i++) {
          let [at, steps]: [number | null, number] = [i, 0];
          while (at !== null && steps <= after.length) [at, steps] = [after[at] ?? null, steps + 1];
          expect(steps).toBeLessThanOrEqual(after.length);
        }
      }),
    );
  });
});
