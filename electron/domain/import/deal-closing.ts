import type { DatedRate } from '../../../shared/money/rates.ts';
import type { DealGround } from './deal-ground.ts';
import type { ReadableRow } from './deal-values.ts';
import { closesBeforeCreation } from '../../../shared/rules/closing.ts';
import { note, present, problem, type Reason } from './entity.ts';
import { isReason, said } from './reading.ts';

/** Actual revenue of a closed deal, and its problems. */
export interface Closing {
  readonly actual: number;
  readonly problems: readonly Reason[];
}

const open: Closing = { actual: 0, problems: [] };

/** A won deal needs a revenue, and a closed one a date. The estimate is used if there is no other revenue. */
export function closingOf({ target, values }: Pick<ReadableRow, 'target' | 'values'>): Closing {
  if (target?.kind !== 'won' && target?.kind !== 'lost') return open;
  const { actualCloseDate, actualRevenue, estimatedRevenue } = values;
  const undated =
    said(actualCloseDate) === null && !isReason(actualCloseDate)
      ? problem('actualCloseDate', 'import.close-date-missing')
      : null;
  if (target.kind === 'lost') return { actual: said(actualRevenue) ?? 0, problems: present([undated]) };
  const actual = said(actualRevenue) ?? said(estimatedRevenue) ?? 0;
  const worthless =
    actual <= 0 && !isReason(actualRevenue) ? problem('actualRevenue', 'import.won-revenue') : null;
  return { actual, problems: present([undated, worthless]) };
}

/** A close before the deal was created is pointed out, but it is read as it is: deals are reported late. */
export function closedBeforeCreated(closed: string, created: string | null, today: string): Reason | null {
  if (created === null || !closesBeforeCreation(closed, created, today)) return null;
  return note('actualCloseDate', 'import.close-before-created', { created, closed });
}

/** A rate as the workspace stores it. */
const isRate = (text: string): boolean => /^(?!0+(?:\.0+)?$)\d{1,12}(?:\.\d{1,10})?$/.test(text);

/** The rate at which our own file says that the deal's value was frozen, if its base currency is the same; else those of the workspace. */
export function ratesAtClosing(
  { frozenRate, frozenFor }: ReadableRow['values'],
  { base, rates }: Pick<DealGround, 'base' | 'rates'>,
  currency: string,
  day: string,
): readonly DatedRate[] {
  const rate = (said(frozenRate) ?? '').replace(',', '.');
  if (said(frozenFor) !== base || !isRate(rate)) return rates;
  return [{ currency, validFrom: day, rate }];
}
