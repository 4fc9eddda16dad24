import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedParts } from '../../../shared/format/changed-part.ts';

const long = 'The customer wants a scanner at every gate, and a spare one in the office by ';

describe('what a message shows of two texts', () => {
  it.each([
    ['Kiel', 'Bern', 'Kiel', 'Bern'],
    ['', 'Bern', '', 'Bern'],
    ['Gate 4\n\nAsk for Jens', 'Gate 5', 'Gate 4 Ask for Jens', 'Gate 5'],
    [`${long}Friday`, `${long}Monday`, '…e office by Friday', '…e office by Monday'],
    [long, '', 'The customer wants a scanner at every ga…', ''],
    [`${long}Friday`, `${long}Friday, or later`, '…ce by Friday', '…ce by Friday, or later'],
    ['😀'.repeat(60), '😀'.repeat(59), `…${'😀'.repeat(13)}`, `…${'😀'.repeat(12)}`],
  ])('%j and %j', (from, to, shownFrom, shownTo) => {
    expect(changedParts(from, to)).toEqual({ from: shownFrom, to: shownTo });
  });

  it('is short, in one line, and differs when the texts do beyond their blanks', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (from, to) => {
        const parts = changedParts(from, to);
        const inOneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');
        expect(parts.from === parts.to).toBe(inOneLine(from) === inOneLine(to));
        for (const part of [parts.from, parts.to]) {
          expect(Array.from(part).length).toBeLessThanOrEqual(42);
          expect(part).not.toContain('\n');
        }
      }),
    );
  });
});
