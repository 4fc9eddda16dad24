import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { totalOutcomes } from '../../../shared/rules/outcome-totals.ts';
import { winRate } from '../../../shared/rules/pace.ts';
import { getSalesperson, sumSalespersonDeals } from '../../store/setup/salespeople.ts';
import { listRates } from '../../store/setup/currencies.ts';
import type { ReadContext } from '../context.ts';
import { found } from '../refusal.ts';
import { requireSettings } from './required-settings.ts';

/** Deals of a salesperson by outcome, in base currency. Source: sales-process section 11. */
export function salespersonTotals(
  { db, today }: ReadContext,
  { id }: ParsedInputOf<'salesperson.totals'>,
): OutputOf<'salesperson.totals'> {
  found(getSalesperson(db, id));
  const base = requireSettings(db).baseCurrency;
  const conversion = { rates: listRates(db), base, day: today };
  const totals = totalOutcomes(sumSalespersonDeals(db, id, base), conversion);
  return { ...totals, winRate: winRate(totals.won.count, totals.lost.count), base, rateDate: today };
}
