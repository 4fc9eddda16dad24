import type { FieldOwner } from '../../../shared/records/custom-fields.ts';
import type { Readable, Writable } from '../connection/database.ts';
import { identifier, identifiers, join, sql, valueList, type Sql, type SqlValue } from '../connection/sql.ts';
import { all, column, count, first, run } from '../connection/statements.ts';
import type { StoredField } from './fields.ts';
import { recordsOf, slotNames, valuesOf } from './slots.ts';
import { indexTexts } from './words.ts';

/** What is stored in a slot: see the migration. */
export type SlotValue = string | number | null;

/** Values by slot. */
export type SlotValues = Readonly<Record<string, SlotValue>>;

/** Every number is a whole one: a number of JavaScript would be stored as a float, since slots have no type. */
export function asStored(value: SlotValue): SqlValue {
  return typeof value === 'number' ? BigInt(value) : value;
}

type Row = Record<string, SlotValue> & { readonly rid: number };

const open = sql`(SELECT txn FROM current_txn)`;

const tableOf = (owner: FieldOwner): Sql => identifier(valuesOf(owner));

/** The values of one record; empty when it has none. */
export function valuesOfRecord(db: Readable, owner: FieldOwner, id: string): SlotValues {
  return (
    first<Row>(db, sql`SELECT v.* FROM ${tableOf(owner)} v WHERE v.id = ${id} AND v.deleted_txn IS NULL`) ??
    {}
  );
}

/** The values of some fields of many records, by row number. Records without any of them are left out. */
export function valuesByRid(
  db: Readable,
  owner: FieldOwner,
  rids: readonly number[],
  fields: readonly Pick<StoredField, 'slot'>[],
): ReadonlyMap<number, SlotValues> {
  if (fields.length === 0 || rids.length === 0) return new Map();
  const slots = join(fields.map(({ slot }) => sql`v.${identifier(slot)}`));
  const rows = all<Row>(
    db,
    sql`SELECT v.rid, ${slots} FROM json_each(${JSON.stringify(rids)}) j
      CROSS JOIN ${tableOf(owner)} v ON v.rid = j.value AND v.deleted_txn IS NULL`,
  );
  return new Map(rows.map((row) => [row.rid, row]));
}

/** Writes some values of one record. Throws outside a transaction record. */
export function writeValues(db: Writable, owner: FieldOwner, id: string, values: SlotValues): void {
  const slots = Object.keys(values);
  if (slots.length === 0) return;
  const table = tableOf(owner);
  const row = first<{ rid: number; dead: 0 | 1 }>(
    db,
    sql`SELECT rid, deleted_txn IS NOT NULL AS dead FROM ${table} WHERE id = ${id}`,
  );
  if (row) update(db, table, row.rid, row.dead === 1 ? { ...nothing, ...values } : values, row.dead === 1);
  else if (slots.some((slot) => values[slot] !== null)) insert(db, owner, id, values);
  else return;
  indexTexts(db, owner, sql`id = ${id}`, slots);
}

const nothing: SlotValues = Object.fromEntries(slotNames.map((slot) => [slot, null]));

/** A row that an undo has deleted lives again with the new values alone. */
function update(db: Writable, table: Sql, rid: number, values: SlotValues, revive: boolean): void {
  const sets = join([
    ...Object.entries(values).map(([slot, value]) => sql`${identifier(slot)} = ${asStored(value)}`),
    ...(revive ? [sql`deleted_txn = NULL`] : []),
  ]);
  run(db, sql`UPDATE ${table} SET ${sets}, txn = ${open} WHERE rid = ${rid}`);
}

function insert(db: Writable, owner: FieldOwner, id: string, values: SlotValues): void {
  const records = identifier(recordsOf(owner));
  run(
    db,
    sql`INSERT INTO ${tableOf(owner)} (rid, id, ${identifiers(Object.keys(values))}, created_txn, txn)
      VALUES ((SELECT rid FROM ${records} WHERE id = ${id}), ${id}, ${valueList(Object.values(values).map(asStored))}, ${open}, ${open})`,
  );
}

/** Deletes the values of a record that is deleted. */
export function removeValues(db: Writable, owner: FieldOwner, id: string): void {
  run(
    db,
    sql`UPDATE ${tableOf(owner)} SET deleted_txn = ${open}, txn = ${open} WHERE id = ${id} AND deleted_txn IS NULL`,
  );
}

/** How many live records have a value in a field. */
export function countValues(db: Readable, { of, slot }: Pick<StoredField, 'of' | 'slot'>): number {
  return count(
    db,
    sql`SELECT count(*) FROM ${tableOf(of)} v WHERE v.${identifier(slot)} IS NOT NULL AND v.deleted_txn IS NULL`,
  );
}

/** How many live records have each value of a field. */
export function countByValue(
  db: Readable,
  { of, slot }: Pick<StoredField, 'of' | 'slot'>,
): ReadonlyMap<SlotValue, number> {
  const own = sql`v.${identifier(slot)}`;
  const rows = all<{ value: SlotValue; n: number }>(
    db,
    sql`SELECT ${own} AS value, count(*) AS n FROM ${tableOf(of)} v WHERE ${own} IS NOT NULL AND v.deleted_txn IS NULL
      GROUP BY ${own}`,
  );
  return new Map(rows.map(({ value, n }) => [value, n]));
}

/** Clears a slot, or only one value of it, of every record, deleted ones too: undo must not bring a value back. */
export function clearSlot(
  db: Writable,
  { of, slot }: Pick<StoredField, 'of' | 'slot'>,
  only?: SlotValue,
): void {
  const own = identifier(slot);
  const which = only === undefined ? sql`${own} IS NOT NULL` : sql`${own} = ${only}`;
  const rids = column<number>(db, sql`SELECT rid FROM ${tableOf(of)} WHERE ${which}`);
  run(db, sql`UPDATE ${tableOf(of)} SET ${own} = NULL, txn = ${open} WHERE ${which}`);
  for (const rid of rids) indexTexts(db, of, sql`rid = ${rid}`, [slot]);
}
