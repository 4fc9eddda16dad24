import { decimalsOf } from '../money/currencies.ts';
import type { CurrencyCode, MinorUnits, Money } from '../money/money.ts';
import { fromMinor } from '../money/money.ts';
import type { Percent, PercentHundredths } from '../money/percent.ts';
import { fromHundredths } from '../money/percent.ts';
import { fromTenThousandths } from '../money/ten-thousandths.ts';
import type { Field, Fields } from './field.ts';
import { rowName } from './field.ts';
import type { Row } from './kinds.ts';

/** Money for calls, from minor units; null stays null. */
export function moneyOf(minor: MinorUnits | null, currency: CurrencyCode): Money | null {
  return minor === null ? null : { amount: fromMinor(minor, decimalsOf(currency)), currency };
}

/** A percentage for calls, from 1/100 %; null stays null. */
export function percentOf(hundredths: PercentHundredths | null): Percent | null {
  return hundredths === null ? null : fromHundredths(hundredths);
}

export type Stored = string | number | null;

/** Converts a stored value to the value in calls; `currency` is that of the record's amounts. */
export type StoredReader = (stored: Stored, currency: CurrencyCode) => unknown;

/** How to read each kind from a row; null where calls and rows have the same value. */
export function storedReader({ kind }: Field): StoredReader | null {
  switch (kind) {
    case 'amount':
      return (stored, currency) => moneyOf(stored as MinorUnits | null, currency);
    case 'percent':
      return (stored) => percentOf(stored as PercentHundredths | null);
    case 'number':
      return (stored) => (stored === null ? null : fromTenThousandths(stored as number));
    case 'flag':
      return (stored) => (stored === null ? null : stored === 1);
    default:
      return null;
  }
}

/** The described fields of a new record's row, before anything was entered. */
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
  return field.kind === 'amount' ||
    field.kind === 'percent' ||
    field.kind === 'number' ||
    field.kind === 'instant'
    ? 0
    : '';
}
