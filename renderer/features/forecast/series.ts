import { exact, plain } from '../../../shared/money/decimal.ts';
import { stageGroups } from '../../../shared/rules/stage-parts.ts';
import { say } from '../../../shared/words/say.ts';
import type { Stack } from '../../state/forecast-view.ts';
import type { Bucket, ForecastAnswer } from './columns.ts';

/** A part of the stack, in drawing order from the bottom up. Won is at the bottom. */
export interface Series {
  readonly key: string;
  readonly name: string;
  /** A custom property of tokens.css or of the sheet. */
  readonly colour: string;
}

export const wonKey = 'won';

const namedColours: Readonly<Record<string, string>> = {
  committed: 'var(--commit)',
  'best-case': 'var(--best)',
  pipeline: 'var(--pipe)',
  other: 'var(--series-other)',
};
const paletteSize = 11;

/** Won and the parts of the answer, each with its color. The answer has at most 400 marks. */
export function seriesOf(answer: ForecastAnswer, stack: Stack): readonly Series[] {
  const parts = stack === 'stage' ? stageSeries(answer) : plainSeries(answer, stack);
  return [{ key: wonKey, name: say('forecast.row.won'), colour: 'var(--won)' }, ...parts];
}

function plainSeries({ stacks }: ForecastAnswer, stack: Stack): readonly Series[] {
  // A cycle has the hue of its stages, which are in the order of the names.
  const byName = stack === 'cycle' ? stageGroups(stacks).flat() : stacks;
  return stacks.map(({ key, name }) => ({
    key,
    name,
    colour:
      (stack === 'category' || key === 'other' ? namedColours[key] : undefined) ??
      hue(byName.findIndex((part) => part.key === key)),
  }));
}

function hue(index: number): string {
  return `var(--series-${(index % paletteSize) + 1})`;
}

/** One hue by cycle, and along its stages a ramp from pale to full. */
function stageSeries({ stacks }: ForecastAnswer): readonly Series[] {
  const groups = stageGroups(stacks);
  return groups.flatMap((stages, cycle) =>
    stages.map(({ key, name }, at) => ({
      key,
      name,
      colour: key === 'other' ? 'var(--series-other)' : rampColour(hue(cycle), at, stages.length),
    })),
  );
}

const palest = 30;

function rampColour(colour: string, at: number, length: number): string {
  const share = length === 1 ? 100 : palest + ((100 - palest) * at) / (length - 1);
  return `color-mix(in oklab, ${colour} ${Math.round(share)}%, var(--panel))`;
}

/** The exact value of a part in a bucket, in base currency. */
export function valueOf(bucket: Bucket, key: string): string {
  if (key === wonKey) return bucket.won.value;
  return bucket.parts.find((part) => part.key === key)?.value ?? '0';
}

/** The value of the bar: open and won together. */
export function totalOf(bucket: Bucket): string {
  return sumOf([bucket.open.value, bucket.won.value]);
}

/** Open deals whose weighted values are all 0: before their stages count, a line along the axis says nothing. */
export function isWeightless({ open }: Bucket): boolean {
  return open.count > 0 && Number(open.value) > 0 && Number(open.weighted) === 0;
}

/** The name of the line in the legend; null when none is drawn. */
export function lineName({ whole }: ForecastAnswer): string | null {
  return isWeightless(whole) ? null : say('forecast.row.weighted');
}

/** Sums exact decimals exactly. */
export function sumOf(values: readonly string[]): string {
  return plain(values.reduce((sum, value) => sum.plus(exact(value)), exact('0')));
}

export function differenceOf(a: string, b: string): string {
  return plain(exact(a).minus(exact(b)));
}
