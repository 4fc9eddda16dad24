import { identifier, nameLiteral, sql, type Sql } from '../connection/sql.ts';
import type { Migration } from './migration.ts';
import { recentTable } from './recent-table.ts';

/** Recent records get a table for each kind. Recent records that no longer exist can't be kept. */
const recentOf = (kind: string): Sql => sql`
${recentTable(kind)}
INSERT INTO ${identifier(`${kind}_recent`)} (record_id, place, at)
SELECT record, id, at FROM recent
WHERE kind = ${nameLiteral(kind)} AND record IN (SELECT id FROM ${identifier(kind)}) ORDER BY id;
`;

/** Drafts are identified by the kind of record, the record, and the way the form was opened. */
const drafts = sql`
ALTER TABLE draft RENAME TO early_draft;
CREATE TABLE draft (
  kind TEXT NOT NULL CHECK (kind <> ''),
  record TEXT NOT NULL CHECK (record <> ''),
  way TEXT NOT NULL,
  value TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (kind, record, way)
) STRICT;
INSERT INTO draft (kind, record, way, value, at)
SELECT 'opportunity', 'new', substr(key, 17), value, at FROM early_draft
WHERE key = 'opportunity.new' OR key GLOB 'opportunity.new.*'
UNION ALL SELECT 'customer', 'new', substr(key, 14), value, at FROM early_draft
WHERE key = 'new-customer' OR key GLOB 'new-customer:*'
UNION ALL SELECT 'form', 'new', key, value, at FROM early_draft
WHERE key <> 'opportunity.new' AND key NOT GLOB 'opportunity.new.*'
  AND key <> 'new-customer' AND key NOT GLOB 'new-customer:*';
DROP TABLE early_draft;
`;

/** Saved views, until now one JSON array for each list. Invalid views in such an array were never shown. */
const views = sql`
CREATE TABLE list_view (
  id TEXT PRIMARY KEY,
  list TEXT NOT NULL CHECK (list <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  shape TEXT NOT NULL CHECK (json_valid(shape)),
  search TEXT NOT NULL
) STRICT;
CREATE INDEX list_view_list ON list_view (list, name);
INSERT OR IGNORE INTO list_view (id, list, name, shape, search)
SELECT j.value ->> '$.id', substr(u.key, 1, length(u.key) - 6), j.value ->> '$.name', j.value -> '$.shape',
  ifnull(j.value ->> '$.search', '')
FROM ui_state u, json_each(CASE WHEN json_valid(u.value) THEN u.value ELSE '[]' END) j
WHERE u.key GLOB '*.views' AND j.type = 'object';
DELETE FROM ui_state WHERE key GLOB '*.views' AND json_valid(value);
`;

/** Recent records, drafts, number series and saved views support any kind of record. */
export const anyKind: Migration = {
  version: 5,
  name: 'any-kind',
  sql: sql`
${recentOf('opportunity')}${recentOf('customer')}
DROP TABLE recent;
ALTER TABLE number_series ADD COLUMN digits INTEGER NOT NULL DEFAULT 6 CHECK (digits BETWEEN 1 AND 9);
${drafts}${views}`,
  notUndoableBefore: false,
};
