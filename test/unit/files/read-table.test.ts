import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReadingChoices } from '../../../shared/contract/import-reading.ts';
import { readTable } from '../../../electron/files/read-table.ts';
import { UnreadableFile } from '../../../electron/files/unreadable-file.ts';
import { withLists } from '../../support/tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'roadbook-'));
const path = join(folder, 'file.csv');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(content: string | Uint8Array, choices: ReadingChoices = {}) {
  writeFileSync(path, content);
  return withLists(readTable(path, choices));
}

/** Why a file is refused, with the row that it names. */
function refusal(body: () => unknown): string {
  try {
    body();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { row } = error.params;
    return row === undefined ? error.word : `${error.word} ${row}`;
  }
  return 'read';
}
const refused = (content: string | Uint8Array): string => refusal(() => read(content));

describe('a file', () => {
  it.each([',', ';', '\t', '|', '^', '~'] as const)('is read by its separator %j', (separator) => {
    const lines = [
      ['Topic', 'Text'],
      ['A', '"1,2;3|4\t""5^""~\n6"'],
      ['B', ''],
    ];
    const table = read(lines.map((line) => line.join(separator)).join('\n'));
    expect(table.reading.separator).toBe(separator);
    expect(table.rows).toEqual([
      ['A', '1,2;3|4\t"5^"~\n6'],
      ['B', ''],
    ]);
    expect([...table.rowNumbers]).toEqual([2, 3]);
  });

  it('may say its separator, lack headings, hold blank rows and rows of other lengths', () => {
    expect(read('sep=;\r\nTopic;Text\r\na,b;c\r\n')).toMatchObject({
      headings: ['Topic', 'Text'],
      rows: [['a,b', 'c']],
    });
    expect(read('A,5,2020-01-01\nB,6,2020-01-02')).toMatchObject({
      headings: ['', '', ''],
      reading: { headingRow: 0 },
    });
    const table = read('Topic,Text\n\nA,1\n\nB\nC,1,2\n');
    expect(table.rows).toEqual([['A', '1'], ['B'], ['C', '1', '2']]);
    expect([...table.rowNumbers]).toEqual([3, 5, 6]);
  });

  it('is read by another separator, heading row or quotation mark when told to', () => {
    const text = 'Topic;Text\nA,1;"x"\n';
    expect(read(text)).toMatchObject({ headings: ['Topic', 'Text'], rows: [['A,1', 'x']] });
    const bars = read(text, { separator: '|' });
    expect(bars).toMatchObject({ headings: ['Topic;Text'], rows: [['A,1;"x"']] });
    expect(read(text, { headingRow: 0 }).rows).toEqual([
      ['Topic', 'Text'],
      ['A,1', 'x'],
    ]);
    expect(read(text, { headingRow: 2 })).toMatchObject({ headings: ['A,1', 'x'], rows: [] });
    expect(read(text, { quotes: 'text' }).rows).toEqual([['A,1', '"x"']]);
  });

  it('that is none is refused in words', () => {
    expect(refused('')).toBe('import.file-empty');
    expect(refused('\ufeff')).toBe('import.file-empty');
    expect(refused('\n\n \n,,\n')).toBe('import.file-empty');
    expect(refused(Uint8Array.from({ length: 5000 }, (_, i) => i % 251))).toBe('import.file-not-text');
    expect(refused(Buffer.from('PK\u0003\u0004 and so on'))).toBe('import.workbook-broken');
    expect(refused(Buffer.from('\u00d0\u00cf\u0011\u00e0 and so on', 'latin1'))).toBe(
      'import.file-spreadsheet',
    );
    expect(read('Topic,Text\n')).toMatchObject({ headings: ['Topic', 'Text'], rows: [] });
  });

  it('of any bytes is read or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void refused(bytes)),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void refused(text)),
      { numRuns: 300 },
    );
  });
});

describe('only a plain file is opened', () => {
  it('never a folder, a pipe, a device, or a link to one', () => {
    expect(refusal(() => readTable(join(folder, 'none.csv')))).toBe('import.file-unreadable');
    const inner = join(folder, 'folder.csv');
    mkdirSync(inner);
    expect(refusal(() => readTable(inner))).toBe('import.file-not-plain');
    const link = join(folder, 'link.csv');
    symlinkSync(inner, link);
    expect(refusal(() => readTable(link))).toBe('import.file-not-plain');
    const good = join(folder, 'good-link.csv');
    writeFileSync(path, 'Topic\nA\n');
    symlinkSync(path, good);
    expect(withLists(readTable(good)).rows).toEqual([['A']]);
  });

  it.skipIf(process.platform === 'win32')('and reading waits for nobody', () => {
    const pipe = join(folder, 'pipe.csv');
    execFileSync('mkfifo', [pipe]);
    const link = join(folder, 'pipe-link.csv');
    symlinkSync(pipe, link);
    for (const one of [pipe, link, '/dev/zero', '/dev/null']) {
      expect(refusal(() => readTable(one))).toBe('import.file-not-plain');
    }
  });
});

describe('limits while reading', () => {
  it('refuse a cell, a row or too many columns, by name', () => {
    const long = 'x'.repeat(1_000_001);
    expect(read(`Topic,Text\nA,${'x'.repeat(1e6)}\n`).rows[0]?.[1]).toHaveLength(1e6);
    expect(refused(`Topic,Text\nA,1\nB,${long}\n`)).toBe('import.cell-too-large 3');
    expect(refused(`Topic,Text\nA,1\nB,"${long}"\n`)).toBe('import.cell-too-large 3');
    const part = 'y'.repeat(900_000);
    expect(refused(`A,B,C,D,E\n${[part, part, part, part, part].join(',')}\n`)).toBe(
      'import.row-too-large 2',
    );
    const wide = (n: number): string => Array.from({ length: n }, (_, i) => `c${i}`).join(';');
    expect(read(`${wide(2000)}\n`).headings).toHaveLength(2000);
    expect(refused(`${wide(2001)}\n`)).toBe('import.file-too-wide');
    expect(refused(`${wide(10_000)}\n1;2\n`)).toBe('import.file-too-wide');
  });

  it('stop at a row of 100 MB long before its end', () => {
    const large = join(folder, 'large.csv');
    const open = openSync(large, 'w');
    writeSync(open, 'Topic,Text\nA,1\n');
    for (let i = 0; i < 100; i += 1) writeSync(open, `${'z'.repeat(9999)},`.repeat(100));
    closeSync(open);
    expect(refusal(() => readTable(large))).toBe('import.row-too-large 3');
    rmSync(large);
  });

  it('hold at the number of rows', () => {
    const large = join(folder, 'long.csv');
    const open = openSync(large, 'w');
    writeSync(open, 'Topic\n');
    for (let i = 0; i < 10; i += 1) writeSync(open, 'A\n'.repeat(100_000));
    expect(readTable(large).rows).toHaveLength(1_000_000);
    writeSync(open, 'B\n');
    closeSync(open);
    expect(refusal(() => readTable(large))).toBe('import.file-too-long');
    rmSync(large);
  });

  it('let the reading be stopped at each piece of the file, in both passes', () => {
    writeFileSync(path, 'Topic,Text\n'.concat('A,Text of a row\n'.repeat(60_000)));
    let calls = 0;
    readTable(path, {}, () => (calls += 1));
    expect(calls).toBeGreaterThan(6);
    for (let stop = 1; stop <= calls; stop += 1) {
      let left = stop;
      const stopping = (): void => {
        left -= 1;
        if (left === 0) throw new Error('stopped');
      };
      expect(() => readTable(path, {}, stopping)).toThrow('stopped');
    }
  });
});

describe('a quotation mark that is never closed', () => {
  const heading = 'Topic;Account;Amount;Text';
  const plain = (n: number): string => `Deal ${n};Acme;${n}.00;plain`;
  const file = (broken: string, later = 'Deal 9;Acme;9.00;"call, then mail"'): string =>
    [heading, plain(1), broken, plain(3), plain(4), later, plain(10)].join('\n');

  it.each([
    ['in the last column', 'Deal 2;Acme;2.00;"urgent'],
    ['in the first column', '"Deal 2;Acme;2.00;urgent'],
    ['in the middle', 'Deal 2;"Acme;2.00;urgent'],
    ['behind spaces', 'Deal 2;  "Acme;2.00;urgent'],
    ['after a cell in quotation marks', '"Deal 2";"Acme;2.00;urgent'],
  ])('%s is text, and every row is a row', (_, broken) => {
    const table = read(file(broken));
    expect(table.rows).toHaveLength(6);
    expect(table.reading.unclosed).toEqual({ total: 1, first: [3] });
    expect(table.rows[4]?.[3]).toBe('call, then mail');
    expect(read(file(broken, plain(9))).rows).toHaveLength(6);
  });

  it('is asked about when an inch sign seems to close it', () => {
    const table = read(file('Deal 2;Acme;2.00;"urgent', 'Deal 9;Acme;9.00;Monitor 24"'));
    expect(table.reading).toMatchObject({
      open: ['quotes'],
      swallowed: { from: 3, lines: 4, text: 'urgent' },
    });
    const rows = read(file('Deal 2;Acme;2.00;"urgent', 'Deal 9;Acme;9.00;Monitor 24"'), { quotes: 'rows' });
    expect(rows.rows).toHaveLength(6);
    expect(rows.reading.open).toEqual([]);
  });

  it('is refused by its row where reading on makes no sense', () => {
    expect(refused('Topic,Text,More\nA,b,c\nD,"never closed\nB,1\n')).toBe('import.file-quotes 3');
  });

  it('is none in a text of several lines, with marks that aren’t doubled, or as an inch sign', () => {
    const several = read('Topic,Text,More\nA,"one\ntwo, three\nfour",x\nB,1,2\n');
    expect(several.rows[0]).toEqual(['A', 'one\ntwo, three\nfour', 'x']);
    expect(several.reading).toMatchObject({ open: [], swallowed: null, unclosed: { total: 0 } });
    expect(read('Topic,Text\nA,"a "good" one"\nB,1\n').rows[0]).toEqual(['A', 'a "good" one']);
    expect(read('Topic,Text\nMonitor 24",B\nC,D\n').rows[0]).toEqual(['Monitor 24"', 'B']);
  });
});

describe('line ends and null characters', () => {
  it('of every kind are read', () => {
    const rows = [
      ['A', '1'],
      ['B', '2'],
    ];
    for (const end of ['\n', '\r\n', '\r', '\r\r\n']) {
      expect(read(['Topic,Text', 'A,1', 'B,2', ''].join(end)).rows).toEqual(rows);
    }
    expect(read('Topic,Text\r\nA,1\rB,2\nC,3\r\n').rows).toHaveLength(3);
    expect(read('Topic,Text,More\nA,one\rtwo,x\nB,2,y\n').rows[0]).toEqual(['A', 'one\rtwo', 'x']);
    // Earlier exports of Roadbook left a line feed outside of quotation marks.
    expect(read('Topic,Text\r\nA\nB,1\r\nC,2\r\n').rows[0]).toEqual(['A\nB', '1']);
    expect(read('Topic,Text\r\nA,1\nB,2\r\nC,3\r\n').rows).toHaveLength(3);
    expect(read('Topic,Text\r"A\r\nx",1\rB,2\r').rows[0]).toEqual(['A\r\nx', '1']);
  });

  it('mark their row as damaged instead of refusing the file', () => {
    const table = read(`Topic,Text\n${'Good,row\n'.repeat(20)}A\0,1\nB,2\n`);
    expect(table.rows).toHaveLength(22);
    expect([...table.faults]).toEqual([[20, 'zero']]);
    expect(table.reading.damaged).toEqual({ total: 1, first: [22] });
  });
});
