import { expect, it } from 'vitest';
import { sqlOutOfPlace } from '../../../build/checks/sql.ts';

const inStore = 'electron/store/tags/tags.ts';
const inDomain = 'electron/domain/tags/tags.ts';

it.each([
  "const rows = all(db, 'SELECT id FROM tag');",
  'const query = `SELECT id FROM tag WHERE ${condition}`;',
  'const order = `name ORDER BY ${column}`;',
  'const some = sql`id IN (${`SELECT id FROM tag WHERE ${condition}`})`;',
  "db.exec('BEGIN');",
  'this.db.exec(text);',
  'db.prepare(text).all();',
  "db.pragma('foreign_keys = OFF');",
  'db.transaction(body).immediate();',
])('%s is out of place everywhere but in the connection', (line) => {
  expect(sqlOutOfPlace(inStore, line)).toHaveLength(1);
  expect(sqlOutOfPlace(inDomain, line)[0]).toMatch(/^electron\/domain\/tags\/tags\.ts: /);
  expect(sqlOutOfPlace('electron/store/connection/database.ts', line)).toEqual([]);
});

it('what the tag writes is in place in the store alone', () => {
  const line = 'all(db, sql`SELECT id FROM tag ORDER BY name_sort`);';
  expect(sqlOutOfPlace(inStore, line)).toEqual([]);
  expect(sqlOutOfPlace(inDomain, line)).toEqual([`${inDomain}: SQL outside electron/store`]);
});

it.each([
  '/** Reads `SELECT id FROM tag`. */',
  "const match = pattern.exec('SELECT');",
  "say('Select a deal', 'Update the deal', \"With it\");",
  "const word = 'UPDATE';",
])('%s is no SQL', (line) => {
  expect(sqlOutOfPlace(inDomain, line)).toEqual([]);
});

it.each(['revenue', 'o.weighted_q', 'd.base_value', 'actual_revenue'])(
  'a sum of %s can overflow',
  (column) => {
    const line = `all(db, sql\`SELECT o.status, SUM( ${column} ) AS total FROM opportunity o\`);`;
    expect(sqlOutOfPlace(inStore, line)).toEqual([expect.stringMatching(/: A sum that can overflow: /)]);
  },
);

it('sums of counts, and the sums that cannot overflow, are in place', () => {
  const line = 'all(db, sql`SELECT sum(n), ${exactSum(sql`o.revenue`, sql`revenue`)} FROM opportunity o`);';
  expect(sqlOutOfPlace(inStore, line)).toEqual([]);
});
