import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell, unguardCell } from '../../../shared/csv/guard.ts';

describe('the guard against formulas', () => {
  it('puts an apostrophe before what a spreadsheet would run', () => {
    for (const text of ['=1+1', '+49 30', '-5 x', '@SUM(A1)', '\tx', '\rx', '\0=1', "'=1", "''@x"]) {
      expect(guardCell(text)).toBe(`'${text}`);
    }
    for (const text of ['', 'a=b', "'quoted'", "'", ' =1', '1-2', '\n=1', 'é'])
      expect(guardCell(text)).toBe(text);
  });

  it('removes exactly one', () => {
    expect(unguardCell("'=1")).toBe('=1');
    expect(unguardCell("''=1")).toBe("'=1");
    expect(unguardCell("'quoted'")).toBe("'quoted'");
    expect(unguardCell('=1')).toBe('=1');
  });

  it('is undone exactly, for any text', () => {
    const tricky = fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\0', '\n', 'a', ' '),
    });
    const any = fc.oneof(tricky, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(any, (text) => {
        const guarded = guardCell(text);
        expect(unguardCell(guarded)).toBe(text);
        expect(guarded).not.toMatch(/^[=+\-@\t\r\0]/);
      }),
      { numRuns: 1000 },
    );
  });
});
