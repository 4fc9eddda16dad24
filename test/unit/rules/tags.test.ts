import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagName } from '../../../shared/contract/fields.ts';
import { isTagName, tagsInCell, tidyTag } from '../../../shared/rules/tags.ts';

describe('tags in a cell', () => {
  it('are separated by commas, without blanks', () => {
    expect(tagsInCell(' Fair,,  Key   account ,')).toEqual(['Fair', 'Key account']);
    expect(tagsInCell(' , ')).toEqual([]);
  });

  it('come back as they were written, whatever their names', () => {
    const names = fc
      .string({ unit: 'grapheme', maxLength: 50 })
      .filter((name) => tagName.safeParse(name).success);
    fc.assert(
      fc.property(fc.array(names, { maxLength: 20 }), (tags) => {
        const kept = tags.map(tidyTag);
        expect(tagsInCell(kept.join(', '))).toEqual(kept);
      }),
    );
  });

  it('contain no character that ends a line or separates them', () => {
    for (const sign of [',', '\n', '\r', '\u2028', '\u2029', '\u0085'])
      expect(isTagName(`A${sign}B`)).toBe(false);
    expect(isTagName('A; B / C')).toBe(true);
  });
});
