import type { OutputOf } from '../../../shared/contract/contract.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { exact } from '../../../shared/money/decimal.ts';
import { fromMinor, roundMoney } from '../../../shared/money/money.ts';
import { joinWeighted } from '../../../shared/money/weighted.ts';
import { sumInBase, type CurrencySum } from '../../../shared/rules/forecast.ts';
import { listRates } from '../../store/setup/currencies.ts';
import type { OpportunityFilter } from '../../store/opportunities/filter.ts';
import { totalsByStatus, type StatusTotals } from '../../store/opportunities/totals.ts';
import type { ReadContext } from '../context.ts';
import { requireSettings } from '../setup/required-settings.ts';

/**
 * Count and totals of a list in base currency: summed per currency, converted once at today's rate, rounded once;
 * closed deals with their frozen value, lost ones separately. House rule: no total adds two currencies.
 */
export function summarise(
  { db, today }: ReadContext,
  filter: OpportunityFilter,
): OutputOf<'opportunity.summary'> {
  const { baseCurrency: base } = requireSettings(db);
  const totals = totalsByStatus(db, filter, today);
  const won = totals.filter(({ status }) => status === 'won');
  const working = totals.filter(({ status }) => status !== 'won' && status !== 'lost');
  const weighing = working.filter(({ status }) => status === 'in-progress');
  const rates = listRates(db);
  const estimated = sumInBase(working.map(revenueOf), rates, base, today);
  const lost = totals.filter(({ status }) => status === 'lost');
  const decimals = decimalsOf(base);
  return {
    count: add(totals, (one) => one.count),
    base,
    rateDate: today,
    estimated: roundMoney(exact(estimated.amount).plus(frozenIn(won, decimals)), decimals),
    weighted: sumInBase(weighing.map(weightedOf), rates, base, today).rounded,
    lost: {
      count: add(lost, (one) => one.count),
      estimated: frozenIn(lost, decimals),
      notConverted: add(lost, (one) => one.unfrozen),
    },
    overdue: add(weighing, (one) => one.pastDue),
    withoutRevenue: add(working, (one) => one.withoutRevenue),
    notConverted: add(won, (one) => one.unfrozen) + withRevenueIn(working, estimated.notConverted),
    missingRates: [...new Set([...estimated.notConverted, ...unfrozenIn(totals)])].toSorted(),
  };
}

/** The frozen value of closed deals in major units of the base currency. */
function frozenIn(totals: readonly StatusTotals[], decimals: number): string {
  return fromMinor(
    totals.reduce((sum, { base }) => sum + base, 0n),
    decimals,
  );
}

/** The currencies of closed deals without a frozen value. */
function unfrozenIn(totals: readonly StatusTotals[]): string[] {
  return totals.filter(({ unfrozen }) => unfrozen > 0).map(({ currency }) => currency);
}

function withRevenueIn(totals: readonly StatusTotals[], currencies: readonly string[]): number {
  return add(totals, (one) => (currencies.includes(one.currency) ? one.withRevenue : 0));
}

function revenueOf({ currency, revenue }: StatusTotals): CurrencySum {
  const decimals = decimalsOf(currency);
  return { currency, decimals, amountExact: fromMinor(revenue, decimals) };
}

function weightedOf({ currency, weightedQ, weightedR }: StatusTotals): CurrencySum {
  const decimals = decimalsOf(currency);
  return { currency, decimals, amountExact: joinWeighted(weightedQ, weightedR, decimals) };
}

function add(totals: readonly StatusTotals[], pick: (one: StatusTotals) => number): number {
  return totals.reduce((sum, one) => sum + pick(one), 0);
}
