import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstFile } from '../../../electron/domain/import/joined/first-file.ts';
import { findJoin } from '../../../electron/domain/import/joined/find-join.ts';
import { joinedSheet } from '../../../electron/domain/import/joined/joined-sheet.ts';
import type { Sheet } from '../../../electron/domain/import/sheet.ts';
import { Rows } from '../../../shared/import/rows.ts';

function sheet(name: string, ...lines: readonly string[]): Sheet {
  const [headings = [], ...rows] = lines.map((line) => line.split(','));
  return { name, headings, rows: Rows.of(rows), rowNumbers: Uint32Array.from(rows, (_, i) => i + 2) };
}

function pairOf(file: Sheet, lookup: Sheet): string | null {
  const join = findJoin(file, lookup);
  return join && `${file.headings[join.column]} = ${lookup.headings[join.key.column]}`;
}

describe('files belong together', () => {
  it.each([
    [
      'Salesforce, by id',
      sheet('Opportunity.csv', 'Id,Name,AccountId', '006A,Scanners,001A', '006B,Printers,001B'),
      sheet('Account.csv', 'Id,Name', '001A,Acme', '001B,Brauer', '001C,Carl'),
      'AccountId = Id',
    ],
    [
      'the sample, by name',
      sheet('sales_pipeline.csv', 'opportunity_id,account,close_value', '1,Acme,10', '2,Betasoloin,20'),
      sheet('accounts.csv', 'account,sector,revenue', 'Acme,technology,10', 'Betasoloin,medical,20'),
      'account = account',
    ],
    [
      'short numbers with related headings',
      sheet('deals.csv', 'Topic,Company ID', 'One,1', 'Two,2'),
      sheet('companies.csv', 'ID,Company name', '1,Acme', '2,Brauer'),
      'Company ID = ID',
    ],
    [
      'ids under headings that say nothing',
      sheet('a.csv', 'Deal,Reference', 'One,{C0FFEE-1}', 'Two,{C0FFEE-2}'),
      sheet('b.csv', 'Key,Label', '{c0ffee-1},Acme', '{c0ffee-2},Brauer'),
      'Reference = Key',
    ],
    [
      'not by numbers that happen to be equal',
      sheet('deals.csv', 'Topic,Priority', 'One,1', 'Two,2'),
      sheet('products.csv', 'Rank,Product', '1,Pen', '2,Ink'),
      null,
    ],
    [
      'not by a column in which a value occurs twice',
      sheet('deals.csv', 'Topic,Account', 'One,Acme', 'Two,Brauer'),
      sheet('people.csv', 'Account,Person', 'Acme,Ida', 'Acme,Ole', 'Brauer,Eva'),
      null,
    ],
    [
      'not when fewer than half of the values are found',
      sheet('deals.csv', 'Topic,Account', 'One,Acme', 'Two,Brauer', 'Three,Carl'),
      sheet('accounts.csv', 'Account,City', 'Acme,Ulm', 'Dora,Bonn'),
      null,
    ],
    ['not an empty file', sheet('deals.csv', 'Topic,Account'), sheet('accounts.csv', 'Account,City'), null],
  ])('%s', (_, file, lookup, pair) => {
    expect(pairOf(file, lookup)).toBe(pair);
  });

  it('the file that refers to the others is imported, in whatever order they are chosen', () => {
    const files = [
      sheet('User.csv', 'Id,Name', '005A,Ida Lund'),
      sheet('Account.csv', 'Id,Name,OwnerId', '001A,Acme,005A', '001B,Brauer,005A', '001C,Carl,005A'),
      sheet('Opportunity.csv', 'Id,Name,AccountId,OwnerId', '006A,Scanners,001A,005A', '006B,Pens,001B,005A'),
    ];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      const chosen = order.flatMap((place) => files[place] ?? []);
      expect(chosen[firstFile(chosen)]?.name).toBe('Opportunity.csv');
    }
  });
});

describe('the columns of a further file', () => {
  const file = sheet('deals.csv', 'Topic,AccountId', 'One,001A', 'Two,001Z', 'Three', 'Four,001B,too,many');
  const accounts = sheet('Account.csv', 'Id,Name,City', '001A,Acme,Ulm', '001B,Brauer,Bonn');

  it('follow those of the file, named by what they belong to', () => {
    const { sheet: joined, joins } = joinedSheet(file, [accounts], []);
    expect(joined.headings).toEqual(['Topic', 'AccountId', 'Account Name', 'Account City']);
    expect(joined.ownColumns).toBe(2);
    expect([...joined.rows]).toEqual([
      ['One', '001A', 'Acme', 'Ulm'],
      ['Two', '001Z', '', ''],
      ['Three', '', '', ''],
      // Too many cells: still an error.
      ['Four', '001B', 'Brauer', 'Bonn', 'too', 'many'],
    ]);
    expect(joins[0]).toMatchObject({
      by: { column: 'AccountId', key: 'Id' },
      matched: 2,
      missing: { total: 1, first: ['001Z'] },
      examples: [
        { value: '001A', name: 'Acme' },
        { value: '001B', name: 'Brauer' },
      ],
    });
  });

  it('are left out or looked up otherwise by choice', () => {
    const none = joinedSheet(file, [accounts], [{ file: 'Account.csv', by: null }]);
    expect([...none.sheet.rows]).toEqual([...file.rows]);
    expect(none.joins[0]).toMatchObject({
      by: null,
      columns: ['Topic', 'AccountId'],
      keys: ['Id', 'Name', 'City'],
    });
    const other = joinedSheet(
      file,
      [accounts],
      [{ file: 'Account.csv', by: { column: 'Topic', key: 'Name' } }],
    );
    expect(other.joins[0]).toMatchObject({ matched: 0, missing: { total: 4 } });
    const gone = joinedSheet(file, [accounts], [{ file: 'Account.csv', by: { column: 'No', key: 'Id' } }]);
    expect(gone.joins[0]).toMatchObject({ by: null });
  });

  it('of several files are all there, each under a name of its own', () => {
    const people = sheet('Account more.csv', 'Account,Name', '001A,Ida', '001B,Ole');
    const by = { column: 'AccountId', key: 'Account' };
    const { sheet: joined } = joinedSheet(file, [accounts, people], [{ file: people.name, by }]);
    expect(joined.headings.slice(2)).toEqual(['Account Name', 'Account City', 'Account Name (2)']);
    expect(joined.rows.at(0)).toEqual(['One', '001A', 'Acme', 'Ulm', 'Ida']);
  });

  it('change no cell of the file, and are found by exactly the rows with their key', () => {
    const word = fc.string({
      minLength: 1,
      maxLength: 8,
      unit: fc.constantFrom('a', 'b', 'c', 'A', 'B', ' ', 'é'),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.array(word, { maxLength: 30 }), (values, known) => {
        const keys = [...new Set(known.map((one) => one.trim()))].filter((one) => one !== '');
        const own = { ...sheet('a.csv', 'Key'), rows: Rows.of(values.map((one) => [one])) };
        const lookup = {
          ...sheet('b.csv', 'Key,Label'),
          rows: Rows.of(keys.map((key) => [key, `of ${key}`])),
        };
        const by = { column: 'Key', key: 'Key' };
        const { sheet: joined } = joinedSheet(own, [lookup], [{ file: 'b.csv', by }]);
        expect(Array.from(joined.rows, ([cell]) => cell)).toEqual(values);
        for (const [cell = '', label] of joined.rows) {
          if (keys.includes(cell.trim())) expect(label).toBe(`of ${cell.trim()}`);
        }
      }),
    );
  });
});
