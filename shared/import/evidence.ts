import type { CalendarDate } from '../calendar/calendar-date.ts';
import { decimalSignIn, type DecimalSign } from './cell-amount.ts';
import { dateOrders, dateOrdersIn, type DateOrder } from './cell-date.ts';

/** The format of a file as implied by its cells: the answer, or an example to ask about. */
export interface Evidence<T> {
  /** Null while undecided. */
  readonly answer: T | null;
  /** An ambiguous cell; null when there is nothing to ask. */
  readonly example: string | null;
  readonly choices: readonly T[];
}

/** The decimal sign of a file, based on all its amounts. Contradicting cells leave it undecided. */
export function decimalEvidence(cells: Iterable<string>): Evidence<DecimalSign> {
  const seen = new Set<DecimalSign>();
  let doubtful: string | null = null;
  for (const cell of cells) {
    const sign = decimalSignIn(cell);
    if (sign === 'either') doubtful ??= cell;
    else if (sign !== null) seen.add(sign);
  }
  const [only] = seen;
  if (seen.size === 1 && only !== undefined) return { answer: only, example: null, choices: [] };
  if (doubtful === null && seen.size === 0) return { answer: '.', example: null, choices: [] };
  return { answer: null, example: doubtful, choices: ['.', ','] };
}

/** The order of dates of a file: the only order in which all its dates are valid. */
export function dateEvidence(cells: Iterable<string>, today: CalendarDate): Evidence<DateOrder> {
  let left: readonly DateOrder[] = dateOrders;
  let example: string | null = null;
  for (const cell of cells) {
    const orders = dateOrdersIn(cell, today);
    if (orders === null || orders.length === 0) continue;
    example ??= cell;
    left = left.filter((order) => orders.includes(order));
  }
  if (example === null) return { answer: 'ymd', example: null, choices: [] };
  const [only] = left;
  if (left.length === 1 && only !== undefined) return { answer: only, example: null, choices: [] };
  return { answer: null, example, choices: left.length === 0 ? dateOrders : left };
}
