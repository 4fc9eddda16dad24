import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import type { CurrencyCode } from '../../../shared/money/money.ts';
import type { DatedRate } from '../../../shared/money/rates.ts';
import { rateOfDay } from '../../../shared/money/rates.ts';
import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all, value } from '../connection/statements.ts';
import { getSettings } from './settings.ts';

type CurrencyRow = OutputOf<'currency.list'>['items'][number];
type RateRow = OutputOf<'rate.list'>['items'][number];

/** Every dated rate, by currency and day. The base currency has none: its rate is 1. */
export function listRates(db: Readable): DatedRate[] {
  return all(
    db,
    sql`SELECT currency, valid_from AS validFrom, rate FROM rate WHERE deleted_txn IS NULL
     ORDER BY currency, valid_from`,
  );
}

/** Rates with their ids, newest first within a currency; of one currency or of all. */
export function listRateRows(db: Readable, currency: CurrencyCode | undefined): RateRow[] {
  const only = currency ?? null;
  return all(
    db,
    sql`SELECT id, currency, valid_from AS validFrom, rate FROM rate
     WHERE deleted_txn IS NULL AND (${only} IS NULL OR currency = ${only})
     ORDER BY currency, valid_from DESC`,
  );
}

/** The id of the rate that starts on exactly this day, or null. */
export function findRateOfDay(db: Readable, currency: CurrencyCode, day: CalendarDate): string | null {
  return value(
    db,
    sql`SELECT id FROM rate WHERE currency = ${currency} AND valid_from = ${day} AND deleted_txn IS NULL`,
  );
}

/** The workspace's currencies, base first, with today's rate and the number of live deals in each. */
export function listCurrencies(db: Readable, today: CalendarDate): CurrencyRow[] {
  const base = getSettings(db)?.baseCurrency ?? null;
  const rates = listRates(db);
  return all<Pick<CurrencyRow, 'code' | 'deals' | 'convertsFrom'>>(
    db,
    sql`SELECT c.code, ifnull(d.n, 0) AS deals, u.since AS convertsFrom FROM currency c
     LEFT JOIN (SELECT currency, count(*) AS n FROM opportunity WHERE deleted_txn IS NULL GROUP BY currency) d
       ON d.currency = c.code
     LEFT JOIN (SELECT o.currency, ifnull(min(o.actual_close_date), ${today}) AS since
       FROM opportunity o INDEXED BY opportunity_by_revenue
       WHERE o.revenue_key IS NULL AND o.deleted_txn IS NULL GROUP BY o.currency) u ON u.currency = c.code
     WHERE c.deleted_txn IS NULL ORDER BY c.code IS NOT ${base}, c.code`,
  ).map(({ code, ...same }) => {
    const found = rateOfDay(rates, code, today);
    const decimals = decimalsOf(code);
    if (code === base) return { code, decimals, base: true, rate: '1', rateDate: null, ...same };
    const rateDate = found?.validFrom ?? null;
    return { code, decimals, base: false, rate: found?.rate ?? null, rateDate, ...same };
  });
}
