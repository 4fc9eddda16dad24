import { identifier, join, nameLiteral, sql, type Sql } from '../connection/sql.ts';
import type { Migration } from './migration.ts';

const newId = sql`lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
  || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))`;

const channel = (table: string, columns: Sql): Sql => {
  const name = identifier(table);
  return sql`
CREATE TABLE ${name} (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  customer_id TEXT NOT NULL REFERENCES customer (id),
  label TEXT NOT NULL CHECK (label IN ('work', 'mobile', 'home', 'billing', 'shipping', 'other')),
  is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
  position INTEGER NOT NULL,
  ${columns},
  created_txn INTEGER NOT NULL REFERENCES txn (id),
  txn INTEGER NOT NULL REFERENCES txn (id),
  deleted_txn INTEGER REFERENCES txn (id)
) STRICT;
CREATE INDEX ${name}_owner ON ${name} (customer_id);`;
};

const parts = ['street', 'postal_code', 'city', 'region', 'country'] as const;
const hasAddress = join(
  parts.map((part) => sql`c.${identifier(part)} <> ''`),
  sql` OR `,
);

interface Moved {
  readonly table: string;
  readonly label: 'work' | 'mobile';
  /** Whether the customer `c` has such a row. */
  readonly isThere: Sql;
  readonly isPrimary: Sql;
  readonly position: Sql;
  /** The columns of the customer whose values it gets, and their names in the row. */
  readonly columns: readonly (readonly [from: string, to: string])[];
}

const moves: readonly Moved[] = [
  {
    table: 'customer_phone',
    label: 'work',
    isThere: sql`c.phone <> ''`,
    isPrimary: sql`c.phone <> ''`,
    position: sql`1`,
    columns: [['phone', 'value']],
  },
  {
    table: 'customer_phone',
    label: 'mobile',
    isThere: sql`c.mobile <> ''`,
    isPrimary: sql`c.mobile <> '' AND c.phone = ''`,
    position: sql`2`,
    columns: [['mobile', 'value']],
  },
  {
    table: 'customer_email',
    label: 'work',
    isThere: sql`c.email <> ''`,
    isPrimary: sql`c.email <> ''`,
    position: sql`1`,
    columns: [['email', 'value']],
  },
  {
    table: 'customer_address',
    label: 'work',
    isThere: sql`(${hasAddress})`,
    isPrimary: sql`(${hasAddress})`,
    position: sql`1`,
    columns: parts.map((part) => [part, part] as const),
  },
];

/**
 * A row is as old as its customer, and deleted with it. Where an earlier action changed a column, there is a row even if
 * the column is blank now, deleted as soon as it was made: undoing that action fills it.
 */
function move({ table, label, isThere, isPrimary, position, columns }: Moved): Sql {
  const from = join(columns.map(([name]) => sql`c.${identifier(name)}`));
  const to = join(columns.map(([, name]) => identifier(name)));
  const changed = join(
    columns.map(([name]) => sql`json_type(k.before, '$.${identifier(name)}') IS NOT NULL`),
    sql` OR `,
  );
  return sql`
INSERT INTO ${identifier(table)}
  (id, customer_id, label, is_primary, position, ${to}, created_txn, txn, deleted_txn)
SELECT ${newId}, c.id, ${nameLiteral(label)}, ${isPrimary}, ${position}, ${from}, c.created_txn,
  CASE WHEN ${isThere} AND x.kind = 'act' THEN x.id ELSE c.created_txn END,
  CASE WHEN ${isThere} THEN c.deleted_txn ELSE c.created_txn END
FROM customer c LEFT JOIN txn x ON x.id = c.deleted_txn
WHERE ${isThere} OR c.rid IN (SELECT k.row FROM change k WHERE k.tbl = 'customer' AND (${changed}))
ORDER BY c.rid;`;
}

/** What deleted a customer has deleted its rows, so that undoing it restores them. */
const deletions = (table: string): Sql => sql`
INSERT INTO change (txn, tbl, row, prior_txn, before, after)
SELECT k.txn, ${nameLiteral(table)}, r.rid, r.created_txn, '{"deleted_txn":null}',
  CASE WHEN k.after IS NOT NULL THEN json_object('deleted_txn', json_extract(k.after, '$.deleted_txn')) END
FROM change k JOIN customer c ON c.rid = k.row JOIN ${identifier(table)} r ON r.customer_id = c.id
WHERE k.tbl = 'customer' AND json_type(k.before, '$.deleted_txn') = 'null' AND r.deleted_txn IS c.deleted_txn;`;

/**
 * Phones, e-mail addresses and postal addresses become rows, of which a customer may have any number. Its own columns keep
 * a copy of the primary ones. Keys of phones and e-mail addresses are those of the rows from now on.
 */
export const channels: Migration = {
  version: 16,
  name: 'channels',
  sql: sql`
DROP INDEX customer_phone;
DROP INDEX customer_mobile;
DROP INDEX customer_email;
ALTER TABLE customer DROP COLUMN phone_key;
ALTER TABLE customer DROP COLUMN mobile_key;
ALTER TABLE customer DROP COLUMN email_key;
${channel('customer_phone', sql`value TEXT NOT NULL, value_key TEXT NOT NULL DEFAULT '', digits TEXT NOT NULL DEFAULT ''`)}
CREATE INDEX customer_phone_key ON customer_phone (value_key) WHERE value_key <> '';
CREATE INDEX customer_phone_digits ON customer_phone (digits, customer_id) WHERE deleted_txn IS NULL;
${channel('customer_email', sql`value TEXT NOT NULL, value_key TEXT NOT NULL DEFAULT ''`)}
CREATE INDEX customer_email_key ON customer_email (value_key) WHERE value_key <> '';
CREATE INDEX customer_email_further ON customer_email (value_key, customer_id)
  WHERE is_primary = 0 AND deleted_txn IS NULL;
${channel(
  'customer_address',
  sql`street TEXT NOT NULL, postal_code TEXT NOT NULL, city TEXT NOT NULL, region TEXT NOT NULL, country TEXT NOT NULL,
  city_plain TEXT NOT NULL DEFAULT ''`,
)}
CREATE INDEX customer_address_further ON customer_address (city_plain, customer_id)
  WHERE is_primary = 0 AND deleted_txn IS NULL;
${join(moves.map(move), sql``)}
${join(['customer_phone', 'customer_email', 'customer_address'].map(deletions), sql``)}
-- Keys are worked out when the file is opened.
DELETE FROM name_order;`,
  notUndoableBefore: false,
};
