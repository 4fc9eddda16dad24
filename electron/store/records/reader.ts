import { readStored } from '../../../shared/records/codec.ts';
import type { Field, Fields } from '../../../shared/records/field.ts';
import { columnName, snakeCase } from '../../../shared/records/field.ts';
import type { Columns, Read } from '../../../shared/records/kinds.ts';
import type { Sql } from '../connection/sql.ts';
import { identifier, join, sql } from '../connection/sql.ts';

/** How some described fields of a table are read: what to select, what to join, and what calls get. */
export interface Reader<Stored, Wire> {
  readonly columns: Sql;
  /** One join for each record that a field refers to, under the field's name. */
  readonly joins: Sql;
  read(stored: Stored): Wire;
}

type Row = Readonly<Record<string, string | number | null>>;

interface Part {
  readonly key: string;
  readonly columns: readonly Sql[];
  readonly joins: readonly Sql[];
  readonly read: (row: Row) => unknown;
}

const tables = {
  customer: 'customer',
  contact: 'customer',
  account: 'customer',
  salesperson: 'salesperson',
  cycle: 'cycle',
} as const;

/** Made once when the module is loaded. `table` is the alias of the table in the statement. */
export function readerOf<const R extends Fields, Only extends keyof R & string>(
  fields: R,
  keys: readonly Only[],
  table: string,
): Reader<Columns<R, Only>, Read<R, Only>> {
  const alias = identifier(table);
  const parts = keys
    .map((key) => [key, fields[key]] as const)
    .filter((entry): entry is readonly [Only, R[Only]] => entry[1] !== undefined)
    .filter(([, field]) => field.kind !== 'special')
    .map(([key, field]) => partOf(key, field, alias));
  const joins = parts.flatMap((part) => part.joins);
  return {
    columns: join(
      parts.flatMap((part) => part.columns),
      sql`, `,
    ),
    joins: joins.length === 0 ? sql`` : join(joins, sql` `),
    read: (stored) => {
      const wire: Record<string, unknown> = {};
      for (const { key, read } of parts) wire[key] = read(stored);
      return wire as Read<R, Only>;
    },
  };
}

function partOf(key: string, field: Field, table: Sql): Part {
  const column = columnName(key, field);
  const own = sql`${table}.${identifier(column)}`;
  if (field.kind !== 'reference') {
    const read = (row: Row): unknown => readStored(field, row[column] ?? null, String(row['currency'] ?? ''));
    return { key, columns: [own], joins: [], read };
  }
  const name = snakeCase(key);
  const to = identifier(name);
  const target = sql`${identifier(tables[field.to])} ${to} ON ${to}.id = ${own}`;
  const columns = [own, sql`${to}.name AS ${identifier(`${name}_name`)}`];
  if (field.to === 'customer') columns.push(sql`${to}.kind AS ${identifier(`${name}_kind`)}`);
  return {
    key,
    columns,
    joins: [field.blank ? sql`LEFT JOIN ${target}` : sql`JOIN ${target}`],
    read: (row) => referenceOf(row, column, name, field.to === 'customer'),
  };
}

function referenceOf(row: Row, column: string, name: string, withKind: boolean): unknown {
  const id = row[column] ?? null;
  if (id === null) return null;
  const ref = { id, name: row[`${name}_name`] ?? '' };
  return withKind ? { ...ref, kind: row[`${name}_kind`] } : ref;
}
