import { identifier, join, nameLiteral, sql, type Sql } from '../connection/sql.ts';
import type { Migration } from './migration.ts';

/** Removes a column that follows from others, also from the journal: undo works such columns out again. */
function dropDerived(table: string, columns: readonly string[]): Sql {
  const of = identifier(table);
  const paths = columns.map((name) => sql`'$.${identifier(name)}'`);
  const forget = (side: 'before' | 'after'): Sql => {
    const values = identifier(side);
    const has = paths.map((path) => sql`json_type(${values}, ${path}) IS NOT NULL`);
    return sql`UPDATE change SET ${values} = json_remove(${values}, ${join(paths)})
      WHERE tbl = ${nameLiteral(table)} AND (${join(has, sql` OR `)});`;
  };
  const drops = columns.map((name) => sql`ALTER TABLE ${of} DROP COLUMN ${identifier(name)};`);
  return sql`${join(drops, sql` `)} ${forget('before')} ${forget('after')}`;
}

const dropSearch = (kind: string): Sql => {
  const words = identifier(`${kind}_fts`);
  return sql`DROP TRIGGER ${words}_insert; DROP TRIGGER ${words}_update; DROP TABLE ${words};`;
};

const search = (kind: string, columns: Sql): Sql => {
  const words = identifier(`${kind}_fts`);
  return sql`
CREATE VIRTUAL TABLE ${words} USING fts5 (
  ${columns}, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '+#'", prefix = '1 2'
);`;
};

/**
 * Two keys for each name and its place in the order of names, keys of every phone number and e-mail address, and search
 * indexes of words that the app folds itself. They all follow from other columns, so the journal doesn't keep them.
 * `name_order` says by which rules they were worked out; without a row they are worked out when the file is opened.
 */
export const names: Migration = {
  version: 9,
  name: 'names',
  sql: sql`
DROP INDEX customer_name;
DROP INDEX customer_by_city;
DROP INDEX customer_phone;
DROP INDEX customer_email;
DROP INDEX opportunity_by_topic;
DROP INDEX tag_name;
${dropDerived('customer', ['name_sort', 'phone_key', 'email_key'])}
${dropDerived('opportunity', ['topic_sort'])}
${dropDerived('salesperson', ['name_sort'])}
${dropDerived('tag', ['name_sort'])}
ALTER TABLE customer ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN name_alike TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN name_rank INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customer ADD COLUMN city_rank INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customer ADD COLUMN phone_key TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN mobile_key TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN email_key TEXT NOT NULL DEFAULT '';
ALTER TABLE opportunity ADD COLUMN topic_alike TEXT NOT NULL DEFAULT '';
ALTER TABLE opportunity ADD COLUMN topic_rank INTEGER NOT NULL DEFAULT 0;
ALTER TABLE salesperson ADD COLUMN name_rank INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tag ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
ALTER TABLE tag ADD COLUMN name_rank INTEGER NOT NULL DEFAULT 0;
CREATE INDEX customer_name ON customer (name_rank, rid, kind, active, is_customer, owner_id, deleted_txn)
  WHERE deleted_txn IS NULL;
CREATE INDEX customer_by_city ON customer
  (city_rank, name_rank, rid, kind, active, is_customer, owner_id, deleted_txn) WHERE deleted_txn IS NULL;
CREATE INDEX customer_named ON customer (name_key, deleted_txn) WHERE deleted_txn IS NULL;
CREATE INDEX customer_alike ON customer (name_alike, deleted_txn) WHERE deleted_txn IS NULL;
CREATE INDEX customer_phone ON customer (phone_key) WHERE phone_key <> '';
CREATE INDEX customer_mobile ON customer (mobile_key) WHERE mobile_key <> '';
CREATE INDEX customer_email ON customer (email_key) WHERE email_key <> '';
CREATE INDEX opportunity_by_topic ON opportunity (topic_rank, rid, status, deleted_txn) WHERE deleted_txn IS NULL;
CREATE INDEX opportunity_alike ON opportunity (topic_alike, deleted_txn) WHERE deleted_txn IS NULL;
CREATE INDEX tag_named ON tag (name_key);
${dropSearch('customer')}
${dropSearch('opportunity')}
${search('customer', sql`name, other`)}
${search('opportunity', sql`words`)}
${search('tag', sql`words`)}
CREATE TABLE name_order (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  rules INTEGER NOT NULL,
  locale TEXT NOT NULL,
  icu TEXT NOT NULL
) STRICT;`,
  notUndoableBefore: false,
};
