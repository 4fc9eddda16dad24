import { decimalsOf } from '../money/currencies.ts';
import type { CurrencyCode, MinorUnits, Money } from '../money/money.ts';
import { fromMinor } from '../money/money.ts';
import type { Percent, PercentHundredths } from '../money/percent.ts';
import { fromHundredths } from '../money/percent.ts';
import type { Field, Fields } from './field.ts';
import { rowName } from './field.ts';
import type { Row } from './kinds.ts';

/** Money as calls carry it, from minor units; null stays null. */
export function moneyOf(minor: MinorUnits | null, currency: CurrencyCode): Money | null {
  return minor === null ? null : { amount: fromMinor(minor, decimalsOf(currency)), currency };
}

/** A percentage as calls carry it, from 1/100 %; null stays null. */
export function percentOf(hundredths: PercentHundredths | null): Percent | null {
  return hundredths === null ? null : fromHundredths(hundredths);
}

type Stored = string | number | null;

/** Fields whose value in a row is what calls carry, but for amounts, percentages, and flags. */
export function readStored(field: Field, stored: Stored, currency: CurrencyCode): unknown {
  switch (field.kind) {
    case 'amount':
      return moneyOf(stored as MinorUnits | null, currency);
    case 'percent':
      return percentOf(stored as PercentHundredths | null);
    case 'flag':
      return stored === 1;
    default:
      return stored;
  }
}

/** The described part of a new record's row, before anything was entered. */
export function blankRow<R extends Fields>(fields: R): Row<R> {
  const entries = Object.entries(fields)
    .filter(([, field]) => field.kind !== 'special')
    .map(([key, field]) => [rowName(key, field), blankValue(field)]);
  return Object.fromEntries(entries) as Row<R>;
}

function blankValue(field: Field): Stored {
  if (field.kind === 'choice') return field.initial ?? null;
  if (field.blank) return null;
  if (field.kind === 'flag') return field.initial ? 1 : 0;
  return field.kind === 'amount' || field.kind === 'percent' || field.kind === 'instant' ? 0 : '';
}
