import { exact } from '../money/decimal.ts';

/**
 * Fields by which lists are filtered from one value to another: each gives the filter the parts `<name>From` and
 * `<name>To`, both included. Amounts are in base currency.
 */
export type RangeKind = 'amount' | 'percent' | 'date';
export type Ranges = Readonly<Record<string, RangeKind>>;

export const dealRanges = {
  close: 'date',
  closed: 'date',
  created: 'date',
  revenue: 'amount',
  weighted: 'amount',
  chances: 'percent',
  probability: 'percent',
} as const satisfies Ranges;

export const customerRanges = { created: 'date' } as const satisfies Ranges;

export type RangeEnd<R extends Ranges> = `${keyof R & string}${'From' | 'To'}`;

/** Whether a range begins where it ends, or before. */
export function isInOrder(kind: RangeKind, from: string, to: string): boolean {
  return kind === 'date' ? from <= to : exact(from).lte(exact(to));
}
