import type { Reason } from './entity.ts';

/** The file has no column for the field, or the column doesn't apply to the row. */
export const absent: unique symbol = Symbol('absent');
/** The cell is blank: the field stays unchanged. */
export const blank: unique symbol = Symbol('blank');
/** The cell is blank, and the plan says that blank cells clear the field. */
export const clear: unique symbol = Symbol('clear');

/** The reading of a cell: a value, nothing (with the reason), or a problem. */
export type Reading<T> = T | typeof absent | typeof blank | typeof clear | Reason;

/** The value of a cell; null when it has none. */
export function said<T extends string | number | readonly unknown[]>(reading: Reading<T>): T | null {
  return typeof reading === 'symbol' || isReason(reading) ? null : reading;
}

export function isReason(reading: unknown): reading is Reason {
  return typeof reading === 'object' && reading !== null && 'word' in reading;
}
