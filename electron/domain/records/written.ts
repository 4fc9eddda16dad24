import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { toHundredths } from '../../../shared/money/percent.ts';
import { toTenThousandths } from '../../../shared/money/ten-thousandths.ts';
import type { Field, Fields } from '../../../shared/records/field.ts';
import { rowName, writtenName } from '../../../shared/records/field.ts';
import { writtenFields } from '../../../shared/records/keys.ts';
import type { Row, Written } from '../../../shared/records/kinds.ts';
import { minorOf } from './amounts.ts';

/**
 * Input as stored in a row, with the row's names: texts trimmed unless they are long, amounts in minor units of
 * `currency`, percentages in 1/100 %, flags as 0 or 1. Missing fields are absent. Refuses an amount that doesn't fit
 * the currency, naming the field.
 */
export function rowOf<R extends Fields>(fields: R, entered: Written<R>, currency: string): Partial<Row<R>> {
  const values = entered as Readonly<Record<string, unknown>>;
  const row = writtenFields(fields).flatMap(([key, field]) => {
    const value = values[writtenName(key, field)];
    return value === undefined ? [] : [[rowName(key, field), storedOf(key, field, value, currency)]];
  });
  return Object.fromEntries(row) as Partial<Row<R>>;
}

/** A value as stored; `key` names the field in a refusal. */
export function storedOf(key: string, field: Field, value: unknown, currency: string): unknown {
  if (value === null) return null;
  switch (field.kind) {
    case 'text':
      return field.long ? value : (value as string).trim();
    case 'amount':
      return minorOf(value as string, currency, key);
    case 'percent':
      return toHundredths(value as string);
    case 'number':
      return toTenThousandths(value as string);
    case 'flag':
      return value === true ? 1 : 0;
    default:
      return value;
  }
}

/**
 * Input for a row that changes its currency, including the row's other amounts: changing the currency keeps the
 * figures.
 */
export function withAmountsOf<R extends Fields>(
  fields: R,
  row: Row<R>,
  currency: string,
  entered: Written<R>,
): Written<R> {
  const stored = row as Readonly<Record<string, unknown>>;
  const typed = entered as Readonly<Record<string, unknown>>;
  const kept = writtenFields(fields)
    .filter(([key, field]) => field.kind === 'amount' && typed[key] === undefined)
    .map(([key, field]) => {
      const minor = stored[rowName(key, field)] as number | null;
      return [key, minor === null ? null : fromMinor(minor, decimalsOf(currency))];
    });
  return { ...entered, ...(Object.fromEntries(kept) as Written<R>) };
}
