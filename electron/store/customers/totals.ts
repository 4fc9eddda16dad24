import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { joinWeighted } from '../../../shared/money/weighted.ts';
import type { CurrencySum } from '../../../shared/rules/forecast.ts';
import type { Readable } from '../connection/database.ts';
import { sql, type Sql } from '../connection/sql.ts';
import { allExact, firstExact } from '../connection/statements.ts';

interface OpenSums {
  readonly count: number;
  readonly revenue: readonly CurrencySum[];
  /** Of deals that are not on hold. */
  readonly weighted: readonly CurrencySum[];
}
/** Estimated revenue of lost deals, apart by currency and by the rate frozen when they were closed. */
export type LostSum = CurrencySum & { readonly baseRate: string | null; readonly count: number };

/** Deals of the customer and, when it is an account, of its contacts. */
const dealsOf = (customerId: string, exceptId: string | null): Sql =>
  sql`FROM opportunity o WHERE o.deleted_txn IS NULL AND o.id IS NOT ${exceptId} AND o.customer_id IN (
  SELECT ${customerId} UNION ALL SELECT k.id FROM customer k WHERE k.account_id = ${customerId} AND k.deleted_txn IS NULL)`;

interface OpenRow {
  currency: string;
  n: bigint;
  revenue: bigint;
  q: bigint;
  r: bigint;
}

/** Exact sums per currency of open deals, on hold included. `exceptId` is left out. */
export function sumOpenDeals(db: Readable, customerId: string, exceptId: string | null): OpenSums {
  const rows = allExact<OpenRow>(
    db,
    sql`SELECT o.currency, count(*) AS n, ifnull(sum(o.revenue), 0) AS revenue,
       ifnull(sum(o.weighted_q) FILTER (WHERE o.status = 'in-progress'), 0) AS q,
       ifnull(sum(o.weighted_r) FILTER (WHERE o.status = 'in-progress'), 0) AS r
     ${dealsOf(customerId, exceptId)} AND o.status IN ('in-progress', 'on-hold') GROUP BY o.currency`,
  );
  const sumOf = ({ currency }: OpenRow, amountExact: (decimals: number) => string): CurrencySum => {
    const decimals = decimalsOf(currency);
    return { currency, decimals, amountExact: amountExact(decimals) };
  };
  return {
    count: rows.reduce((total, row) => total + Number(row.n), 0),
    revenue: rows.map((row) => sumOf(row, (decimals) => fromMinor(row.revenue, decimals))),
    weighted: rows.map((row) => sumOf(row, (decimals) => joinWeighted(row.q, row.r, decimals))),
  };
}

/** Number of won deals and the exact sum of their frozen base values, in minor units of the base currency. */
export function sumWonDeals(
  db: Readable,
  customerId: string,
  exceptId: string | null,
): { count: number; baseMinor: bigint } {
  const row = firstExact<{ n: bigint; base: bigint }>(
    db,
    sql`SELECT count(*) AS n, ifnull(sum(o.base_value), 0) AS base ${dealsOf(customerId, exceptId)} AND o.status = 'won'`,
  );
  return { count: Number(row?.n ?? 0), baseMinor: row?.base ?? 0n };
}

/** Exact sums of what lost deals were estimated at. */
export function sumLostDeals(db: Readable, customerId: string, exceptId: string | null): LostSum[] {
  return allExact<{ currency: string; baseRate: string | null; n: bigint; revenue: bigint }>(
    db,
    sql`SELECT o.currency, o.base_rate AS baseRate, count(*) AS n, ifnull(sum(o.revenue), 0) AS revenue
     ${dealsOf(customerId, exceptId)} AND o.status = 'lost' GROUP BY o.currency, o.base_rate`,
  ).map(({ currency, baseRate, n, revenue }) => {
    const decimals = decimalsOf(currency);
    const amountExact = fromMinor(revenue, decimals);
    return { currency, decimals, amountExact, baseRate, count: Number(n) };
  });
}
