import type { CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import type { DatedRate } from '../../../shared/money/rates.ts';
import { closesBeforeCreation } from '../../../shared/rules/closing.ts';
import type { Basis } from './basis.ts';
import type { DealGround } from './deal-ground.ts';
import type { DealValues, ReadableRow } from './deal-values.ts';
import { note, present, problem, type Reason } from './entity.ts';
import { absent, isReason, said } from './reading.ts';

/** How a closed deal was closed, as far as its row and the decisions on rows say. */
export interface Closing {
  /** The actual revenue; 0 for open deals and for those won without value. */
  readonly actual: number;
  /** Null for open deals, and where there is none. */
  readonly date: CalendarDate | null;
  readonly problems: readonly Reason[];
  /** Why a decision leaves the row out; null when none does. */
  readonly skip: Reason | null;
}

const open: Closing = { actual: 0, date: null, problems: [], skip: null };

/** The part of the basis that closing depends on. */
type Rules = Pick<Basis, 'rules'> & { readonly ground: Pick<Basis['ground'], 'today'> };

/** A won deal needs a revenue, and a closed one a date; what is missing is decided for all rows of the file. */
export function closingOf({ target, values }: Pick<ReadableRow, 'target' | 'values'>, rules: Rules): Closing {
  if (target?.kind !== 'won' && target?.kind !== 'lost') return open;
  const dated = dateOf(values, rules);
  const worth = target.kind === 'won' ? worthOf(values, rules) : { actual: said(values.actualRevenue) ?? 0 };
  return {
    actual: worth.actual,
    date: dated.date,
    problems: present([dated.problem ?? null, worth.problem ?? null]),
    skip: dated.skip ?? worth.skip ?? null,
  };
}

interface Dated {
  readonly date: CalendarDate | null;
  readonly problem?: Reason;
  readonly skip?: Reason;
}

function dateOf({ actualCloseDate, closeDate }: DealValues, { rules, ground }: Rules): Dated {
  const own = said(actualCloseDate);
  if (own !== null || isReason(actualCloseDate)) return { date: own };
  const { closedUndated } = rules;
  if (closedUndated === 'skip')
    return { date: null, skip: note('actualCloseDate', 'import.undated-left-out') };
  if (closedUndated !== null && closedUndated !== 'estimated') return { date: closedUndated.date };
  const estimated = usableEstimate(said(closeDate), ground.today);
  if (closedUndated === 'estimated' && estimated !== null) return { date: estimated };
  return { date: null, problem: problem('actualCloseDate', 'import.close-date-missing') };
}

/** A deal can't have been closed in the future. */
export function usableEstimate(closeDate: CalendarDate | null, today: CalendarDate): CalendarDate | null {
  return closeDate !== null && closeDate <= today ? closeDate : null;
}

interface Worth {
  readonly actual: number;
  readonly problem?: Reason;
  readonly skip?: Reason;
}

/** The estimate is the value of a won deal if the file has no other. */
function worthOf({ actualRevenue, estimatedRevenue }: DealValues, { rules }: Rules): Worth {
  const actual = said(actualRevenue) ?? 0;
  if (actual > 0 || isReason(actualRevenue)) return { actual };
  const estimate = Math.max(0, said(estimatedRevenue) ?? 0);
  // The only amount of the file.
  if (actualRevenue === absent && estimate > 0) return { actual: estimate };
  const { wonWorthless } = rules;
  if (wonWorthless === 'skip') return { actual: 0, skip: note('actualRevenue', 'import.worthless-left-out') };
  if (wonWorthless === 'zero') return { actual: 0 };
  if (estimate > 0) return { actual: estimate };
  if (wonWorthless === 'estimate' || isReason(estimatedRevenue)) return { actual: 0 };
  return { actual: 0, problem: problem('actualRevenue', 'import.won-revenue') };
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
