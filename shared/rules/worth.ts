import { exact, plain } from '../money/decimal.ts';
import { fromMillionths, toHundredths } from '../money/percent.ts';
import { probabilityMillionths } from './probability.ts';
import type { Method } from './probability.ts';

/** Percentages as plain decimals from "0" to "100". */
export interface Likelihood {
  readonly method: Method;
  readonly chances: string;
  readonly completed: string;
}

/** The probability in percent, as a plain decimal, exact. Source: BC. */
export function probabilityOf({ method, chances, completed }: Likelihood): string {
  return fromMillionths(probabilityMillionths(method, toHundredths(chances), toHundredths(completed)));
}

/** The weighted value of a revenue, exact and unrounded, as a plain decimal in the same currency. Source: BC. */
export function weightedOf(revenue: string, likelihood: Likelihood): string {
  return plain(exact(revenue).times(probabilityOf(likelihood)).div(100));
}
