import { describe, expect, it } from 'vitest';
import type { ForecastAnswer } from '../../../renderer/features/forecast/columns.ts';
import { seriesOf } from '../../../renderer/features/forecast/series.ts';

const answer = (names: readonly string[]): ForecastAnswer =>
  ({ stacks: names.map((name, at) => ({ key: name === 'Other' ? 'other' : `id${at}`, name })) }) as never;
const colours = (names: readonly string[], stack: 'stage' | 'cycle' | 'salesperson') =>
  new Map(seriesOf(answer(names), stack).map(({ name, colour }) => [name, colour]));
const hueIn = (colour = ''): string => /--series-\w+/.exec(colour)?.[0] ?? '';
const shareIn = (colour = ''): number => Number(/(\d+)%/.exec(colour)?.[1] ?? 'NaN');

const stages = [
  'Small · 2 Offer',
  'Large · 1 Open',
  'Large · 10 Sign',
  'Small · 1 Open',
  'Large · 2 Needs',
  'Other',
];

describe('the colors of a forecast', () => {
  it('by stage are one hue by cycle, from pale to full along its stages', () => {
    const by = colours(stages, 'stage');
    const large = ['Large · 1 Open', 'Large · 2 Needs', 'Large · 10 Sign'].map((name) => by.get(name));
    const small = ['Small · 1 Open', 'Small · 2 Offer'].map((name) => by.get(name));
    for (const cycle of [large, small]) {
      expect(new Set(cycle.map(hueIn)).size).toBe(1);
      expect(cycle.map(shareIn)).toEqual(cycle.map(shareIn).toSorted((a, b) => a - b));
      expect(shareIn(cycle.at(-1))).toBe(100);
    }
    expect(hueIn(large[0])).not.toBe(hueIn(small[0]));
    expect(by.get('Other')).toBe('var(--series-other)');
  });

  it('by cycle are those of their stages, whatever the order of the answer', () => {
    const by = colours(['Small', 'Large'], 'cycle');
    const ofStages = colours(stages, 'stage');
    expect(hueIn(by.get('Large'))).toBe(hueIn(ofStages.get('Large · 1 Open')));
    expect(hueIn(by.get('Small'))).toBe(hueIn(ofStages.get('Small · 1 Open')));
  });

  it('never give a part the color of won, committed, best case or pipeline', () => {
    const by = colours(['Ada', 'Kim', 'Other'], 'salesperson');
    for (const name of ['Ada', 'Kim', 'Other']) expect(by.get(name)).toMatch(/^var\(--series-/);
  });
});
