import { identityKey, lookalikeKey, plainText } from '../../../shared/names/name-keys.ts';
import { emailKey, phoneDigits, phoneKey } from '../../../shared/names/reach.ts';
import { snakeCase } from '../../../shared/records/field.ts';
import { identifier, sql, type Sql } from '../connection/sql.ts';

/**
 * Columns that follow from one other column of their row. They are written together with it, by whatever writes the row,
 * and never journaled: undo and an upgrade work them out again.
 */
export interface Derived {
  readonly column: string;
  readonly from: string;
  /** Its value; a rank instead is found in the order of all names, before the action ends. */
  readonly by: ((text: string) => string) | 'rank';
}

/** The rank of a text that has none yet, and of an empty one, which comes first. */
export const unranked = 0;
export const blankRank = 1;

const none: readonly Derived[] = [];

const derived: Readonly<Record<string, readonly Derived[]>> = {
  customer: [
    { column: 'name_key', from: 'name', by: identityKey },
    { column: 'name_alike', from: 'name', by: lookalikeKey },
    { column: 'name_rank', from: 'name', by: 'rank' },
    { column: 'city_rank', from: 'city', by: 'rank' },
  ],
  customer_phone: [
    { column: 'value_key', from: 'value', by: phoneKey },
    { column: 'digits', from: 'value', by: phoneDigits },
  ],
  customer_email: [{ column: 'value_key', from: 'value', by: emailKey }],
  customer_address: [{ column: 'city_plain', from: 'city', by: plainText }],
  opportunity: [
    { column: 'topic_alike', from: 'topic', by: lookalikeKey },
    { column: 'topic_rank', from: 'topic', by: 'rank' },
  ],
  custom_field: [{ column: 'name_key', from: 'name', by: identityKey }],
  custom_choice: [{ column: 'name_key', from: 'name', by: identityKey }],
  opportunity_kind: [{ column: 'name_key', from: 'name', by: identityKey }],
  contact_role: [{ column: 'name_key', from: 'name', by: identityKey }],
  salesperson: [{ column: 'name_rank', from: 'name', by: 'rank' }],
  tag: [
    { column: 'name_key', from: 'name', by: identityKey },
    { column: 'name_rank', from: 'name', by: 'rank' },
  ],
};

export const derivingTables: readonly string[] = Object.keys(derived);

export function derivedOf(table: string): readonly Derived[] {
  return derived[table] ?? none;
}

export function ranksOf(table: string): readonly Derived[] {
  return derivedOf(table).filter(({ by }) => by === 'rank');
}

/** The value of a derived column for a text. */
export function derivedValue({ by }: Derived, text: string): string | number {
  if (by !== 'rank') return by(text);
  return text === '' ? blankRank : unranked;
}

/** The derived columns of a new row, with their values. `valueOf` reads a column of the row. */
export function derivedOfNew(
  table: string,
  valueOf: (column: string) => unknown,
): (readonly [column: string, value: string | number])[] {
  return derivedOf(table).map((one) => [one.column, derivedValue(one, textOf(valueOf(one.from)))]);
}

/** What an UPDATE of these columns sets besides. A name that stays keeps its rank. */
export function derivedSets(table: string, changes: Readonly<Record<string, unknown>>): Sql[] {
  return derivedOf(table).flatMap((one) => {
    if (!(one.from in changes)) return [];
    const [column, text] = [identifier(one.column), textOf(changes[one.from])];
    const value = derivedValue(one, text);
    if (one.by !== 'rank') return [sql`${column} = ${value}`];
    return [sql`${column} = CASE WHEN ${identifier(one.from)} IS ${text} THEN ${column} ELSE ${value} END`];
  });
}

/**
 * What an UPDATE that makes deleted rows live again sets besides: meanwhile others have taken their places in the order.
 * It comes after `derivedSets`, since the last of two values for a column counts.
 */
export function unrankedSets(table: string, changes: Readonly<Record<string, unknown>> = {}): Sql[] {
  return ranksOf(table).map((one) => {
    const [column, from] = [identifier(one.column), identifier(one.from)];
    if (one.from in changes) return sql`${column} = ${derivedValue(one, textOf(changes[one.from]))}`;
    return sql`${column} = CASE ${from} WHEN '' THEN ${blankRank} ELSE ${unranked} END`;
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Fields of a record by the names of their columns. */
export function byColumn(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([field, value]) => [snakeCase(field), value]));
}
