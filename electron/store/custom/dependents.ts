import { fieldOwners, type FieldOwner } from '../../../shared/records/custom-fields.ts';
import type { Readable } from '../connection/database.ts';
import { identifier, sql, type Sql } from '../connection/sql.ts';
import { all, column, exists } from '../connection/statements.ts';
import { slotName, valuesOf } from './slots.ts';

/**
 * Values name their field by a slot and their choice by a text, which no foreign key covers. So undo asks here which
 * records depend on action `txn`: they gave or took values of a field or choice that it created, or another field has
 * got a slot since whose values it changed.
 */
export function recordsOnSlots(db: Readable, txn: number): number[] {
  return [...ofFieldsMade(db, txn), ...ofChoicesMade(db, txn), ...fieldsInItsSlots(db, txn)];
}

function ofFieldsMade(db: Readable, txn: number): number[] {
  const made = all<{ owner: FieldOwner; slot: number }>(
    db,
    sql`SELECT f.owner, f.slot FROM custom_field f WHERE f.created_txn = ${txn}`,
  );
  return made.flatMap(({ owner, slot }) => usersOf(db, { owner, slot, txn, is: sql`IS NOT NULL` }));
}

function ofChoicesMade(db: Readable, txn: number): number[] {
  const made = all<{ owner: FieldOwner; slot: number; id: string }>(
    db,
    sql`SELECT f.owner, f.slot, c.id FROM custom_choice c JOIN custom_field f ON f.id = c.field_id
      WHERE c.created_txn = ${txn} AND f.created_txn <> c.created_txn`,
  );
  return made.flatMap(({ owner, slot, id }) => usersOf(db, { owner, slot, txn, is: sql`= ${id}` }));
}

interface Used {
  readonly owner: FieldOwner;
  readonly slot: number;
  readonly txn: number;
  /** What the values are that depend on it. */
  readonly is: Sql;
}

/** Records that changed rows which have such a value, or that would bring one back. */
function usersOf(db: Readable, { owner, slot, txn, is }: Used): number[] {
  const [table, name] = [valuesOf(owner), slotName(slot)];
  const have = column<number>(
    db,
    sql`SELECT DISTINCT v.txn FROM ${identifier(table)} v JOIN txn x ON x.id = v.txn AND x.undone_by IS NULL
      WHERE v.${identifier(name)} ${is} AND v.txn <> ${txn}`,
  );
  const had = column<number>(
    db,
    sql`SELECT DISTINCT c.txn FROM change c JOIN txn x ON x.id = c.txn AND x.undone_by IS NULL
      WHERE c.txn > ${txn} AND c.tbl = ${table} AND json_extract(c.before, ${`$.${name}`}) ${is}`,
  );
  return [...have, ...had];
}

/** Records that gave the slot of a deleted field to another, if `txn` changed values or fields before that. */
function fieldsInItsSlots(db: Readable, txn: number): number[] {
  return fieldOwners.flatMap((owner) => {
    const later = column<number>(
      db,
      sql`SELECT DISTINCT f.created_txn FROM custom_field f JOIN txn x ON x.id = f.created_txn AND x.undone_by IS NULL
        WHERE f.owner = ${owner} AND f.created_txn > ${txn} AND EXISTS (SELECT 1 FROM custom_field o
          WHERE o.owner = f.owner AND o.slot = f.slot AND o.rid < f.rid)`,
    );
    return later.length > 0 && touches(db, owner, txn) ? later : [];
  });
}

function touches(db: Readable, owner: FieldOwner, txn: number): boolean {
  const table = valuesOf(owner);
  return (
    exists(db, sql`SELECT 1 FROM ${identifier(table)} WHERE created_txn = ${txn} LIMIT 1`) ||
    exists(db, sql`SELECT 1 FROM change WHERE txn = ${txn} AND tbl IN (${table}, 'custom_field') LIMIT 1`) ||
    exists(db, sql`SELECT 1 FROM custom_field WHERE created_txn = ${txn} AND owner = ${owner} LIMIT 1`)
  );
}
