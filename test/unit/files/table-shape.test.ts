import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReadingChoices } from '../../../shared/contract/import-reading.ts';
import { readTable } from '../../../electron/files/read-table.ts';
import { withLists } from '../../support/tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'roadbook-'));
const path = join(folder, 'file.csv');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(lines: readonly string[], choices: ReadingChoices = {}) {
  writeFileSync(path, lines.join('\r\n'));
  return withLists(readTable(path, choices));
}

const heading = 'Topic,Account,Amount,Close date';
const [first, second] = ['Mast,Yachtwerft,900.00,2026-06-01', 'Sail,Havn AS,700.00,2026-06-02'];

describe('headings', () => {
  it.each<[string, readonly string[], number]>([
    ['in the first row', [heading, first, second], 1],
    ['below blank rows', ['', ',,,', ' , ', heading, first, second], 4],
    ['below a title', ['Pipeline report', heading, first, second], 2],
    ['below a title with separators', ['Pipeline report,,,', ',,,', heading, first, second], 3],
    [
      'below titles, dates and filters',
      ['Pipeline', 'Generated 2026-03-10 by Kim', 'Filter:,Open', '', heading, first, second],
      5,
    ],
    ['with years among them', ['Topic,Account,2026,2027', 'Mast,Acme,1.00,2.00', 'Sail,Havn,,3.00'], 1],
  ])('are found %s', (_, lines, row) => {
    const { reading, rows } = read(lines);
    expect(reading.headingRow).toBe(row);
    expect(reading.leftOut.first.every(({ place }) => place === 'head')).toBe(true);
    expect(rows).toHaveLength(2);
  });

  it.each<[string, readonly string[]]>([
    ['of figures', ['A,5,2020-01-01', 'B,6,2020-01-02']],
    ['of words with figures', [first, second]],
    ['of words alone that occur again', ['Mast,Acme,Open', 'Sail,Acme,Open', 'Keel,Havn,Open']],
  ])('aren’t seen in rows %s', (_, lines) => {
    const { reading, rows } = read(lines);
    expect(reading.headingRow).toBe(0);
    expect(rows).toHaveLength(lines.length);
  });

  it('are trimmed, and columns without heading and contents don’t exist', () => {
    const padded = read([
      ' Topic , \u00a0Account\u200b,,Amount,,,',
      'Mast,Acme,,1.00,,,',
      'Sail,Acme,,2.00,,,',
    ]);
    expect(padded.headings).toEqual(['Topic', 'Account', 'Amount']);
    expect(padded.rows).toEqual([
      ['Mast', 'Acme', '1.00'],
      ['Sail', 'Acme', '2.00'],
    ]);
    const unnamed = read(['Topic,Account,,Amount', 'Mast,Acme,x,1.00', 'Sail,Acme,,2.00']);
    expect(unnamed.headings).toEqual(['Topic', 'Account', '', 'Amount']);
    const longer = read(['Topic,Account', 'Mast,Acme,1.00', 'Sail,Acme,2.00']);
    expect(longer.headings).toEqual(['Topic', 'Account', '']);
    const ragged = read(['Topic,Account', 'Mast,Acme', 'Sail,Acme', 'Keel,Acme,2.00']);
    expect(ragged.headings).toEqual(['Topic', 'Account']);
    expect(ragged.rows[2]).toEqual(['Keel', 'Acme', '2.00']);
  });
});

describe('rows that are no data', () => {
  it.each<[string, readonly string[]]>([
    ['between', [heading, first, ',,,', '', second]],
    ['below', [heading, first, second, ',,,,,,', ' , ,\u00a0,']],
    ['above', ['', heading, first, second]],
    ['without a width', [heading, '\u200b,\ufeff,,', first, second]],
    ['of other lengths', [heading, ',', first, ',,,,,,,,,', second]],
  ])('are nothing when blank: %s', (_, lines) => {
    const { rows, reading } = read(lines);
    expect(rows).toEqual([first.split(','), second.split(',')]);
    expect(reading.leftOut.total).toBe(0);
  });

  it.each<[string, readonly string[], number]>([
    ['a sum', ['Total,,1600.00,'], 1],
    ['a sum in German', ['Summe:,,"1.600,00",'], 1],
    ['a sum in French', ['Total général,,1600.00,'], 1],
    ['a number of records', ['', 'Grand Totals (2 records),,,'], 1],
    ['remarks behind a blank row', ['', 'Confidential', 'Copyright 2026'], 2],
    ['a sum, a blank row and a remark', ['Totaal,2,,', '', 'Bron: CRM'], 2],
  ])('are left out below the table, and named: %s', (_, below, n) => {
    const lines = [heading, first, second, ...below];
    const { rows, reading } = read(lines);
    expect(rows).toHaveLength(2);
    expect(reading.leftOut.total).toBe(n);
    expect(reading.leftOut.first.every(({ place, text }) => place === 'foot' && text !== '')).toBe(true);
    expect(read(lines, { footers: 'keep' }).rows).toHaveLength(2 + n);
  });

  it.each<[string, readonly string[]]>([
    ['a topic alone', ['Keel,,,']],
    ['a company named like a sum', ['Total energy audit,Total SE,5.00,2026-07-01']],
    ['a row behind a blank one', ['', 'Keel,Acme,5.00,']],
    ['a sum with a customer', ['Total,Acme,5.00,']],
    ['a word that begins like a sum', ['Somerset house,,5.00,']],
  ])('aren’t seen in %s', (_, below) => {
    expect(read([heading, first, second, ...below]).rows).toHaveLength(3);
  });
});

describe('the separator', () => {
  it.each<[string, readonly string[], string]>([
    ['beside decimal commas', ['Waage;Firma;Umsatz', 'A;B;1.500,00', 'C;D;12.500,00'], ';'],
    ['beside commas in text', ['Topic;Text', 'A;one, two', 'B;three, four, five'], ';'],
    ['beside semicolons in text', ['Topic,Text,More', 'A,x; y; z,1', 'B,x; y,2'], ','],
    ['of tabs beside everything', ['Topic\tText', 'A\tone, two; three|four', 'B\t1,2'], '\t'],
    ['beside one in quotation marks', ['Topic,Text', 'A,"1;2;3"', 'B,"4;5;6"'], ','],
    ['below a report head', ['Report: Q1, all deals', '', 'Topic;Text;More', 'A;B;C', 'D;E;F'], ';'],
    ['in a file that is mixed', ['Topic,Text', 'A;B;C', 'D,E'], ','],
  ])('is the one that explains the rows: %s', (_, lines, separator) => {
    expect(read(lines).reading.separator).toBe(separator);
  });

  it('of one column is one that doesn’t occur', () => {
    const { rows } = read(['Topic', 'Hello, world', 'One, two, three', 'Four']);
    expect(rows).toEqual([['Hello, world'], ['One, two, three'], ['Four']]);
  });
});
