import type { CustomCondition } from '../../../shared/contract/custom-values.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { exact } from '../../../shared/money/decimal.ts';
import type { CurrencyCode } from '../../../shared/money/money.ts';
import { rateOfDay, rateScaled } from '../../../shared/money/rates.ts';
import { toTenThousandths } from '../../../shared/money/ten-thousandths.ts';
import { plainText } from '../../../shared/names/name-keys.ts';
import type { CustomKind } from '../../../shared/records/custom-fields.ts';
import type { Readable } from '../connection/database.ts';
import { identifier, join, sql, valueList, type Sql, type SqlValue } from '../connection/sql.ts';
import { all, column } from '../connection/statements.ts';
import type { CustomSource } from './source.ts';
import { listRates } from '../setup/currencies.ts';
import { getSettings } from '../setup/settings.ts';
import { customField, type StoredField } from './fields.ts';
import { recordsOf, valuesOf } from './slots.ts';

/** The kinds of field that each condition suits. */
const suits: Readonly<Record<CustomCondition['is'], readonly CustomKind[] | 'all'>> = {
  blank: 'all',
  filled: 'all',
  contains: ['text', 'long-text'],
  numbers: ['number'],
  amounts: ['amount'],
  dates: ['date'],
  flag: ['flag'],
  'any-of': ['choice', 'flag'],
};

/** Row numbers of the records that meet a condition; none where it doesn't suit the field, or the field no longer exists. */
export function ridsMeeting(
  db: Readable,
  source: CustomSource,
  condition: CustomCondition,
  today: string,
): number[] {
  const field = customField(db, condition.field);
  if (!field || !source.owners.includes(field.of)) return [];
  const kinds = suits[condition.is];
  if (kinds !== 'all' && !kinds.includes(field.kind)) return [];
  const slot = sql`v.${identifier(field.slot)}`;
  switch (condition.is) {
    case 'blank':
      return column(db, without(field));
    case 'filled':
      return column(db, withValue(field, sql`${slot} IS NOT NULL`));
    case 'contains':
      return ridsContaining(db, field, condition.text);
    case 'flag':
      return column(db, withValue(field, sql`${slot} = ${condition.value ? 1 : 0}`));
    case 'any-of':
      return ridsOfAny(db, field, condition.values);
    case 'dates':
      return column(
        db,
        withValue(
          field,
          between(slot, condition, (end) => end),
        ),
      );
    case 'numbers':
      return column(db, withValue(field, between(slot, condition, toTenThousandths)));
    case 'amounts':
      return column(db, ridsOfAmounts(db, source, field, condition, today));
  }
}

/** Rows of values that an undo has deleted are left out here, deleted records by the list. */
function withValue({ of }: StoredField, meets: Sql, joins = sql``): Sql {
  return sql`SELECT v.rid FROM ${identifier(valuesOf(of))} v ${joins} WHERE v.deleted_txn IS NULL AND ${meets}`;
}

function without(field: StoredField): Sql {
  const records = recordsOf(field.of);
  const own = records === 'customer' ? sql`AND r.kind = ${field.of}` : sql``;
  return sql`SELECT r.rid FROM ${identifier(records)} r WHERE r.deleted_txn IS NULL ${own} AND r.rid NOT IN (
    ${withValue(field, sql`v.${identifier(field.slot)} IS NOT NULL`)})`;
}

function ridsOfAny(db: Readable, field: StoredField, values: readonly string[]): number[] {
  const stored = values
    .filter((value) => value !== 'none')
    .map((value) => (field.kind === 'flag' ? Number(value === 'yes') : value));
  const chosen =
    stored.length === 0
      ? []
      : column<number>(db, withValue(field, sql`v.${identifier(field.slot)} IN (${valueList(stored)})`));
  return stored.length === values.length ? chosen : [...chosen, ...column<number>(db, without(field))];
}

interface Ends {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function between(slot: Sql, { from, to }: Ends, stored: (end: string) => SqlValue): Sql {
  return allOf([
    sql`${slot} IS NOT NULL`,
    ...(from === undefined ? [] : [sql`${slot} >= ${stored(from)}`]),
    ...(to === undefined ? [] : [sql`${slot} <= ${stored(to)}`]),
  ]);
}

const allOf = (parts: readonly Sql[]): Sql => join(parts, sql` AND `);

/**
 * Amounts are compared in base currency: the ends are converted to each currency, exactly, instead of every amount. Those
 * without a rate are in no range.
 */
function ridsOfAmounts(
  db: Readable,
  { currency }: CustomSource,
  field: StoredField,
  { from, to }: Ends,
  today: string,
): Sql {
  const slot = sql`v.${identifier(field.slot)}`;
  const rates = ratesOf(db, today);
  const [row, joins] =
    currency === null ? [sql`${rates.base}`, sql``] : [currency, sql`JOIN opportunity o ON o.rid = v.rid`];
  const ends = (end: string, way: 'up' | 'down'): Sql => {
    const cases = [...rates.scaled].map(
      ([code, rate]) => sql`WHEN ${code} THEN ${endIn(end, code, rate, way)}`,
    );
    return sql`CASE ${row} ${join(cases, sql` `)} END`;
  };
  const meets = allOf([
    sql`${slot} IS NOT NULL`,
    ...(from === undefined ? [] : [sql`${slot} >= ${ends(from, 'up')}`]),
    ...(to === undefined ? [] : [sql`${slot} <= ${ends(to, 'down')}`]),
  ]);
  return withValue(field, meets, joins);
}

/** The rates of the day of every currency that has one, in 10^-10. */
export function ratesOf(
  db: Readable,
  today: string,
): { readonly base: CurrencyCode; readonly scaled: ReadonlyMap<CurrencyCode, bigint> } {
  const base = getSettings(db)?.baseCurrency ?? '';
  const rates = listRates(db);
  const codes = [...new Set([base, ...rates.map(({ currency }) => currency)])];
  const scaled = codes.flatMap((code) => {
    const rate = code === base ? '1' : rateOfDay(rates, code, today)?.rate;
    return rate === undefined ? [] : [[code, rateScaled(rate)] as const];
  });
  return { base, scaled: new Map(scaled) };
}

/** The least (or greatest) amount in minor units of a currency that is worth at least (at most) so much. */
function endIn(end: string, currency: CurrencyCode, rate: bigint, way: 'up' | 'down'): bigint {
  const worth = BigInt(exact(end).times(1e4).toFixed(0)) * 10n ** BigInt(6 + decimalsOf(currency));
  const whole = worth / rate;
  return way === 'up' && whole * rate < worth ? whole + 1n : whole;
}

interface Text {
  readonly rid: number;
  readonly text: string;
}

/**
 * Texts that contain a text, accents and case aside, as a search compares them. SQLite finds those of plain letters; it
 * leaves the others to us, since it folds no other letters and no white space.
 */
function ridsContaining(db: Readable, field: StoredField, wanted: string): number[] {
  const needle = plainText(wanted);
  const slot = sql`v.${identifier(field.slot)}`;
  const pattern = `%${needle.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const others = sql`${slot} GLOB '*[^ -~]*' OR instr(${slot}, '  ') > 0`;
  const rows = all<Text>(
    db,
    sql`SELECT v.rid, ${slot} AS text FROM ${identifier(valuesOf(field.of))} v
      WHERE v.deleted_txn IS NULL AND ${slot} IS NOT NULL AND (${slot} LIKE ${pattern} ESCAPE '\\' OR ${others})`,
  );
  return rows.filter(({ text }) => plainText(text).includes(needle)).map(({ rid }) => rid);
}
