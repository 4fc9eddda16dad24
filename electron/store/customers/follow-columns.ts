import { addressParts } from '../../../shared/records/channels.ts';
import { reachColumns, type ReachColumns } from '../../../shared/rules/channels.ts';
import { camelCase, snakeCase } from '../../../shared/records/field.ts';
import type { Readable, Writable } from '../connection/database.ts';
import { identifier, identifiers, join, sql, type Sql } from '../connection/sql.ts';
import { all, run } from '../connection/statements.ts';
import { derivedSets } from '../names/derived.ts';

/**
 * Actions from before format 16 know a customer's columns and no rows, so their undo and redo leave the columns ahead of the
 * rows. The rows that the step to format 16 made follow here: nothing later has changed them, since that would have
 * changed the customer too. Later actions have put back both, and find nothing to do.
 */
export function followColumns(db: Writable, txn: number): void {
  for (const customer of ahead(db, txn)) {
    const { phone, mobile, email } = customer;
    put(db, 'customer_phone', customer, { of: sql`label <> 'mobile'`, values: { value: phone } });
    const primary = phone === '';
    put(db, 'customer_phone', customer, { of: sql`label = 'mobile'`, values: { value: mobile }, primary });
    put(db, 'customer_email', customer, { of: sql`TRUE`, values: { value: email } });
    const parts = addressParts.map((part) => [snakeCase(part), customer[part]] as const);
    put(db, 'customer_address', customer, { of: sql`TRUE`, values: Object.fromEntries(parts) });
  }
}

interface Customer extends ReachColumns {
  readonly id: string;
  readonly createdTxn: number;
}

const columns = reachColumns.map(snakeCase);
const parts = addressParts.map(snakeCase);

const firstOf = (table: string, what: Sql, of: Sql): Sql =>
  sql`(SELECT ${what} FROM ${identifier(table)} p WHERE p.customer_id = c.id AND p.deleted_txn IS NULL AND ${of}
    ORDER BY p.is_primary DESC, p.position LIMIT 1)`;

const address = sql`json_array(${identifiers(parts)})`;
const blankAddress = sql`json_array('', '', '', '', '')`;

const differs = sql`(${join(
  [
    sql`c.phone IS NOT ifnull(${firstOf('customer_phone', sql`p.value`, sql`p.label <> 'mobile'`)}, '')`,
    sql`c.mobile IS NOT ifnull(${firstOf('customer_phone', sql`p.value`, sql`p.label = 'mobile'`)}, '')`,
    sql`c.email IS NOT ifnull(${firstOf('customer_email', sql`p.value`, sql`TRUE`)}, '')`,
    sql`json_array(${join(parts.map((part) => sql`c.${identifier(part)}`))})
      IS NOT ifnull(${firstOf('customer_address', address, sql`TRUE`)}, ${blankAddress})`,
  ],
  sql` OR `,
)})`;

/** The live customers of an action whose columns say something else than their rows. */
function ahead(db: Readable, txn: number): Customer[] {
  const changed = join(
    columns.map((name) => sql`json_type(k.before, '$.${identifier(name)}') IS NOT NULL`),
    sql` OR `,
  );
  const rows = all<Record<string, string | number>>(
    db,
    sql`SELECT DISTINCT c.id, c.created_txn, ${join(columns.map((name) => sql`c.${identifier(name)}`))}
      FROM change k JOIN customer c ON c.rid = k.row
      WHERE k.txn = ${txn} AND k.tbl = 'customer' AND c.deleted_txn IS NULL AND (${changed}) AND ${differs}`,
  );
  return rows.map((row) => {
    const named = Object.entries(row).map(([name, value]) => [camelCase(name), value]);
    return Object.fromEntries(named) as Customer;
  });
}

interface Put {
  /** Which of the rows that are as old as the customer. */
  readonly of: Sql;
  readonly values: Readonly<Record<string, string>>;
  readonly primary?: boolean;
}

/** A row without a value is deleted as if it had never been there. */
function put(
  db: Writable,
  table: string,
  { id, createdTxn }: Customer,
  { of, values, primary = true }: Put,
): void {
  const isThere = Object.values(values).some((text) => text !== '');
  const name = identifier(table);
  const sets = join([
    ...Object.entries(values).map(([column, text]) => sql`${identifier(column)} = ${text}`),
    ...derivedSets(table, values),
    sql`is_primary = ${isThere && primary ? 1 : 0}`,
    sql`deleted_txn = ${isThere ? null : createdTxn}`,
  ]);
  run(
    db,
    sql`UPDATE ${name} SET ${sets} WHERE rid = (SELECT min(rid) FROM ${name}
      WHERE customer_id = ${id} AND created_txn = ${createdTxn} AND ${of})`,
  );
}
