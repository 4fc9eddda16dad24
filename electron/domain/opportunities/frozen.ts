import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor, roundMoney } from '../../../shared/money/money.ts';
import type { DatedRate } from '../../../shared/money/rates.ts';
import { convertAtRate, rateOfDay } from '../../../shared/money/rates.ts';
import type { Readable } from '../../store/connection/database.ts';
import { unfrozenDeals } from '../../store/opportunities/frozen.ts';
import { updateRecord } from '../../store/records/records-io.ts';
import { listRates } from '../../store/setup/currencies.ts';
import { getSettings } from '../../store/setup/settings.ts';
import type { ActContext } from '../context.ts';
import { found } from '../refusal.ts';
import { minorOf } from '../records/amounts.ts';

/**
 * The amount in minor units whose base value is frozen: what a won deal brought, what a lost one would have brought.
 * Sources: Oro; forecast 1.
 */
export function frozenAmount(
  outcome: 'won' | 'lost',
  actualRevenue: number | null,
  revenue: number | null,
): number {
  return (outcome === 'won' ? actualRevenue : revenue) ?? 0;
}

/** Like `frozenAt`, with the rates of the workspace. */
export function frozen(db: Readable, amount: number, currency: string, day: string): FrozenBase {
  const base = found(getSettings(db)).baseCurrency;
  return frozenAt({ base, rates: currency === base ? [] : listRates(db) }, amount, currency, day);
}

interface FrozenBase {
  readonly baseRate: string | null;
  readonly baseValue: number | null;
}

/**
 * Base value at the rate of the close date, rounded to the base currency (Oro). A missing rate never blocks the
 * close: both are null then, and totals show "not converted". Throws Refusal for `path`, the field of the input that
 * makes the value too large.
 */
export function frozenAt(
  { base, rates }: { readonly base: string; readonly rates: readonly DatedRate[] },
  amount: number,
  currency: string,
  day: string,
  path = 'actualRevenue',
): FrozenBase {
  if (currency === base) return { baseRate: '1', baseValue: amount };
  const rate = rateOfDay(rates, currency, day)?.rate ?? null;
  if (rate === null) return { baseRate: null, baseValue: null };
  const decimals = decimalsOf(base);
  const converted = roundMoney(convertAtRate(fromMinor(amount, decimalsOf(currency)), rate), decimals);
  return { baseRate: rate, baseValue: minorOf(converted, base, path) };
}

/**
 * Freezes the closed deals of a currency that had no rate and have one now, at the rate of their close date. Returns
 * how many. Runs in the action that enters the rate, so that undoing it also undoes this. Source: forecast 1.
 */
export function freezeLate(act: ActContext, currency: string): number {
  const base = found(getSettings(act.db)).baseCurrency;
  const rates = listRates(act.db);
  let frozenNow = 0;
  for (const deal of unfrozenDeals(act.db, currency)) {
    const { id, status, closeDate, closeRecordId, actualRevenue, revenue } = deal;
    const amount = frozenAmount(status, actualRevenue, revenue);
    const frozenValues = frozenAt({ base, rates }, amount, currency, closeDate, 'rate');
    if (frozenValues.baseRate === null) continue;
    updateRecord(act.db, 'opportunity', id, frozenValues);
    if (closeRecordId !== null) updateRecord(act.db, 'close_record', closeRecordId, frozenValues);
    frozenNow += 1;
  }
  return frozenNow;
}
