import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  fill,
  identifier,
  identifiers,
  join,
  slots,
  sql,
  valueList,
} from '../../electron/store/connection/sql.ts';
import type { Sql, SqlValue } from '../../electron/store/connection/sql.ts';
import {
  all,
  allExact,
  changeOne,
  column,
  count,
  each,
  execute,
  exists,
  first,
  firstExact,
  run,
  value,
} from '../../electron/store/connection/statements.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';

const said = ({ text, values }: Sql): [string, readonly SqlValue[]] => [text, values];

describe('a piece of SQL', () => {
  it('has a placeholder for each value, in their order, across pieces that are put in', () => {
    const open = sql`status = ${'open'} AND rating = ${null}`;
    const either = join([open, sql`revenue > ${5n}`], sql` OR `);
    expect(said(sql`SELECT ${1} FROM deal WHERE ${'a'} = topic AND (${either}) LIMIT ${2}`)).toEqual([
      'SELECT ? FROM deal WHERE ? = topic AND (status = ? AND rating = ? OR revenue > ?) LIMIT ?',
      [1, 'a', 'open', null, 5n, 2],
    ]);
  });

  it('takes a list of values, an empty one too', () => {
    expect(said(sql`a IN (${valueList(['x', 'y'])})`)).toEqual(['a IN (?, ?)', ['x', 'y']]);
    expect(said(sql`a IN (${valueList([])})`)).toEqual(['a IN ()', []]);
  });

  it('accepts valid names, and only those in a list if there is one', () => {
    expect(said(sql`SELECT ${identifiers(['topic', 'close_date'])} FROM ${identifier('deal2')}`)).toEqual([
      'SELECT topic, close_date FROM deal2',
      [],
    ]);
    for (const name of [
      '',
      'Topic',
      '2nd',
      '_a',
      'a b',
      'a;b',
      'a"',
      "a'",
      'a.b',
      'a--',
      'ä',
      'a\n',
      'a\0',
    ]) {
      expect(() => identifier(name), name).toThrow(RangeError);
    }
    const known = new Set(['topic']);
    expect(identifier('topic', known).text).toBe('topic');
    expect(() => identifier('number', known)).toThrow('No such name');
    // Not even if the name was accepted before without a list.
    expect(() => identifiers(['topic', 'deal2'], known)).toThrow('No such name');
  });

  it('refuses values that SQLite does not know, and a joined nothing', () => {
    for (const wrong of [undefined, true, {}, [], Symbol('x'), () => 1, new Date(0)] as SqlValue[]) {
      expect(() => sql`a = ${wrong}`).toThrow(TypeError);
      expect(() => valueList([wrong])).toThrow(TypeError);
    }
    expect(() => join([], sql`, `)).toThrow(RangeError);
    // Values that only look like SQL, as a message from outside could, are values or invalid.
    const forged = { text: 'DROP TABLE deal', values: [] } as unknown as Sql;
    expect(() => sql`SELECT 1; ${forged}`).toThrow(TypeError);
  });

  it('is filled only where it has slots and no values of its own', () => {
    const insert = sql`INSERT INTO tag (id, name) VALUES (${slots(2)})`;
    expect(said(fill(insert, ['x', 'y']))).toEqual(['INSERT INTO tag (id, name) VALUES (?, ?)', ['x', 'y']]);
    expect(() => fill(sql`a = ${1} AND b = ${slots(1)}`, [2])).toThrow(RangeError);
  });

  it('comes from the tag alone: text and look-alikes do not compile', () => {
    const take = (piece: Sql): string => piece.text;
    // @ts-expect-error text is no SQL
    expect(take('SELECT 1')).toBeUndefined();
    // @ts-expect-error neither is what has the same members
    expect(take({ text: 'SELECT 1', values: [] })).toBe('SELECT 1');
    // @ts-expect-error the tag takes template text, not a text made elsewhere
    expect(() => sql('SELECT 1')).toThrow(TypeError);
    // @ts-expect-error what SQLite cannot store cannot be put in
    expect(() => sql`a = ${undefined}`).toThrow(TypeError);
  });

  it('never has a value in its text, whatever the value', () => {
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom("'; DROP TABLE deal; --", '?', '${x}', '" OR 1=1', 'deal', '\0'),
      fc.double(),
      fc.bigInt(),
      fc.constant(null),
    );
    const plain = (list: readonly SqlValue[]): string =>
      sql`a = ${list[0] ?? null} AND (${join(
        list.map((one) => sql`b = ${one}`),
        sql` OR `,
      )}) AND c IN (${valueList(list)})`.text;
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 6 }), (list) => {
        expect(plain(list)).toBe(plain(list.map(() => 0)));
      }),
    );
  });
});

describe('a statement', () => {
  let workspace: TestWorkspace;
  beforeAll(() => {
    workspace = openTestWorkspace();
    const rows = ['a', 'b', 'c'].map((key, index) => sql`(${key}, ${`v${index}`})`);
    run(workspace.db, sql`INSERT INTO ui_state (key, value) VALUES ${join(rows, sql`, `)}`);
  });
  afterAll(() => workspace.close());

  it('answers rows, a row, a column or a value', () => {
    const { db } = workspace;
    const byKey = sql`SELECT key, value FROM ui_state WHERE key >= ${'b'} ORDER BY key`;
    expect(all(db, byKey)).toEqual([
      { key: 'b', value: 'v1' },
      { key: 'c', value: 'v2' },
    ]);
    expect(first(db, byKey)).toEqual({ key: 'b', value: 'v1' });
    // The same text read in another form, and then as before.
    expect(column(db, byKey)).toEqual(['b', 'c']);
    expect(value(db, byKey)).toBe('b');
    expect(all(db, byKey)).toHaveLength(2);
    const none = sql`SELECT key FROM ui_state WHERE key = ${'z'}`;
    expect([first(db, none), value(db, none), exists(db, none), exists(db, byKey)]).toEqual([
      null,
      null,
      false,
      true,
    ]);
    expect(count(db, sql`SELECT count(*) FROM ui_state`)).toBe(3);
  });

  it('answers whole numbers exactly where that is asked for', () => {
    const { db } = workspace;
    const large = sql`SELECT ${9_007_199_254_740_993n} AS n`;
    expect(firstExact(db, large)).toEqual({ n: 9_007_199_254_740_993n });
    expect(allExact(db, large)).toEqual([{ n: 9_007_199_254_740_993n }]);
    expect(first(db, sql`SELECT ${7} AS n`)).toEqual({ n: 7 });
  });

  it('can run again while it still returns rows', () => {
    const { db } = workspace;
    const keys = sql`SELECT key FROM ui_state ORDER BY key`;
    const seen: unknown[] = [];
    for (const row of each(db, keys)) seen.push([row, count(db, sql`SELECT count(*) FROM (${keys})`)]);
    expect(seen).toEqual(['a', 'b', 'c'].map((key) => [{ key }, 3]));
  });

  it('that must change one row throws when it changes none or several', () => {
    const { db } = workspace;
    const set = (which: Sql): Sql => sql`UPDATE ui_state SET value = ${'new'} WHERE ${which}`;
    changeOne(db, set(sql`key = ${'a'}`));
    expect(value(db, sql`SELECT value FROM ui_state WHERE key = 'a'`)).toBe('new');
    expect(() => changeOne(db, set(sql`key = ${'z'}`))).toThrow('changed 0');
    expect(() => changeOne(db, set(sql`key < ${'c'}`))).toThrow('changed 2');
  });

  it('that runs as a script has no values', () => {
    expect(() => execute(workspace.db, sql`DELETE FROM draft WHERE key = ${'x'}`)).toThrow(RangeError);
  });

  it('with more or fewer values than slots is refused', () => {
    const insert = sql`INSERT INTO ui_state (key, value) VALUES (${slots(2)})`;
    expect(() => run(workspace.db, fill(insert, ['x']))).toThrow(RangeError);
    expect(() => run(workspace.db, fill(insert, ['x', 'y', 'z']))).toThrow(RangeError);
  });
});
