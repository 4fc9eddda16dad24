import { addDays } from '../../../shared/calendar/calendar-date.ts';
import { nextPeriods, periodOf, shiftPeriod } from '../../../shared/calendar/period.ts';
import { say, spokenLanguage } from '../../../shared/words/say.ts';
import type { ForecastView, Unit } from '../../state/forecast-view.ts';
import type { Formats } from '../../state/locale.ts';

export const units: readonly Unit[] = ['day', 'week', 'month', 'quarter'];

/** The initial number of periods for each unit: about what people compare. */
const usual: Readonly<Record<Unit, number>> = { day: 31, week: 13, month: 12, quarter: 8 };

export type Range = Pick<ForecastView, 'unit' | 'periods' | 'from'>;

/** Changing the unit keeps the first visible day. */
export function withUnit(range: Range, unit: Unit): Range {
  return { unit, periods: usual[unit], from: range.from };
}

/** The range, n periods later (negative: earlier). Back at today's period it moves with the calendar again. */
export function shifted(range: Range, n: number, { today, settings }: Formats): Range {
  const first = periodOf(range.from ?? today, range.unit, settings);
  const start = shiftPeriod(first, n, settings).start;
  const current = periodOf(today, range.unit, settings).start;
  return { ...range, from: start === current ? null : start };
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
      return { unit: 'month', periods: 12, from: null };
    case 'this-quarter':
      return { unit: 'month', periods: 3, from: quarter.start };
    case 'next-quarter':
      return { unit: 'month', periods: 3, from: addDays(quarter.end, 1) };
    case 'this-month':
      return { unit: 'day', periods: Number(month.end.slice(8)), from: month.start };
    case 'next-13-weeks':
      return { unit: 'week', periods: 13, from: null };
    case 'next-8-quarters':
      return { unit: 'quarter', periods: 8, from: null };
  }
}

/** The range within a sentence: "next 12 months", but "1 Nov to 30 Nov". */
export function rangeWords(range: Range, formats: Formats): string {
  const name = rangeName(range, formats);
  return range.from === null ? name.toLocaleLowerCase(spokenLanguage().tag) : name;
}

/** "Next 12 months", or the start and end. */
export function rangeName({ unit, periods, from }: Range, formats: Formats): string {
  if (from === null && periods > 1) {
    return say(`forecast.range.next.${unit}`, { n: periods });
  }
  if (from === null) return say(`forecast.range.only.${unit}`);
  const all = nextPeriods(from, unit, periods, formats.settings);
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (unit === 'day' || unit === 'week') {
    return say('forecast.range.span', { from: formats.date(first.start), to: formats.date(last.end) });
  }
  const names = [first, last].map(({ start, end }) => formats.period(start, end, unit));
  return names[0] === names[1]
    ? (names[0] ?? '')
    : say('forecast.range.span', { from: names[0] ?? '', to: names[1] ?? '' });
}
