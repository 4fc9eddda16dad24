import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { totalOutcomes, type OutcomeSum } from '../../../shared/rules/outcome-totals.ts';
import { sumCustomerDeals } from '../../store/customers/totals.ts';
import { findRecord } from '../../store/records/records-io.ts';
import { listRates } from '../../store/setup/currencies.ts';
import type { ReadContext } from '../context.ts';
import { found } from '../refusal.ts';
import { requireSettings } from '../setup/required-settings.ts';

/**
 * Deals of a customer (and of an account's contacts) by outcome, in base currency. Sources: Oro, sales-process sections 2
 * and 4.
 */
export function customerTotals(
  context: ReadContext,
  { id, exceptOpportunity }: ParsedInputOf<'customer.totals'>,
): OutputOf<'customer.totals'> {
  const { db } = context;
  found(findRecord(db, 'customer', id));
  const base = requireSettings(db).baseCurrency;
  return totalsOf(context, sumCustomerDeals(db, { customerId: id, exceptId: exceptOpportunity, base }));
}

/**
 * Open deals, including on hold, with their estimated revenue, and closed ones with the value frozen when they were
 * closed. Deals that were not started are in none of the three, but apart.
 */
export function totalsOf(
  { db, today }: ReadContext,
  sums: readonly OutcomeSum[],
): OutputOf<'customer.totals'> {
  const base = requireSettings(db).baseCurrency;
  const { open, won, lost, notStarted } = totalOutcomes(sums, { rates: listRates(db), base, day: today });
  return {
    open: { count: open.count, base: open.revenue },
    won: { count: won.count, base: won.actual },
    lost: { count: lost.count, base: lost.revenue },
    notStarted: {
      count: notStarted.count,
      base: notStarted.revenue,
      notConverted: notStarted.notConverted,
      missingRates: notStarted.missingRates,
    },
    base,
    weighted: open.weighted,
    notConverted: open.notConverted + won.notConverted + lost.notConverted,
    missingRates: [...new Set([open, won, lost].flatMap(({ missingRates }) => missingRates))].toSorted(),
  };
}
