import { niceTicks } from './ticks.ts';

/** The vertical axis of a chart of bars. */
export interface BarScale {
  readonly ticks: readonly number[];
  /** Bars above this value are drawn up to it, with a mark where they are broken. */
  readonly top: number;
}

/** A bar so many times as high as the next one flattens the others. */
const giant = 4;

/** At most so many bars are broken: more of them are what the chart is about. */
const mostBroken = 2;

/**
 * The axis for bars of these heights. A giant bar is broken, so that it doesn't flatten the others; it then ends a
 * little above them.
 */
export function barScale(heights: readonly number[]): BarScale {
  const sorted = heights.filter((height) => height > 0).toSorted((a, b) => b - a);
  const broken = Array.from({ length: mostBroken }, (_, at) => at + 1).find(
    (count) => (sorted[count - 1] ?? 0) > giant * (sorted[count] ?? Infinity),
  );
  const highest = broken === undefined ? (sorted[0] ?? 0) : (sorted[broken] ?? 0) * headroom;
  const ticks = niceTicks(highest);
  return { ticks, top: ticks.at(-1) ?? 1 };
}

const headroom = 1.25;

/** The parts of a bar, drawn up to the top of the axis: all of them in proportion, since the bar is broken. */
export function cutValues(
  values: Readonly<Record<string, number>>,
  top: number,
): Readonly<Record<string, number>> {
  const sum = Object.values(values).reduce((all, value) => all + value, 0);
  if (sum <= top) return values;
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, (value / sum) * top]));
}
