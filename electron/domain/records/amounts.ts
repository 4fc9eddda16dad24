import { decimalsOf } from '../../../shared/money/currencies.ts';
import { toMinor } from '../../../shared/money/money.ts';
import { invalid } from '../refusal.ts';

/**
 * A typed amount in minor units of the currency; null stays null. Refuses more decimals than the currency has,
 * amounts below 0 and those too large to store, naming the field.
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
