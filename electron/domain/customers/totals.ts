import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { exact, plain } from '../../../shared/money/decimal.ts';
import type { CurrencyCode } from '../../../shared/money/money.ts';
import { fromMinor, roundMoney } from '../../../shared/money/money.ts';
import type { DatedRate } from '../../../shared/money/rates.ts';
import { convertAtRate } from '../../../shared/money/rates.ts';
import { sumInBase } from '../../../shared/rules/forecast.ts';
import { listRates } from '../../store/setup/currencies.ts';
import type { LostSum } from '../../store/customers/totals.ts';
import { sumLostDeals, sumOpenDeals, sumWonDeals } from '../../store/customers/totals.ts';
import { findRecord } from '../../store/records/records-io.ts';
import type { ReadContext } from '../context.ts';
import { found } from '../refusal.ts';
import { requireSettings } from '../setup/required-settings.ts';

interface Conversion {
  readonly rates: readonly DatedRate[];
  readonly base: CurrencyCode;
  readonly today: CalendarDate;
}

/**
 * Deals of a customer (of an account with its contacts) in base currency. Open deals, on hold included, at
 * today's rates; won ones at the values frozen when they were closed; lost ones at what they were estimated at,
 * at the rate of their closing, or today's when there was none. Each total is rounded once; what has no rate is
 * in no total. Deals that were not started are none of the three. Sources: Oro, sales-process sections 2 and 4.
 */
export function customerTotals(
  { db, today }: ReadContext,
  { id, exceptOpportunity }: ParsedInputOf<'customer.totals'>,
): OutputOf<'customer.totals'> {
  found(findRecord(db, 'customer', id));
  const base = requireSettings(db).baseCurrency;
  const conversion = { rates: listRates(db), base, today };
  const open = sumOpenDeals(db, id, exceptOpportunity);
  const won = sumWonDeals(db, id, exceptOpportunity);
  const lost = sumLostDeals(db, id, exceptOpportunity);
  return {
    open: { count: open.count, base: inBase(open.revenue, conversion).rounded },
    won: { count: won.count, base: fromMinor(won.baseMinor, decimalsOf(base)) },
    lost: { count: lost.reduce((total, sum) => total + sum.count, 0), base: lostInBase(lost, conversion) },
    base,
    weighted: inBase(open.weighted, conversion).rounded,
  };
}

function inBase(sums: Parameters<typeof sumInBase>[0], { rates, base, today }: Conversion) {
  return sumInBase(sums, rates, base, today);
}

function lostInBase(sums: readonly LostSum[], conversion: Conversion): string {
  const floating = sums.filter((sum) => sum.baseRate === null);
  const total = sums
    .filter((sum) => sum.baseRate !== null)
    .map((sum) => convertAtRate(sum.amountExact, sum.baseRate ?? '1'))
    .reduce((all, value) => all.plus(exact(value)), exact(inBase(floating, conversion).amount));
  return roundMoney(plain(total), decimalsOf(conversion.base));
}
