import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor, toMinor } from '../../../shared/money/money.ts';
import { weightedParts } from '../../../shared/money/weighted.ts';
import { probabilityMillionths, type Method } from '../../../shared/rules/probability.ts';
import type { ValueRecord } from '../../store/records/records.ts';
import { invalid } from '../refusal.ts';

type Computed = Pick<ValueRecord, 'completed' | 'probability' | 'weightedQ' | 'weightedR'>;

/** What a deal that has no stage is worth: nothing is computed before the start. */
export const unvalued: Computed = { completed: null, probability: null, weightedQ: null, weightedR: null };

/**
 * Probability and weighted value of a deal in a stage (sales-process 5, formulas; BC). Without a revenue the
 * weighted value is unknown, not 0.
 */
export function valued(method: Method, revenue: number | null, chances: number, completed: number): Computed {
  const probability = probabilityMillionths(method, chances, completed);
  if (revenue === null) return { completed, probability, weightedQ: null, weightedR: null };
  const { q, r } = weightedParts(revenue, probability);
  return { completed, probability, weightedQ: q, weightedR: r };
}

/**
 * An amount as typed, in minor units of the currency; null stays null. Refuses more decimals than the currency
 * has, amounts below 0 and those too large to store, naming the field.
 */
export function minorOf(amount: string | null, currency: string, field: string): number | null {
  if (amount === null) return null;
  const decimals = decimalsOf(currency);
  if (amount.startsWith('-')) throw invalid(field, 'field.amount-negative');
  const fraction = (amount.split('.')[1] ?? '').replace(/0+$/, '');
  if (fraction.length > decimals) throw invalid(field, 'field.amount-decimals', { currency, decimals });
  const plain = amount.split('.')[0] + (fraction === '' ? '' : `.${fraction}`);
  try {
    return toMinor(plain, decimals);
  } catch {
    throw invalid(field, 'field.amount-range');
  }
}

/** The same amount in another currency's minor units: changing the currency keeps the figure as typed. */
export function inCurrency(minor: number | null, from: string, to: string, field: string): number | null {
  return minor === null || from === to ? minor : minorOf(fromMinor(minor, decimalsOf(from)), to, field);
}
