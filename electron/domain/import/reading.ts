import type { Reason } from './entity.ts';

/** The file has no column for the field, or what the column says does not apply to the row. */
export const absent: unique symbol = Symbol('absent');
/** The cell is blank: the field stays as it is. */
export const blank: unique symbol = Symbol('blank');
/** The cell is blank, and by the plan blank cells clear the field. */
export const clear: unique symbol = Symbol('clear');

/** What a cell says: a value, nothing (and why), or what is wrong with it. */
export type Reading<T> = T | typeof absent | typeof blank | typeof clear | Reason;

/** The value a cell gives; null when it gives none. */
export function said<T extends string | number | readonly unknown[]>(reading: Reading<T>): T | null {
  return typeof reading === 'symbol' || isReason(reading) ? null : reading;
}

export function isReason(reading: unknown): reading is Reason {
  return typeof reading === 'object' && reading !== null && 'word' in reading;
}
