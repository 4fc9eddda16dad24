import { identifier, join, sql, type Sql } from '../connection/sql.ts';
import type { Migration } from './migration.ts';

const slots = Array.from({ length: 100 }, (_, i) => identifier(`v${String(i + 1).padStart(3, '0')}`));

/** The values of the custom fields of one kind of record: a row for each record that has any, with its row number and id. */
function values(owner: string, table: string): Sql {
  const name = identifier(`${owner}_custom`);
  const columns = join(
    slots.map((slot) => sql`${slot} ANY`),
    sql`,
  `,
  );
  return sql`
CREATE TABLE ${name} (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE REFERENCES ${identifier(table)} (id),
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id),
  ${columns}
) STRICT;
CREATE VIRTUAL TABLE ${name}_fts USING fts5 (
  ${join(slots)}, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '+#'", prefix = '1 2'
);`;
}

/**
 * Fields that people set up. A field has one of a hundred slots of its kind of record: the column with its values. Texts,
 * dates and ids of choices are texts, flags 0 or 1, amounts in minor units, numbers in 1/10,000.
 */
export const customFields: Migration = {
  version: 11,
  name: 'custom-fields',
  sql: sql`
CREATE TABLE custom_field (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  owner TEXT NOT NULL CHECK (owner IN ('opportunity', 'account', 'contact')),
  slot INTEGER NOT NULL CHECK (slot BETWEEN 1 AND 100),
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('text', 'long-text', 'number', 'amount', 'date', 'flag', 'choice')),
  position INTEGER NOT NULL,
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE UNIQUE INDEX custom_field_slot ON custom_field (owner, slot) WHERE deleted_txn IS NULL;
CREATE TABLE custom_choice (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  field_id TEXT NOT NULL REFERENCES custom_field (id),
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE INDEX custom_choice_field ON custom_choice (field_id);
${values('opportunity', 'opportunity')}${values('account', 'customer')}${values('contact', 'customer')}`,
  notUndoableBefore: false,
};
