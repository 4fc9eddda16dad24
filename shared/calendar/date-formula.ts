import type { CalendarDate } from './calendar-date.ts';
import { fromPlain, toPlain } from './calendar-date.ts';

export type DateFormulaUnit = 'D' | 'W' | 'M' | 'Q' | 'Y';

/** An offset such as `+2W` or `+1M-1D`: terms that are applied in order. Source: BC. */
export type DateFormula = readonly { readonly n: number; readonly unit: DateFormulaUnit }[];

/**
 * Reads one or more of [+-]n(D|W|M|Q|Y): any case, spaces allowed, first sign optional, n up to four digits. Null for
 * any other text, including blank.
 */
export function parseDateFormula(text: string): DateFormula | null {
  const bare = text.replace(/\s+/g, '').toUpperCase();
  if (!/^[+-]?\d{1,4}[DWMQY](?:[+-]\d{1,4}[DWMQY])*$/.test(bare)) return null;
  return [...bare.matchAll(/([+-]?)(\d+)([DWMQY])/g)].map((term) => ({
    n: term[1] === '-' && Number(term[2]) !== 0 ? -Number(term[2]) : Number(term[2]),
    unit: term[3] as DateFormulaUnit,
  }));
}

/**
 * Applies the formula to a date, term by term. Month ends clamp: 31 Jan +1M is 28 or 29 Feb. RangeError when the text
 * isn't a formula (check with `parseDateFormula` first) or the result is outside the calendar.
 */
export function applyDateFormula(date: CalendarDate, formulaText: string): CalendarDate {
  const formula = parseDateFormula(formulaText);
  if (!formula) throw new RangeError(`Not a date formula: ${formulaText.slice(0, 40)}`);
  let day = toPlain(date);
  for (const { n, unit } of formula) day = day.add(durationOf(n, unit), { overflow: 'constrain' });
  return fromPlain(day);
}

/** The canonical spelling for storage: `' 2w - 1d'` becomes `'+2W-1D'`. Null when the text isn't a formula. */
export function normaliseDateFormula(text: string): string | null {
  const formula = parseDateFormula(text);
  return formula && formula.map(({ n, unit }) => `${n < 0 ? '-' : '+'}${Math.abs(n)}${unit}`).join('');
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
