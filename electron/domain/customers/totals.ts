import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { totalOutcomes } from '../../../shared/rules/outcome-totals.ts';
import { sumCustomerDeals } from '../../store/customers/totals.ts';
import { findRecord } from '../../store/records/records-io.ts';
import { listRates } from '../../store/setup/currencies.ts';
import type { ReadContext } from '../context.ts';
import { found } from '../refusal.ts';
import { requireSettings } from '../setup/required-settings.ts';

/**
 * Deals of a customer (and of an account's contacts) in base currency: open ones, including on hold, with their
 * estimated revenue, closed ones with the value frozen when they were closed. Deals that were not started are
 * in none of the three. Sources: Oro, sales-process sections 2 and 4.
 */
export function customerTotals(
  { db, today }: ReadContext,
  { id, exceptOpportunity }: ParsedInputOf<'customer.totals'>,
): OutputOf<'customer.totals'> {
  found(findRecord(db, 'customer', id));
  const base = requireSettings(db).baseCurrency;
  const conversion = { rates: listRates(db), base, day: today };
  const sums = sumCustomerDeals(db, { customerId: id, exceptId: exceptOpportunity, base });
  const { open, won, lost } = totalOutcomes(sums, conversion);
  return {
    open: { count: open.count, base: open.revenue },
    won: { count: won.count, base: won.actual },
    lost: { count: lost.count, base: lost.revenue },
    base,
    weighted: open.weighted,
    notConverted: open.notConverted + won.notConverted + lost.notConverted,
    missingRates: [...new Set([open, won, lost].flatMap(({ missingRates }) => missingRates))].toSorted(),
  };
}
