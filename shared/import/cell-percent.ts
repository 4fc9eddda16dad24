import { toHundredths } from '../money/percent.ts';
import { parsePercent } from '../typing/typed-percent.ts';
import { plainCell } from './plain-cell.ts';

export type PercentRule = 'percent' | 'fraction';
export type PercentCell =
  | { readonly ok: true; readonly hundredths: number }
  | { readonly ok: false; readonly word: 'import.percent-unreadable' | 'import.percent-ambiguous' };

const fraction = /^(?:0?[.,](\d+)|([01])(?:[.,](0+))?)$/;

/**
 * Reads a percentage in 1/100 %, either as it is or as a fraction of 1 (0.8 is 80 %). Without a rule (null), what may
 * be both is an error, never a guess. A cell with its own sign is always a percentage.
 */
export function readPercentCell(text: string, rule: PercentRule | null): PercentCell {
  const plain = plainCell(text);
  const mayBeBoth = isFractionOnly(plain);
  if (mayBeBoth && rule === null) return { ok: false, word: 'import.percent-ambiguous' };
  const read = parsePercent(rule === 'fraction' && !hasSign(plain) ? timesHundred(plain) : plain, 'en');
  if (!read.ok) return { ok: false, word: 'import.percent-unreadable' };
  return { ok: true, hundredths: toHundredths(read.percent) };
}

/** Whether a cell is above 0 and at most 1, without a sign: it may be a percentage as well as a fraction. */
export function isFractionOnly(text: string): boolean {
  return fraction.test(text) && /[1-9]/.test(text);
}

/** Whether a cell proves that those without a sign are percentages: it is above 1, and has no sign of its own. */
export function isPercentOnly(text: string): boolean {
  const plain = plainCell(text);
  return /^\d+(?:[.,]\d+)?$/.test(plain) && Number(plain.replace(',', '.')) > 1;
}

const hasSign = (text: string): boolean => /[%٪]/.test(text);

/** Moves the decimal sign of a plain number two places, exactly. Others stay as they are and fail later. */
function timesHundred(text: string): string {
  const match = /^(\d*)(?:[.,](\d+))?$/.exec(text);
  if (!match) return text;
  const digits = (match[2] ?? '').padEnd(2, '0');
  return `${match[1] ?? ''}${digits.slice(0, 2)}.${digits.slice(2)}0`;
}
