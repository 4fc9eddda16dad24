import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedKeys } from '../../../electron/domain/import/repeated-keys.ts';
import { cellsPerPause, watchedRows } from '../../../electron/domain/import/watched-rows.ts';
import { RowPacker } from '../../../electron/packed/row-packer.ts';
import { Rows } from '../../../shared/import/rows.ts';

function packed(rows: readonly (readonly string[])[]): Rows {
  const packer = new RowPacker();
  for (const row of rows) packer.add(row);
  return packer.finish();
}

/** Any text, single surrogates included, and some that are kept apart because of their length. */
const cell = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.constantFrom('', 'Acme', 'Müller', 'Рога', '\ud83d', '\0', '€') },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(1000), 'x'.repeat(1001), 'ж'.repeat(2500)) },
);
const someRows = fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 12 });
/** As many rows as fill some blocks, and those on either side of a border. */
const lengths = fc.constantFrom(1, 7, 1023, 1024, 1025, 2048, 3000);

describe('packed rows', () => {
  it('give back every cell of any rows, in any order', () => {
    const one = fc.tuple(someRows, lengths, fc.array(fc.nat(), { maxLength: 50 }));
    fc.assert(
      fc.property(one, ([some, length, places]) => {
        const rows = Array.from({ length }, (_, i) => some[i % some.length] ?? []);
        const found = packed(rows);
        expect(found.length).toBe(length);
        expect([...found]).toEqual(rows);
        for (const place of places) {
          const index = place % length;
          expect(found.at(index)).toEqual(rows[index]);
          for (const column of [-1, 0, 2, 5, 9])
            expect(found.cell(index, column)).toBe(rows[index]?.[column] ?? '');
        }
        expect([found.width(length), found.cell(length, 0)]).toEqual([0, '']);
      }),
      { numRuns: 60 },
    );
  });

  it('whose texts are all different, all alike or all long are the same too', () => {
    for (const text of [(i: number) => `Deal ${i}`, () => 'Deal', (i: number) => `${i} `.repeat(600)]) {
      const rows = Array.from({ length: 2500 }, (_, i) => [text(i), 'x', text(i)]);
      const found = packed(rows);
      expect(found.between(1000, 1100)).toEqual(rows.slice(1000, 1100));
      expect(Array.from(rows, (_, i) => found.cell(i, 2))).toEqual(rows.map((row) => row[2]));
    }
  });

  it('can be changed without being unpacked', () => {
    const rows = Rows.of([['a', 'b'], ['c']]);
    const shouted = rows.with({ cell: (index, column) => rows.cell(index, column).toUpperCase() });
    expect([...shouted]).toEqual([['A', 'B'], ['C']]);
    expect(shouted.with({ length: 1 }).between(0, 5)).toEqual([['A', 'B']]);
  });

  it('can be watched: there is a pause after so many cells, and throwing in it ends the work', () => {
    const rows = Rows.of(Array.from({ length: cellsPerPause }, () => ['a', 'b', 'c']));
    let pauses = 0;
    const watched = watchedRows(rows, () => void (pauses += 1));
    watched.forEach(() => undefined);
    expect(pauses).toBe(3);
    let seen = 0;
    const stopped = watchedRows(rows, () => {
      throw new Error('stopped');
    });
    expect(() => stopped.forEach(() => void (seen += 1))).toThrow('stopped');
    expect(seen).toBeLessThan(cellsPerPause / 3);
  });
});

describe('repeated keys', () => {
  it('are found wherever they are, and nothing else but rows whose sums are alike', () => {
    const keys = fc.array(
      fc.constantFrom('', 'a', 'b', 'ab', 'ba', 'X-1', 'X-2', 'é', 'costarring', 'liquid'),
    );
    fc.assert(
      fc.property(keys, (all) => {
        const found = [...repeatedKeys(all.length, (index) => all[index] ?? '')];
        const expected = all.flatMap((key, index) =>
          key !== '' && all.filter((one) => one === key).length > 1 ? [[index, key]] : [],
        );
        // The sums of "costarring" and "liquid" are the same.
        const alike = ['costarring', 'liquid'];
        expect(found.filter(([, key]) => !alike.includes(key))).toEqual(
          expected.filter(([, key]) => !alike.includes(String(key))),
        );
        for (const one of expected) expect(found).toContainEqual(one);
      }),
    );
  });
});
