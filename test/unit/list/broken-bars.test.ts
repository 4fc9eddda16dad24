import { describe, expect, it } from 'vitest';
import { barScale, cutValues } from '../../../renderer/components/charts/broken-scale.ts';

describe('the axis of bars', () => {
  it('ends above the highest bar when none is a giant', () => {
    expect(barScale([120, 80, 40]).top).toBeGreaterThanOrEqual(120);
    expect(barScale([100]).top).toBeGreaterThanOrEqual(100);
    expect(barScale([0, 0, 100, 0]).top).toBeGreaterThanOrEqual(100);
    expect(barScale([]).top).toBeGreaterThan(0);
    expect(barScale([0, 0]).top).toBeGreaterThan(0);
  });

  it.each([
    { heights: [5000, 120, 80, 40], others: 120 },
    { heights: [90, 1_000_000, 100, 95], others: 100 },
    { heights: [9000, 8000, 100, 95, 60], others: 100 },
  ])('is not stretched by one or two giants: $heights', ({ heights, others }) => {
    const { top } = barScale(heights);
    expect(top).toBeGreaterThanOrEqual(others);
    expect(others / top).toBeGreaterThan(0.4);
  });

  it('keeps bars that grow step by step whole', () => {
    const heights = [10, 30, 90, 270, 810];
    expect(barScale(heights).top).toBeGreaterThanOrEqual(810);
  });

  it('cuts the parts of a broken bar in proportion, and no others', () => {
    expect(cutValues({ won: 300, open: 100 }, 100)).toEqual({ won: 75, open: 25 });
    expect(cutValues({ won: 30, open: 10 }, 100)).toEqual({ won: 30, open: 10 });
    expect(cutValues({}, 100)).toEqual({});
  });
});
