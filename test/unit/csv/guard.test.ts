import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell, unguardCell } from '../../../shared/csv/guard.ts';

const formulas = [
  ...['=1+1', '+49 30', '-5 x', '@SUM(A1)', '\tx', '\rx', '\0=1', "'=1", "''@x"],
  // Full-width and small forms, and the minus sign.
  ...['＝1', '＋1', '－1', '＠x', '﹦1', '﹢1', '﹣1', '﹫x', '\u22121', '⁼1', '₊1'],
  // Behind spaces, apostrophes of other kinds, and what has no width.
  ...[' =1', '\u00a0=1', '\u3000＝1', '\u200b=1', '\u200d\u2060@x', '\ufeff=1', '\u00ad-1', '\u202e=1'],
  ...['\u2800+1', '\ufe0f=1', '\u2019=1', '＇=1', "' ' \u200b=1", '\u3164=1', '\u115f@x'],
  // Behind a separator of another locale, or at the start of a line.
  ...['a;=1', 'a,=cmd', 'a\t=1', 'a|@x', '"; =1', '\n=1', 'a\r\n\u200b-1', 'Smith, +49 30', 'x;;\u00a0＝1'],
];
const harmless = ['', 'a=b', "'quoted'", "'", '1-2', 'é', 'a - b', 'x; y', '5 = five', 'a@b.example', '\n1'];

describe('the guard against formulas', () => {
  it('puts an apostrophe before what a spreadsheet would run', () => {
    for (const text of formulas) expect(guardCell(text), JSON.stringify(text)).toBe(`'${text}`);
    for (const text of harmless) expect(guardCell(text), JSON.stringify(text)).toBe(text);
  });

  it('removes exactly one', () => {
    expect(unguardCell("'=1")).toBe('=1');
    expect(unguardCell("''=1")).toBe("'=1");
    expect(unguardCell("'quoted'")).toBe("'quoted'");
    expect(unguardCell('=1')).toBe('=1');
    expect(unguardCell('\u2019=1')).toBe('\u2019=1');
  });

  it('is undone exactly, for any text', () => {
    const pieces = [...new Set([...formulas, ...harmless].flatMap((text) => Array.from(text)))];
    const tricky = fc.string({ unit: fc.constantFrom(...pieces) });
    const any = fc.oneof(tricky, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(any, (text) => {
        const guarded = guardCell(text);
        expect(unguardCell(guarded)).toBe(text);
        expect(guarded).not.toMatch(/^[\s\u200b]*[=+\-@\t\r\0＝＋－＠]/);
        // What comes out of a guard is recognized by it, however often.
        expect(unguardCell(guardCell(guarded))).toBe(guarded);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes no longer for a text full of separators', () => {
    for (const part of ['\n', ';', ' ', "'", '\u200b', ';\u200b'])
      expect(guardCell(`x${part.repeat(200_000)}x-`)).toHaveLength(3 + part.length * 200_000);
  });
});
