import type { OutputOf } from '../../../shared/contract/contract.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { exact } from '../../../shared/money/decimal.ts';
import { fromMinor, roundMoney } from '../../../shared/money/money.ts';
import { joinWeighted } from '../../../shared/money/weighted.ts';
import { sumInBase, type CurrencySum } from '../../../shared/rules/forecast.ts';
import { listRates } from '../../store/currencies.ts';
import type { OpportunityFilter } from '../../store/opportunity-filter.ts';
import { totalsByCurrency, type CurrencyTotals } from '../../store/opportunity-list.ts';
import { getSettings } from '../../store/settings.ts';
import type { ReadContext } from '../context.ts';
import { found } from '../refusal.ts';

/**
 * Count and totals of a list in base currency: summed per currency, converted once at today's rate, rounded
 * once; won deals with their frozen value. House rule: no total adds two currencies.
 */
export function summarise(
  { db, today }: ReadContext,
  filter: OpportunityFilter,
): OutputOf<'opportunity.summary'> {
  const { baseCurrency: base } = found(getSettings(db));
  const totals = totalsByCurrency(db, filter, today);
  const rates = listRates(db);
  const convert = (pick: (one: CurrencyTotals) => CurrencySum) =>
    sumInBase(totals.map(pick), rates, base, today);
  const estimated = convert((one) => sumOf(one, fromMinor(one.estimated, decimalsOf(one.currency))));
  const weighted = convert((one) =>
    sumOf(one, joinWeighted(one.weightedQ, one.weightedR, decimalsOf(one.currency))),
  );
  const wonMinor = totals.reduce((sum, one) => sum + one.wonBase, 0n);
  const decimals = decimalsOf(base);
  const missing = estimated.notConverted;
  return {
    count: add(totals, (one) => one.count),
    base,
    rateDate: today,
    estimated: roundMoney(exact(estimated.amount).plus(fromMinor(wonMinor, decimals)), decimals),
    weighted: weighted.rounded,
    overdue: add(totals, (one) => one.overdue),
    withoutRevenue: add(totals, (one) => one.withoutRevenue),
    notConverted: add(
      totals,
      (one) => one.wonUnfrozen + (missing.includes(one.currency) ? one.withRevenue : 0),
    ),
    missingRates: [...missing],
  };
}

function sumOf({ currency }: CurrencyTotals, amountExact: string): CurrencySum {
  return { currency, decimals: decimalsOf(currency), amountExact };
}

function add(totals: readonly CurrencyTotals[], pick: (one: CurrencyTotals) => number): number {
  return totals.reduce((sum, one) => sum + pick(one), 0);
}
