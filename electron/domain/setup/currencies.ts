import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { isIsoCurrency } from '../../../shared/money/currencies.ts';
import type { CurrencyCode } from '../../../shared/money/money.ts';
import { normaliseRate } from '../../../shared/money/rates.ts';
import { findRateOfDay } from '../../store/setup/currencies.ts';
import { dealsUsing } from '../../store/setup/deal-uses.ts';
import {
  countBy,
  findBy,
  findRecord,
  insertRecord,
  removeRecord,
  removeWhere,
  updateRecord,
} from '../../store/records/records-io.ts';
import type { ActContext } from '../context.ts';
import { freezeLate } from '../opportunities/frozen.ts';
import { found, invalid, notAllowed } from '../refusal.ts';
import { requireSettings } from './required-settings.ts';

/** Adds an ISO 4217 currency to the workspace. */
export function addCurrency(act: ActContext, code: CurrencyCode): Record<string, never> {
  requireSettings(act.db);
  if (!isIsoCurrency(code)) throw invalid('code', 'setup.currency-unknown', { code });
  if (findBy(act.db, 'currency', 'code', code)) throw invalid('code', 'setup.currency-taken', { code });
  insertRecord(act.db, 'currency', { id: act.newId(), code });
  act.describe('act.currency.add', { code });
  return {};
}

/**
 * Removes a currency with its rates. Refused for the base currency and for one that a deal, a deal's history or a
 * customer uses (pricing-and-documents section 4).
 */
export function removeCurrency(act: ActContext, code: CurrencyCode): Record<string, never> {
  const currency = found(findBy(act.db, 'currency', 'code', code));
  if (requireSettings(act.db).baseCurrency === code) throw notAllowed('setup.currency-base', { code });
  const deals = dealsUsing(act.db, 'currency', code);
  if (deals > 0) throw notAllowed('setup.currency-in-deals', { code, n: deals });
  const customers = countBy(act.db, 'customer', 'defaultCurrency', code);
  if (customers > 0) throw notAllowed('setup.currency-in-customers', { code, n: customers });
  removeWhere(act.db, 'rate', 'currency', code);
  removeRecord(act.db, 'currency', currency.id);
  act.describe('act.currency.remove', { code });
  return {};
}

/**
 * Sets the rate of a currency from a day on, replacing a rate of the same day. Values closed deals that had no rate;
 * those with a frozen value keep it.
 */
export function setRate(act: ActContext, input: ParsedInputOf<'rate.set'>): { id: string } {
  const { currency, validFrom } = input;
  if (requireSettings(act.db).baseCurrency === currency) {
    throw invalid('currency', 'setup.rate-of-base', { code: currency });
  }
  refuseForeignCurrency(act, currency, 'currency');
  const rate = rateFrom(input.rate);
  const sameDay = findRateOfDay(act.db, currency, validFrom);
  const id = sameDay ?? act.newId();
  if (sameDay) updateRecord(act.db, 'rate', id, { rate });
  else insertRecord(act.db, 'rate', { id, currency, validFrom, rate });
  const deals = freezeLate(act, currency);
  const words = { code: currency, date: validFrom, rate };
  if (deals === 0) act.describe('act.rate.set', words);
  else act.describe('act.rate.set.late', { ...words, n: deals });
  return { id };
}

export function removeRate(act: ActContext, id: string): Record<string, never> {
  const rate = found(findRecord(act.db, 'rate', id));
  removeRecord(act.db, 'rate', id);
  act.describe('act.rate.remove', { code: rate.currency, date: rate.validFrom });
  return {};
}

/** Refuses a currency that this workspace doesn't have. `path` is the field in the input. */
export function refuseForeignCurrency(act: ActContext, code: CurrencyCode, path: string): void {
  if (!findBy(act.db, 'currency', 'code', code)) throw invalid(path, 'setup.currency-missing', { code });
}

/** The canonical spelling. The schema allows zero, which isn't a valid rate. */
function rateFrom(text: string): string {
  try {
    return normaliseRate(text);
  } catch {
    throw invalid('rate', 'field.rate');
  }
}
