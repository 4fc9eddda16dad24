import type { CustomField, CustomKind, FieldOwner } from '../../../shared/records/custom-fields.ts';
import { mostCustomFields } from '../../../shared/records/custom-fields.ts';
import { identityKey } from '../../../shared/names/name-keys.ts';
import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all, column, count, value } from '../connection/statements.ts';
import { slotName } from './slots.ts';

/** A live custom field with the column of its values. */
export interface StoredField extends CustomField {
  readonly slot: string;
}

interface Row {
  readonly id: string;
  readonly owner: FieldOwner;
  readonly slot: number;
  readonly name: string;
  readonly kind: CustomKind;
}

/** The live fields of a kind of record in their order, or of all kinds. */
export function customFieldsOf(db: Readable, owner?: FieldOwner): StoredField[] {
  const own = owner === undefined ? sql`` : sql`AND f.owner = ${owner}`;
  const rows = all<Row>(
    db,
    sql`SELECT f.id, f.owner, f.slot, f.name, f.kind FROM custom_field f WHERE f.deleted_txn IS NULL ${own}
      ORDER BY CASE f.owner WHEN 'opportunity' THEN 1 WHEN 'account' THEN 2 ELSE 3 END, f.position, f.rid`,
  );
  if (rows.length === 0) return [];
  const choices = choicesByField(db);
  return rows.map(({ id, owner: of, slot, name, kind }) => ({
    id,
    of,
    name,
    kind,
    slot: slotName(slot),
    choices: choices.get(id) ?? [],
  }));
}

function choicesByField(db: Readable): ReadonlyMap<string, CustomField['choices']> {
  const found = new Map<string, CustomField['choices'][number][]>();
  const rows = all<{ field: string; id: string; name: string }>(
    db,
    sql`SELECT c.field_id AS field, c.id, c.name FROM custom_choice c WHERE c.deleted_txn IS NULL
      ORDER BY c.field_id, c.position, c.rid`,
  );
  for (const { field, id, name } of rows) {
    const own = found.get(field);
    if (own) own.push({ id, name });
    else found.set(field, [{ id, name }]);
  }
  return found;
}

/** Some live fields of a kind of record, without their choices. */
export function customFieldsWanted(
  db: Readable,
  owner: FieldOwner,
  ids: readonly string[],
): Omit<StoredField, 'name' | 'choices'>[] {
  const rows = all<Row>(
    db,
    sql`SELECT f.id, f.owner, f.slot, f.kind FROM json_each(${JSON.stringify(ids)}) j CROSS JOIN custom_field f
      ON f.id = j.value WHERE f.deleted_txn IS NULL AND f.owner = ${owner}`,
  );
  return rows.map(({ id, owner: of, slot, kind }) => ({ id, of, kind, slot: slotName(slot) }));
}

/** The live field with this id, or null. */
export function customField(db: Readable, id: string): StoredField | null {
  const owner = value<FieldOwner>(
    db,
    sql`SELECT owner FROM custom_field WHERE id = ${id} AND deleted_txn IS NULL`,
  );
  return owner === null ? null : (customFieldsOf(db, owner).find((field) => field.id === id) ?? null);
}

/** The live field of a kind of record with this name, in whatever spelling, or null. */
export function customFieldNamed(db: Readable, owner: FieldOwner, name: string): StoredField | null {
  const key = identityKey(name);
  return customFieldsOf(db, owner).find((field) => identityKey(field.name) === key) ?? null;
}

/** The place after the last field of a kind of record. */
export function nextPosition(db: Readable, owner: FieldOwner): number {
  return count(db, sql`SELECT ifnull(max(position), 0) + 1 FROM custom_field WHERE owner = ${owner}`);
}

/**
 * The slot for a new field: one that no field has ever had, or that of the field deleted longest ago, whose values must
 * be cleared first. Null when all slots have a field.
 */
export function slotForNew(
  db: Readable,
  owner: FieldOwner,
): { readonly slot: number; readonly isReused: boolean } | null {
  const used = new Set(column<number>(db, sql`SELECT slot FROM custom_field WHERE owner = ${owner}`));
  for (let slot = 1; slot <= mostCustomFields; slot += 1)
    if (!used.has(slot)) return { slot, isReused: false };
  const slot = value<number>(
    db,
    sql`SELECT f.slot FROM custom_field f WHERE f.owner = ${owner} GROUP BY f.slot
      HAVING count(*) = count(f.deleted_txn) ORDER BY max(f.deleted_txn) LIMIT 1`,
  );
  return slot === null ? null : { slot, isReused: true };
}
