import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readCsv, UnreadableFile } from '../../../electron/files/csv-read.ts';

const folder = mkdtempSync(join(tmpdir(), 'roadbook-'));
const path = join(folder, 'file.csv');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(content: string | Uint8Array) {
  writeFileSync(path, content);
  return readCsv(path);
}

function refused(content: string | Uint8Array): string {
  try {
    read(content);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.word;
    throw error;
  }
  return 'read';
}

const wide = (text: string, mark: boolean): Buffer => Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');

describe('a file', () => {
  it('is read in each encoding', () => {
    const text = 'Topic;Account\r\nFörderband;Öz\r\n';
    const expected = { separator: ';', headings: ['Topic', 'Account'], rows: [['Förderband', 'Öz']] };
    const ways = [
      ['utf-8', Buffer.from(text)],
      ['utf-8', Buffer.from(`\uFEFF${text}`)],
      ['utf-16le', wide(text, true)],
      ['utf-16le', wide(text, false)],
      ['utf-16be', wide(text, true).swap16()],
      ['windows-1252', Buffer.from(text, 'latin1')],
    ] as const;
    for (const [encoding, bytes] of ways) expect(read(bytes)).toMatchObject({ encoding, ...expected });
  });

  it.each([',', ';', '\t', '|'])('is read by its separator %j, even if others are in quotes', (separator) => {
    const lines = [
      ['Topic', 'Text'],
      ['A', '"1,2;3|4\t""5""\n6"'],
      ['B', ''],
    ];
    const table = read(lines.map((line) => line.join(separator)).join('\n'));
    expect(table.separator).toBe(separator);
    expect(table.rows).toEqual([
      ['A', '1,2;3|4\t"5"\n6'],
      ['B', ''],
    ]);
    expect([...table.rowNumbers]).toEqual([2, 3]);
  });

  it('may say its separator, lack headings, hold blank rows and rows of other lengths', () => {
    expect(read('sep=;\r\nTopic;Text\r\na,b;c\r\n')).toMatchObject({
      headings: ['Topic', 'Text'],
      rows: [['a,b', 'c']],
    });
    expect(read('A,5,2020-01-01\nB,6,2020-01-02')).toMatchObject({ headed: false, headings: ['', '', ''] });
    const table = read('Topic,Text\n\nA,1\n\nB\nC,1,2\n');
    expect(table.rows).toEqual([['A', '1'], ['B'], ['C', '1', '2']]);
    expect([...table.rowNumbers]).toEqual([3, 5, 6]);
  });

  it('that is none is refused in words', () => {
    expect(refused('')).toBe('import.file-empty');
    expect(refused('\n\n \n')).toBe('import.file-empty');
    expect(refused(Uint8Array.from({ length: 5000 }, (_, i) => i % 251))).toBe('import.file-not-text');
    expect(refused(Buffer.from('PK\u0003\u0004 and so on'))).toBe('import.file-spreadsheet');
    expect(refused('Topic,Text\nA,"never closed\nB,1\n')).toBe('import.file-quotes');
    expect(() => readCsv(join(folder, 'none.csv'))).toThrow(UnreadableFile);
    expect(() => readCsv(folder)).toThrow(UnreadableFile);
  });

  it('of odd shapes is read: one column, a line of a megabyte, an inch sign, mixed separators', () => {
    expect(read('Topic\nA\nB\n')).toMatchObject({ headings: ['Topic'], rows: [['A'], ['B']] });
    expect(read(`Topic,Text\nA,${'x'.repeat(1e6)}\n`).rows[0]?.[1]).toHaveLength(1e6);
    expect(read('Topic,Text\nMonitor 24",B\n').rows).toEqual([['Monitor 24"', 'B']]);
    expect(read('Topic,Text\nA;B;C\nD,E\n').separator).toBe(',');
  });

  it('of any bytes is read or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void refused(bytes)),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => void refused(text)),
      { numRuns: 300 },
    );
  });
});
