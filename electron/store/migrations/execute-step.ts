import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor, roundMoney, toMinor } from '../../../shared/money/money.ts';
import { convertAtRate } from '../../../shared/money/rates.ts';
import type { Writable } from '../connection/database.ts';
import { execute } from '../connection/statements.ts';
import { namesOfFields } from './field-names.ts';
import type { Migration } from './migration.ts';

/** Executes the SQL of a step. The caller opens the transaction. */
export function executeStep(db: Writable, step: Migration): void {
  installStepFunctions(db);
  execute(db, step.sql);
}

/**
 * What steps compute that SQL can't. Like the steps, a function never changes.
 *
 * `field_names(headings, names)`: JSON arrays of texts; the names of the fields that the headings become, in their order.
 * `to_base(amount, currency, rate, base)`: an amount in minor units converted at a rate in decimals, rounded once to
 * minor units of the base currency; NULL if any argument is NULL.
 */
function installStepFunctions(db: Writable): void {
  db.function('to_base', { deterministic: true, safeIntegers: true }, (amount, currency, rate, base) => {
    if (typeof amount !== 'bigint' || typeof currency !== 'string') return null;
    if (typeof rate !== 'string' || typeof base !== 'string') return null;
    const decimals = decimalsOf(base);
    const converted = convertAtRate(fromMinor(amount, decimalsOf(currency)), rate);
    return toMinor(roundMoney(converted, decimals), decimals);
  });
  db.function('field_names', { deterministic: true }, (headings, names) =>
    JSON.stringify(
      namesOfFields(JSON.parse(String(headings)) as string[], JSON.parse(String(names)) as string[]),
    ),
  );
}
