import { storedReader } from '../../../shared/records/codec.ts';
import type { Field, Fields, ReferenceTarget } from '../../../shared/records/field.ts';
import { columnName, snakeCase } from '../../../shared/records/field.ts';
import type { Columns, Read } from '../../../shared/records/kinds.ts';
import type { Sql } from '../connection/sql.ts';
import { identifier, join, sql } from '../connection/sql.ts';
import type { TableName } from './records.ts';

/** How to read some described fields of a table: columns, joins, and the conversion for calls. */
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

/** Where the names of references are. */
export const referenceTables = {
  customer: 'customer',
  contact: 'customer',
  account: 'customer',
  salesperson: 'salesperson',
  cycle: 'cycle',
  kind: 'opportunity_kind',
} as const satisfies Record<ReferenceTarget, TableName>;

/** Built once when the module is loaded. `table` is the alias of the table in the statement. */
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
      for (const part of parts) wire[part.key] = part.read(stored);
      return wire as Read<R, Only>;
    },
  };
}

function partOf(key: string, field: Field, table: Sql): Part {
  const column = columnName(key, field);
  const own = sql`${table}.${identifier(column)}`;
  if (field.kind === 'reference') return referencePart(key, field, column, own);
  const read = storedReader(field);
  if (read === null) return { key, columns: [own], joins: [], read: (row) => row[column] };
  return {
    key,
    columns: [own],
    joins: [],
    read: (row) => read(row[column] ?? null, row['currency'] as string),
  };
}

type Reference = Extract<Field, { kind: 'reference' }>;

function referencePart(key: string, { to, blank }: Reference, column: string, own: Sql): Part {
  const alias = snakeCase(key);
  const joined = identifier(alias);
  const target = sql`${identifier(referenceTables[to])} ${joined} ON ${joined}.id = ${own}`;
  const [name, kind] = [`${alias}_name`, `${alias}_kind`];
  const columns = [own, sql`${joined}.name AS ${identifier(name)}`];
  if (to === 'customer') columns.push(sql`${joined}.kind AS ${identifier(kind)}`);
  const read =
    to === 'customer'
      ? (row: Row): unknown => ({ id: row[column], kind: row[kind], name: row[name] })
      : (row: Row): unknown => ({ id: row[column], name: row[name] });
  return {
    key,
    columns,
    joins: [blank ? sql`LEFT JOIN ${target}` : sql`JOIN ${target}`],
    read: blank ? (row) => (row[column] === null ? null : read(row)) : read,
  };
}
