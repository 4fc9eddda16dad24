import type { CalendarDate } from './calendar-date.ts';
import { fromPlain, partsOf, toPlain } from './calendar-date.ts';
import { fiscalYearBounds, periodOf } from './period.ts';

export type DateFormulaUnit = 'D' | 'W' | 'M' | 'Q' | 'Y';
type CurrentUnit = Exclude<DateFormulaUnit, 'D'>;

/** So many units from a date, or one end of the unit that contains it: `CM` is its last day, `-CM` its first. */
export type DateFormulaTerm =
  | { readonly n: number; readonly unit: DateFormulaUnit }
  | { readonly end: 'first' | 'last'; readonly unit: CurrentUnit };

/** An offset such as `+2W`, `+1M-1D` or `CM+10D`: terms that are applied in order. Source: BC. */
export type DateFormula = readonly DateFormulaTerm[];

const oneTerm = '(?:\\d{1,4}[DWMQY]|C[WMQY])';
const wholeFormula = new RegExp(`^[+-]?${oneTerm}(?:[+-]${oneTerm})*$`);

/**
 * Reads one or more of [+-]n(D|W|M|Q|Y) and [+-]C(W|M|Q|Y): any case, spaces allowed, first sign optional, n up to four
 * digits. Null for any other text, including blank.
 */
export function parseDateFormula(text: string): DateFormula | null {
  const bare = text.replace(/\s+/g, '').toUpperCase();
  if (!wholeFormula.test(bare)) return null;
  return [...bare.matchAll(/([+-]?)(\d+|C)([DWMQY])/g)].map(([, sign, count, unit]) => {
    if (count === 'C') return { end: sign === '-' ? 'first' : 'last', unit: unit as CurrentUnit };
    const n = Number(count);
    return { n: sign === '-' && n !== 0 ? -n : n, unit: unit as DateFormulaUnit };
  });
}

/**
 * Applies the formula to a date, term by term. Month ends clamp: 31 Jan +1M is 28 or 29 Feb. Weeks run from Monday to
 * Sunday, and quarters and years are those of the calendar, as in BC. RangeError when the text isn't a formula (check
 * with `parseDateFormula` first) or the result is outside the calendar.
 */
export function applyDateFormula(date: CalendarDate, formulaText: string): CalendarDate {
  const formula = parseDateFormula(formulaText);
  if (!formula) throw new RangeError(`Not a date formula: ${formulaText.slice(0, 40)}`);
  return formula.reduce(applyTerm, date);
}

function applyTerm(date: CalendarDate, term: DateFormulaTerm): CalendarDate {
  if ('end' in term) {
    const { start, end } = currentOf(date, term.unit);
    return term.end === 'first' ? start : end;
  }
  return fromPlain(toPlain(date).add(durationOf(term.n, term.unit), { overflow: 'constrain' }));
}

/** As in BC, whatever the fiscal year and the first day of the week: a formula gives the same date on every computer. */
const calendar = { fiscalYearStartMonth: 1, weekStart: 1 } as const;
const periodUnits = { W: 'week', M: 'month', Q: 'quarter' } as const;

function currentOf(date: CalendarDate, unit: CurrentUnit): { start: CalendarDate; end: CalendarDate } {
  return unit === 'Y'
    ? fiscalYearBounds(partsOf(date).year, calendar)
    : periodOf(date, periodUnits[unit], calendar);
}

/** The canonical spelling for storage: `' 2w - 1d'` becomes `'+2W-1D'`. Null when the text isn't a formula. */
export function normaliseDateFormula(text: string): string | null {
  const formula = parseDateFormula(text);
  return formula && formula.map(spelling).join('').replace(/^\+C/, 'C');
}

function spelling(term: DateFormulaTerm): string {
  if ('end' in term) return `${term.end === 'first' ? '-' : '+'}C${term.unit}`;
  return `${term.n < 0 ? '-' : '+'}${Math.abs(term.n)}${term.unit}`;
}

function durationOf(n: number, unit: DateFormulaUnit): { days?: number; months?: number; years?: number } {
  switch (unit) {
    case 'D':
      return { days: n };
    case 'W':
      return { days: 7 * n };
    case 'M':
      return { months: n };
    case 'Q':
      return { months: 3 * n };
    case 'Y':
      return { years: n };
  }
}
