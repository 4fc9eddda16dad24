import type { CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { baseKey, zeroKey } from '../../../shared/money/base-key.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import type { CurrencyCode } from '../../../shared/money/money.ts';
import { rateScaled } from '../../../shared/money/rates.ts';
import type { Readable, Writable } from '../connection/database.ts';
import { join, sql, valueList, type Sql } from '../connection/sql.ts';
import { all, run } from '../connection/statements.ts';
import { getSettings } from '../setup/settings.ts';

/**
 * The keys by which deals of several currencies are compared: the exact value in base currency of an open deal at the
 * rate of the day, and of a closed one as it was frozen. An empty key means that the deal has no such amount, NULL that
 * there is no rate. They follow from the deal and the rates, so they are kept here and not in the journal.
 */

/** Rates by currency, in 10^-10; currencies without one are not there. */
type Rates = Map<CurrencyCode, bigint>;
const ratesOf = new WeakMap<Readable, Rates>();

/**
 * Brings the keys up to date: those of the deals that the open record created or changed, and all of a currency whose
 * rate in force is another than before, because a rate was entered or a day began.
 */
export function keepBaseKeys(db: Writable, today: CalendarDate): void {
  const base = getSettings(db)?.baseCurrency;
  if (base === undefined) return;
  const changed = ratesInForce(db, base, today);
  const due = sql`o.created_txn = (SELECT txn FROM current_txn) OR o.rid IN (${changedDeals})`;
  rekey(db, base, changed.length > 0 ? sql`o.currency IN (${valueList(changed)}) OR ${due}` : due);
}

/** Makes the next action, or the next opening of the file, renew all keys. */
export function forgetBaseKeys(db: Writable): void {
  run(db, sql`DELETE FROM key_rate`);
}

/** The deals that the open record changed; an undo or redo changes those of its target. */
const changedDeals = sql`SELECT c.row FROM current_txn x JOIN txn t ON t.id = x.txn
  JOIN change c ON c.txn IN (t.id, t.target) AND c.tbl = 'opportunity'`;

interface CurrencyRate {
  readonly currency: CurrencyCode;
  readonly rate: string | null;
  readonly differs: 0 | 1;
}

/** Reads the rate in force of each currency, and returns the currencies where it is another than before. */
function ratesInForce(db: Writable, base: CurrencyCode, today: CalendarDate): CurrencyCode[] {
  const known = all<CurrencyRate>(
    db,
    sql`SELECT n.currency, n.rate, k.currency IS NULL OR k.rate IS NOT n.rate AS differs FROM (
      SELECT c.code AS currency, CASE c.code WHEN ${base} THEN '1' ELSE
        (SELECT r.rate FROM rate r WHERE r.currency = c.code AND r.valid_from <= ${today} AND r.deleted_txn IS NULL
          ORDER BY r.valid_from DESC LIMIT 1) END AS rate
      FROM currency c WHERE c.deleted_txn IS NULL) n LEFT JOIN key_rate k ON k.currency = n.currency`,
  );
  const rates = ratesFor(db);
  rates.clear();
  for (const { currency, rate } of known) if (rate !== null) rates.set(currency, rateScaled(rate));
  const changed = known.filter(({ differs }) => differs === 1);
  for (const { currency, rate } of changed) {
    run(db, sql`INSERT OR REPLACE INTO key_rate (currency, rate) VALUES (${currency}, ${rate})`);
  }
  run(
    db,
    sql`DELETE FROM key_rate WHERE currency NOT IN (SELECT code FROM currency WHERE deleted_txn IS NULL)`,
  );
  return changed.map(({ currency }) => currency);
}

/** Gives SQL the function `base_key(q, r, currency)`: NULL without a rate. */
function ratesFor(db: Writable): Rates {
  const known = ratesOf.get(db);
  if (known) return known;
  const rates: Rates = new Map();
  ratesOf.set(db, rates);
  db.function('base_key', { safeIntegers: true }, (q, r, currency) => {
    if (typeof q !== 'bigint' || typeof r !== 'bigint' || typeof currency !== 'string') return null;
    if (q === 0n && r === 0n) return zeroKey;
    const rate = rates.get(currency);
    return rate === undefined ? null : baseKey(q, r, decimalsOf(currency), rate);
  });
  return rates;
}

/** What a deal is worth: of a closed one its frozen value. An amount of 0 needs no rate. */
const revenueKey = (base: CurrencyCode): Sql => sql`CASE
  WHEN (CASE o.status WHEN 'won' THEN o.actual_revenue ELSE o.revenue END) IS NULL THEN ''
  WHEN o.status NOT IN ('won', 'lost') THEN base_key(o.revenue, 0, o.currency)
  WHEN o.base_value IS NULL THEN base_key(CASE o.status WHEN 'won' THEN NULL ELSE nullif(o.revenue, 0) END, 0, o.currency)
  ELSE base_key(o.base_value, 0, ${base}) END`;

function rekey(db: Writable, base: CurrencyCode, which: Sql): void {
  const worth = revenueKey(base);
  const weighted = sql`CASE o.status WHEN 'won' THEN ${worth} WHEN 'lost' THEN ${zeroKey}
    ELSE CASE WHEN o.weighted_q IS NULL THEN '' ELSE base_key(o.weighted_q, o.weighted_r, o.currency) END END`;
  const keys = join([sql`o.rid`, sql`${worth} AS revenue_key`, sql`${weighted} AS weighted_key`]);
  run(
    db,
    sql`UPDATE opportunity SET revenue_key = n.revenue_key, weighted_key = n.weighted_key
    FROM (SELECT ${keys} FROM opportunity o WHERE ${which}) n
    WHERE opportunity.rid = n.rid
      AND (opportunity.revenue_key IS NOT n.revenue_key OR opportunity.weighted_key IS NOT n.weighted_key)`,
  );
}
