import type { CustomRead } from '../../../shared/contract/custom-values.ts';
import type { Readable } from '../connection/database.ts';
import { customValuesOfRows } from '../custom/read.ts';
import { getSettings } from '../setup/settings.ts';

interface Row {
  readonly rid: number;
  readonly kind: 'account' | 'contact';
}

/**
 * The values of some custom fields of accounts and contacts, by row number. Their amounts are in the currency of the
 * workspace, since a customer's own is only what its new deals start with.
 */
export function customOfCustomers(
  db: Readable,
  rows: readonly Row[],
  wanted: readonly string[],
): ReadonlyMap<number, CustomRead> {
  if (wanted.length === 0) return new Map();
  const currency = getSettings(db)?.baseCurrency ?? '';
  return new Map(
    (['account', 'contact'] as const).flatMap((kind) => {
      const own = rows.filter((row) => row.kind === kind).map(({ rid }) => ({ rid, currency }));
      const values = customValuesOfRows(db, kind, own, wanted);
      return own.map(({ rid }, i) => [rid, values[i] ?? {}] as const);
    }),
  );
}
