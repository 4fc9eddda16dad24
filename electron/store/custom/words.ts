import type { FieldOwner } from '../../../shared/records/custom-fields.ts';
import { indexWords } from '../../../shared/names/search-words.ts';
import type { Readable, Writable } from '../connection/database.ts';
import { identifier, identifiers, sql, valueList, type Sql } from '../connection/sql.ts';
import { all, column, first, run } from '../connection/statements.ts';
import { slotName, valuesOf } from './slots.ts';

/**
 * The words of custom texts. Their index has a column for each slot, so that a deleted field isn't found any more and is
 * found again after an undo, without touching the index.
 */
type Texts = Readonly<Record<string, unknown>> & { readonly rid: number };

const indexOf = (owner: FieldOwner): Sql => identifier(`${valuesOf(owner)}_fts`);

/** The slots that have, or had, a field with texts: an undo may bring back its values before the field itself. */
export function textSlots(db: Readable, owner: FieldOwner): string[] {
  const slots = column<number>(
    db,
    sql`SELECT DISTINCT f.slot FROM custom_field f WHERE f.owner = ${owner} AND f.kind IN ('text', 'long-text')
      ORDER BY f.slot`,
  );
  return slots.map(slotName);
}

/** Renews the words of the rows that meet a condition, if any of the changed columns has texts. */
export function indexTexts(db: Writable, owner: FieldOwner, where: Sql, changed: readonly string[]): void {
  const slots = textSlots(db, owner);
  if (!slots.some((slot) => changed.includes(slot))) return;
  const row = first<Texts>(
    db,
    sql`SELECT ${identifiers(['rid', ...slots])} FROM ${identifier(valuesOf(owner))} WHERE ${where}`,
  );
  if (row) put(db, owner, slots, row, sql`INSERT OR REPLACE`);
}

/** Puts a new row into the index. */
export function indexNewTexts(db: Writable, owner: FieldOwner, slots: readonly string[], row: Texts): void {
  if (slots.some((slot) => hasText(row[slot]))) put(db, owner, slots, row, sql`INSERT`);
}

/** Puts the values of a new row, by the id of its record, into the index. */
export function indexTextsOf(
  db: Writable,
  owner: FieldOwner,
  slots: readonly string[],
  id: string,
  values: Readonly<Record<string, unknown>>,
): void {
  const filled = slots.filter((slot) => hasText(values[slot]));
  if (filled.length === 0) return;
  const words = filled.map((slot) => indexWords([String(values[slot])]));
  const rid = sql`(SELECT rid FROM ${identifier(valuesOf(owner))} WHERE id = ${id})`;
  run(
    db,
    sql`INSERT INTO ${indexOf(owner)} (rowid, ${identifiers(filled)}) VALUES (${rid}, ${valueList(words)})`,
  );
}

const hasText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function put(db: Writable, owner: FieldOwner, slots: readonly string[], row: Texts, how: Sql): void {
  const words = slots.map((slot) => {
    const text = row[slot];
    return hasText(text) ? indexWords([text]) : null;
  });
  run(
    db,
    sql`${how} INTO ${indexOf(owner)} (rowid, ${identifiers(slots)}) VALUES (${row.rid}, ${valueList(words)})`,
  );
}

/** Rows read at once. */
const atOnce = 1000;

/** Makes the index again from the rows. */
export function indexAllTexts(db: Writable, owner: FieldOwner): void {
  const index = indexOf(owner);
  run(db, sql`INSERT INTO ${index} (${index}) VALUES ('delete-all')`);
  const slots = textSlots(db, owner);
  if (slots.length === 0) return;
  for (let last = 0; ;) {
    const rows = all<Texts>(
      db,
      sql`SELECT ${identifiers(['rid', ...slots])} FROM ${identifier(valuesOf(owner))} WHERE rid > ${last}
        ORDER BY rid LIMIT ${atOnce}`,
    );
    for (const row of rows) indexNewTexts(db, owner, slots, row);
    if (rows.length < atOnce) return;
    last = rows.at(-1)?.rid ?? 0;
  }
}

/** Row numbers of the records whose live custom texts an FTS5 query matches. */
export function customTextsMatching(owner: FieldOwner, match: string): Sql {
  const index = indexOf(owner);
  return sql`SELECT x.rowid FROM ${index} x
    CROSS JOIN ${identifier(valuesOf(owner))} v ON v.rid = x.rowid AND v.deleted_txn IS NULL
    WHERE x.${index} MATCH (
    SELECT ifnull('{' || group_concat('v' || printf('%03d', f.slot), ' ') || '} : (' || ${match} || ')', '""')
    FROM custom_field f WHERE f.owner = ${owner} AND f.kind IN ('text', 'long-text') AND f.deleted_txn IS NULL)`;
}
