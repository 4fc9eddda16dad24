import { describe, expect, it } from 'vitest';
import {
  clampedWidth,
  columnWidths,
  isSameWidths,
  largestWidths,
  narrowest,
  widest,
  withWidth,
} from '../../../renderer/components/list/column-widths.ts';

describe('the widths of columns', () => {
  it('that a person sets are kept within bounds, one by one, and given back', () => {
    const one = withWidth({}, 'topic', 212.4);
    expect(one).toEqual({ topic: 212 });
    expect(withWidth(one, 'customer', 5)).toEqual({ topic: 212, customer: narrowest });
    expect(withWidth(one, 'topic', 99_999)).toEqual({ topic: widest });
    expect(withWidth(one, 'topic', null)).toEqual({});
    expect(one).toEqual({ topic: 212 });
  });

  it.each([0, -1, 40, 41.5, 1200, 1e9])('are always valid in a stored view: %d', (width) => {
    expect(columnWidths.safeParse({ topic: clampedWidth(width) }).success).toBe(true);
  });

  it('are none in a view of an earlier version', () => {
    expect(columnWidths.parse(undefined)).toEqual({});
    expect(columnWidths.safeParse({ topic: -3 }).success).toBe(false);
    expect(columnWidths.safeParse({ topic: 'wide' }).success).toBe(false);
  });

  it('grow with the content and never shrink', () => {
    const grown = largestWidths({ revenue: 112, weighted: 104 }, { revenue: 96, weighted: 131, rate: 60 });
    expect(grown).toEqual({ revenue: 112, weighted: 131, rate: 60 });
    expect(isSameWidths(largestWidths(grown, { revenue: 40 }), grown)).toBe(true);
    expect(isSameWidths({ a: 1 }, { b: 1 })).toBe(false);
    expect(isSameWidths({ a: 1 }, { a: 1, b: 1 })).toBe(false);
  });
});
