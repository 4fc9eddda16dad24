import { addDays, fromPlain, toPlain } from '../../../shared/calendar/calendar-date.ts';
import { cutPeriods, nextPeriods, periodOf, shiftPeriod } from '../../../shared/calendar/period.ts';
import type { Period } from '../../../shared/calendar/period.ts';
import { mostPeriods } from '../../../shared/rules/forecast-spans.ts';
import { say, spokenLanguage } from '../../../shared/words/say.ts';
import type { ForecastView, Unit } from '../../state/forecast-view.ts';
import type { Formats } from '../../state/locale.ts';

export const units: readonly Unit[] = ['day', 'week', 'month', 'quarter'];

/** The initial number of periods for each unit: about what people compare. */
const usual: Readonly<Record<Unit, number>> = { day: 31, week: 13, month: 12, quarter: 8 };

export type Range = Pick<ForecastView, 'unit' | 'periods' | 'from' | 'to'>;

/** The periods of the range, the first and the last cut to typed days. */
function periodsIn({ unit, periods, from, to }: Range, { today, settings }: Formats): readonly Period[] {
  const first = from ?? today;
  return to === null
    ? nextPeriods(first, unit, periods, settings)
    : (cutPeriods(first, to, unit, settings, mostPeriods) ?? []);
}

/** The first and the last day of the range. */
export function endsOf(range: Range, formats: Formats): { readonly from: string; readonly to: string } {
  const all = periodsIn(range, formats);
  const { today } = formats;
  return { from: all[0]?.start ?? range.from ?? today, to: all.at(-1)?.end ?? range.to ?? today };
}

/** Typed days by the unit, or by the next longer one that shows them all; null when quarters are too many as well. */
export function typedRange(from: string, to: string, unit: Unit, { settings }: Formats): Range | null {
  const fitting = units.slice(units.indexOf(unit)).find((one) => fits(from, to, one, settings));
  return fitting === undefined ? null : { unit: fitting, periods: usual[fitting], from, to };
}

function fits(from: string, to: string, unit: Unit, settings: Formats['settings']): boolean {
  try {
    // The days after the range need a date as well.
    addDays(to, 1);
    return cutPeriods(from, to, unit, settings, mostPeriods) !== null;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Whether the unit can show the range: typed days stay, so short units may need too many periods. */
export function canShow({ from, to }: Range, unit: Unit, { today, settings }: Formats): boolean {
  return to === null || fits(from ?? today, to, unit, settings);
}

/** Changing the unit keeps the first visible day, and typed days as they are. */
export function withUnit(range: Range, unit: Unit): Range {
  return { unit, periods: usual[unit], from: range.from, to: range.to };
}

/** The range, n periods later (negative: earlier). Back at today's period it moves with the calendar again. */
export function shifted(range: Range, n: number, formats: Formats): Range {
  const { today, settings } = formats;
  if (range.to !== null) return { ...range, ...shiftedDays(range, n, formats) };
  const first = periodOf(range.from ?? today, range.unit, settings);
  const start = shiftPeriod(first, n, settings).start;
  const current = periodOf(today, range.unit, settings).start;
  return { ...range, from: start === current ? null : start };
}

/** Whole periods stay whole ones; other days keep their place in the month. */
function shiftedDays(range: Range, n: number, formats: Formats): { from: string; to: string } {
  const { unit } = range;
  const { settings } = formats;
  const { from, to } = endsOf(range, formats);
  if (isWhole(range, formats)) {
    const [first, last] = [periodOf(from, unit, settings), periodOf(to, unit, settings)];
    return { from: shiftPeriod(first, n, settings).start, to: shiftPeriod(last, n, settings).end };
  }
  const later = (day: string): string => fromPlain(toPlain(day).add(lengths[unit](n)));
  return { from: later(from), to: later(to) };
}

const lengths = {
  day: (n: number) => ({ days: n }),
  week: (n: number) => ({ weeks: n }),
  month: (n: number) => ({ months: n }),
  quarter: (n: number) => ({ months: 3 * n }),
} as const;

/** Whether the range begins and ends with a whole period. */
function isWhole(range: Range, formats: Formats): boolean {
  const { from, to } = endsOf(range, formats);
  const { settings } = formats;
  return periodOf(from, range.unit, settings).start === from && periodOf(to, range.unit, settings).end === to;
}

export const presets = [
  'next-12-months',
  'this-quarter',
  'next-quarter',
  'this-month',
  'next-13-weeks',
  'next-8-quarters',
] as const;
export type Preset = (typeof presets)[number];

export function rangeOf(preset: Preset, { today, settings }: Formats): Range {
  const quarter = periodOf(today, 'quarter', settings);
  const month = periodOf(today, 'month', settings);
  switch (preset) {
    case 'next-12-months':
      return { unit: 'month', periods: 12, from: null, to: null };
    case 'this-quarter':
      return { unit: 'month', periods: 3, from: quarter.start, to: null };
    case 'next-quarter':
      return { unit: 'month', periods: 3, from: addDays(quarter.end, 1), to: null };
    case 'this-month':
      return { unit: 'day', periods: Number(month.end.slice(8)), from: month.start, to: null };
    case 'next-13-weeks':
      return { unit: 'week', periods: 13, from: null, to: null };
    case 'next-8-quarters':
      return { unit: 'quarter', periods: 8, from: null, to: null };
  }
}

/** The range within a sentence: "next 12 months", but "1 Nov to 30 Nov". */
export function rangeWords(range: Range, formats: Formats): string {
  const name = rangeName(range, formats);
  return range.from === null ? name.toLocaleLowerCase(spokenLanguage().tag) : name;
}

/** "Next 12 months", or the start and end. */
export function rangeName(range: Range, formats: Formats): string {
  const { unit, periods, from, to } = range;
  if (from === null && to === null) {
    return periods > 1
      ? say(`forecast.range.next.${unit}`, { n: periods })
      : say(`forecast.range.only.${unit}`);
  }
  const { from: first, to: last } = endsOf(range, formats);
  if (unit === 'day' || unit === 'week' || !isWhole(range, formats)) {
    return say('forecast.range.span', { from: formats.date(first), to: formats.date(last) });
  }
  const { settings } = formats;
  const names = [first, last].map((day) => {
    const { start, end } = periodOf(day, unit, settings);
    return formats.period(start, end, unit);
  });
  return names[0] === names[1]
    ? (names[0] ?? '')
    : say('forecast.range.span', { from: names[0] ?? '', to: names[1] ?? '' });
}
