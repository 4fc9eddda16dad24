import { identifier, join, nameLiteral, sql } from '../connection/sql.ts';
import type { Migration } from './migration.ts';

const slots = Array.from({ length: 100 }, (_, i) => i + 1);
const name = (slot: number): string => `v${String(slot).padStart(3, '0')}`;

const newId = sql`lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
  || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))`;

/**
 * What imports kept beside the fields of deals becomes custom fields: texts, named by their columns. With more columns than
 * there are free slots, those that most deals have get one each, and the last field has the rest, a line for each cell.
 *
 * A field belongs to the first import that isn't undone, so that undoing that takes it. Actions that changed such cells of
 * deals that were there before can't be undone any more, since their previous cells were no values of fields.
 */
export const keptCells: Migration = {
  version: 12,
  name: 'kept-cells',
  sql: sql`
CREATE TABLE kept_cell (rid INTEGER, heading TEXT, text TEXT, at INTEGER, PRIMARY KEY (rid, heading)) WITHOUT ROWID;
INSERT INTO kept_cell SELECT o.rid, j.key, j.value, j.id FROM opportunity o, json_each(o.extra) j WHERE o.extra <> '{}';
CREATE TABLE kept_heading (heading TEXT PRIMARY KEY, place INTEGER, slot INTEGER, name TEXT);
INSERT INTO kept_heading (heading, place)
SELECT k.heading, row_number() OVER (ORDER BY count(*) FILTER (WHERE o.deleted_txn IS NULL) DESC, min(o.rid), min(k.at))
FROM kept_cell k JOIN opportunity o ON o.rid = k.rid GROUP BY k.heading;
CREATE TABLE free_slot (place INTEGER PRIMARY KEY, slot INTEGER);
INSERT INTO free_slot (slot)
WITH RECURSIVE s (slot) AS (SELECT 1 UNION ALL SELECT slot + 1 FROM s WHERE slot < 100)
SELECT slot FROM s WHERE slot NOT IN (SELECT slot FROM custom_field WHERE owner = 'opportunity') ORDER BY slot;
UPDATE kept_heading SET slot = (SELECT f.slot FROM free_slot f WHERE f.place = CASE
  WHEN (SELECT count(*) FROM kept_heading) <= (SELECT count(*) FROM free_slot) THEN kept_heading.place
  ELSE min(kept_heading.place, (SELECT count(*) FROM free_slot)) END);
UPDATE kept_heading SET name = (SELECT j.value FROM json_each(field_names(
    (SELECT json_group_array(heading ORDER BY place) FROM kept_heading),
    (SELECT json_group_array(name) FROM custom_field WHERE owner = 'opportunity' AND deleted_txn IS NULL))) j
  WHERE j.key = kept_heading.place - 1);
CREATE TABLE kept_field AS
SELECT h.slot, count(DISTINCT h.heading) AS headings, min(h.name) AS name, min(h.place) AS place,
  max(length(k.text)) AS longest, max(instr(k.text, char(10)) > 0) AS lines,
  min(CASE WHEN x.undone_by IS NULL THEN o.created_txn END) AS made, min(o.created_txn) AS undone
FROM kept_heading h JOIN kept_cell k ON k.heading = h.heading JOIN opportunity o ON o.rid = k.rid
JOIN txn x ON x.id = o.created_txn GROUP BY h.slot;
UPDATE kept_field SET name = (SELECT j.value FROM json_each(field_names('["Further columns"]',
    (SELECT json_group_array(name) FROM (SELECT name FROM kept_field
      UNION ALL SELECT name FROM custom_field WHERE owner = 'opportunity' AND deleted_txn IS NULL)))) j)
WHERE headings > 1;
INSERT INTO custom_field (id, owner, slot, name, kind, position, created_txn, txn, deleted_txn)
SELECT ${newId}, 'opportunity', f.slot, f.name,
  CASE WHEN f.headings > 1 OR f.lines OR f.longest > 1000 THEN 'long-text' ELSE 'text' END,
  (SELECT ifnull(max(position), 0) FROM custom_field WHERE owner = 'opportunity') + f.place,
  ifnull(f.made, f.undone), ifnull(f.made, f.undone),
  CASE WHEN f.made IS NULL THEN (SELECT undone_by FROM txn WHERE id = f.undone) END
FROM kept_field f ORDER BY f.place;
CREATE TABLE kept_value AS
SELECT k.rid, h.slot, CASE WHEN f.headings > 1 THEN group_concat(k.heading || ': ' || k.text, char(10) ORDER BY h.place)
  ELSE max(k.text) END AS text
FROM kept_cell k JOIN kept_heading h ON h.heading = k.heading JOIN kept_field f ON f.slot = h.slot
GROUP BY k.rid, h.slot;
INSERT INTO opportunity_custom (rid, id, created_txn, txn, deleted_txn)
SELECT o.rid, o.id, o.created_txn, CASE x.kind WHEN 'act' THEN x.id ELSE o.created_txn END, o.deleted_txn
FROM opportunity o LEFT JOIN txn x ON x.id = o.deleted_txn
WHERE o.rid IN (SELECT rid FROM kept_value) AND o.rid NOT IN (SELECT rid FROM opportunity_custom);
INSERT INTO change (txn, tbl, row, prior_txn, before, after)
SELECT c.txn, 'opportunity_custom', c.row, v.created_txn, '{"deleted_txn":null}',
  CASE WHEN c.after IS NOT NULL THEN json_object('deleted_txn', json_extract(c.after, '$.deleted_txn')) END
FROM change c JOIN opportunity_custom v ON v.rid = c.row
WHERE c.tbl = 'opportunity' AND json_type(c.before, '$.deleted_txn') = 'null' AND c.row IN (SELECT rid FROM kept_value);
${join(
  slots.map(
    (slot) => sql`UPDATE opportunity_custom SET ${identifier(name(slot))} = k.text FROM kept_value k
WHERE k.rid = opportunity_custom.rid AND 'v' || printf('%03d', k.slot) = ${nameLiteral(name(slot))};`,
  ),
  sql`
`,
)}
UPDATE txn SET undoable = 0 WHERE id IN (
  SELECT txn FROM change WHERE tbl = 'opportunity' AND json_type(before, '$.extra') IS NOT NULL);
UPDATE change SET before = json_remove(before, '$.extra')
WHERE tbl = 'opportunity' AND json_type(before, '$.extra') IS NOT NULL;
UPDATE change SET after = json_remove(after, '$.extra')
WHERE tbl = 'opportunity' AND json_type(after, '$.extra') IS NOT NULL;
DROP TABLE kept_cell; DROP TABLE kept_heading; DROP TABLE kept_field; DROP TABLE kept_value; DROP TABLE free_slot;
ALTER TABLE opportunity DROP COLUMN extra;
-- Keys and words of the search are worked out again when the file is opened.
DELETE FROM name_order;`,
  notUndoableBefore: false,
};
