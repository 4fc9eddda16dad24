import { decimalsOf } from '../../../shared/money/currencies.ts';
import type { CustomCondition } from '../../../shared/contract/custom-values.ts';
import { customIdOf, isTextKind, type CustomKey } from '../../../shared/records/custom-fields.ts';
import type { Readable } from '../connection/database.ts';
import { identifier, join, nameLiteral, sql, type Sql } from '../connection/sql.ts';
import type { Group, Grouping, SortKey } from '../lists/list-source.ts';
import { all } from '../connection/statements.ts';
import { isFound, marked } from './bits.ts';
import { ratesOf } from './conditions.ts';
import { customField, type StoredField } from './fields.ts';
import { valuesOf } from './slots.ts';
import type { CustomSource } from './source.ts';

/** The field of a list's key; null when it no longer exists, or when other records have it. */
function fieldOf(db: Readable, { owners }: CustomSource, key: string): StoredField | null {
  const field = customField(db, customIdOf(key) ?? '');
  return field !== null && owners.includes(field.of) ? field : null;
}

const valuesJoin = ({ of }: StoredField, rid: Sql): Sql =>
  sql`LEFT JOIN ${identifier(valuesOf(of))} v ON v.rid = ${rid} AND v.deleted_txn IS NULL`;

/**
 * How rows are sorted by a custom field: choices in their order, amounts by their value in base currency at the rates of
 * the day. Rows without a value come last; without the field, all rows are in the order of their creation.
 */
export function customSort(
  db: Readable,
  source: CustomSource,
  rid: Sql,
  key: CustomKey,
  today: string,
): SortKey {
  const field = fieldOf(db, source, key);
  if (!field) return { keys: [] };
  const joins = valuesJoin(field, rid);
  return {
    keys: keysOf(db, source, field, today),
    unknownLast: true,
    ordered: sql`${source.scan} ${joins}`,
    joins,
  };
}

function keysOf(db: Readable, { currency }: CustomSource, field: StoredField, today: string): Sql[] {
  const slot = sql`v.${identifier(field.slot)}`;
  if (isTextKind(field.kind)) return [sql`${slot} COLLATE NOCASE`, slot];
  if (field.kind === 'choice' && field.choices.length > 0) {
    const places = field.choices.map(({ id }, place) => sql`WHEN ${id} THEN ${place}`);
    return [sql`CASE ${slot} ${join(places, sql` `)} END`];
  }
  if (field.kind !== 'amount' || currency === null) return [slot];
  // Near enough to order two currencies; within one, the amounts themselves decide.
  const units = [...ratesOf(db, today).scaled].map(
    ([code, rate]) => sql`WHEN ${code} THEN ${Number(rate) / 10 ** decimalsOf(code)}`,
  );
  return [sql`${slot} * CASE ${currency} ${join(units, sql` `)} END`, currency, slot];
}

/** How rows are put into groups by a custom field; null where it is no choice and no flag. */
export function customGrouping(
  db: Readable,
  source: CustomSource,
  rid: Sql,
  asked: CustomKey,
): Grouping | null {
  const field = fieldOf(db, source, asked);
  if (field?.kind !== 'choice' && field?.kind !== 'flag') return null;
  const slot = sql`v.${identifier(field.slot)}`;
  const key = field.kind === 'flag' ? sql`CASE ${slot} WHEN 1 THEN ${yes} WHEN 0 THEN ${no} END` : slot;
  const choice = sql`SELECT c.id, c.name, printf('%05d', c.position) AS "order" FROM custom_choice c`;
  return {
    key,
    by: key,
    ...source.grouped,
    joins: valuesJoin(field, rid),
    ...(field.kind === 'choice' && { names: choice }),
  };
}

/** With more choices than this, sorting rows into groups is faster than reading each group on its own. */
const few = 12;

interface CustomGroup {
  readonly key: string;
  /** The rows of the group. */
  readonly is: Sql;
}

/** The groups by a custom field with few values, each with its rows; null if there are many. */
export function fewGroups(
  db: Readable,
  source: CustomSource,
  rid: Sql,
  asked: CustomKey,
): CustomGroup[] | null {
  const field = fieldOf(db, source, asked);
  if (!field || field.choices.length > few) return null;
  const slot = sql`v.${identifier(field.slot)}`;
  const rows = all<{ rid: number; value: string | number }>(
    db,
    sql`SELECT v.rid, ${slot} AS value FROM ${identifier(valuesOf(field.of))} v
      WHERE v.deleted_txn IS NULL AND ${slot} IS NOT NULL`,
  );
  const byKey = Map.groupBy(rows, ({ value }) =>
    typeof value === 'string' ? value : value === 1 ? 'yes' : 'no',
  );
  const groups = [...byKey].map(([key, own]) => ({
    key,
    is: isFound(rid, marked(own.map((row) => row.rid))),
  }));
  const filled = isFound(rid, marked(rows.map((row) => row.rid)));
  return [...groups, { key: 'none', is: sql`NOT ${filled}` }];
}

const [yes, no] = [nameLiteral('yes'), nameLiteral('no')];

/** The rows of a group by a custom field, as a condition. */
export function conditionOfGroup(db: Readable, { by, key }: Group<CustomKey>): CustomCondition {
  const field = customIdOf(by) ?? '';
  const isFlag = customField(db, field)?.kind === 'flag';
  if (!isFlag) return { field, is: 'any-of', values: [key] };
  return key === 'none' ? { field, is: 'blank' } : { field, is: 'flag', value: key === 'yes' };
}
