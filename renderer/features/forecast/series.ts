import { exact, plain } from '../../../shared/money/decimal.ts';
import { stageParts } from '../../../shared/rules/stage-parts.ts';
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
  const ordered = stack === 'stage' ? stageParts(answer.stacks) : answer.stacks;
  const parts = ordered.map(({ key, name }, index) => ({
    key,
    name,
    colour:
      (stack === 'category' || key === 'other' ? namedColours[key] : undefined) ??
      `var(--series-${(index % paletteSize) + 1})`,
  }));
  return [{ key: wonKey, name: say('forecast.row.won'), colour: 'var(--won)' }, ...parts];
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
