import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReadingChoices } from '../../../shared/contract/import-reading.ts';
import { encodings, misreadings, separators, type Encoding } from '../../../shared/import/encodings.ts';
import { readTable } from '../../../electron/files/read-table.ts';
import { charactersOf, encode } from '../../support/encode.ts';
import { withLists } from '../../support/tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'roadbook-'));
const path = join(folder, 'file.csv');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(bytes: Uint8Array, choices: ReadingChoices = {}) {
  writeFileSync(path, bytes);
  return withLists(readTable(path, choices));
}

const fileWith = (text: string): string => `Topic;Customer\n${text};Acme\n`;

describe('an encoding', () => {
  it('that TextDecoder knows is offered, each with its reading of the same text', () => {
    const { reading } = read(encode(fileWith('Сервис'), 'windows-1251'));
    expect(reading.encodings.map(({ encoding }) => encoding).toSorted()).toEqual([...encodings].toSorted());
    const reads = new Map(reading.encodings.map((one) => [one.encoding, one.reads]));
    expect(reads.get('windows-1251')).toBe('Сервис');
    expect(reads.get('windows-1252')).toBe('Ñåðâèñ');
    expect(reads.get('koi8-r')).toBe('яЕПБХЯ');
    for (const encoding of encodings) expect(new TextDecoder(encoding).encoding).toBe(encoding);
  });

  const sure: readonly (readonly [Encoding, string])[] = [
    ['utf-8', 'Łódź 日本 🙂'],
    ['windows-1252', 'Müller & Söhne, Straße'],
    ['windows-1252', 'Société Générale à Besançon'],
    ['windows-1252', 'Peñíscola, España'],
    ['windows-1252', 'São João, Ações'],
    ['windows-1252', 'Rødgrød på Åland'],
    ['windows-1252', 'Café'],
    ['windows-1252', '5 € – “rabatt”'],
  ];
  it.each(sure)('%s that reads well is no question: %s', (encoding, text) => {
    const { rows, reading } = read(encode(fileWith(text), encoding));
    expect(reading).toMatchObject({ encoding, open: [] });
    expect(rows[0]?.[0]).toBe(text);
  });

  const asked: readonly (readonly [Encoding, string])[] = [
    ['windows-1250', 'Łącza do biura, Żółw, śniadanie'],
    ['windows-1250', 'Příliš žluťoučký kůň'],
    ['windows-1250', 'Győr, Sütőipari'],
    ['windows-1250', 'Bucureşti, Braşov, Timişoara'],
    ['iso-8859-2', 'Łącza do biura, Żółw, śniadanie'],
    ['windows-1251', 'Сервис Ромашка'],
    ['koi8-r', 'Сервис Ромашка'],
    ['ibm866', 'Сервис Ромашка'],
    ['iso-8859-5', 'Сервис Ромашка'],
    ['windows-1251', 'Київська їжа'],
    ['windows-1253', 'Συντήρηση, Ελιά'],
    ['windows-1254', 'İstanbul şirketi, ılık'],
    ['windows-1255', 'שלום עולם, חברה בעמ'],
    ['windows-1256', 'شركة النور'],
    ['windows-1257', 'Šiauliai, ūkis, ėjimas'],
    ['windows-874', 'บริษัท ไทย'],
    ['shift_jis', '冷蔵庫、サーバー更新'],
    ['euc-jp', '山田商事、サーバー更新'],
    ['gb18030', '北京科技有限公司'],
    ['big5', '台北貿易有限公司'],
    ['euc-kr', '서울전자 주식회사'],
    ['macintosh', 'Müller & Söhne, Straße'],
  ];
  it.each(asked)('%s is a question with the right proposal, and read as chosen: %s', (encoding, text) => {
    const bytes = encode(fileWith(text), encoding);
    const proposed = read(bytes);
    expect(proposed.reading.open).toEqual(['encoding']);
    expect(proposed.rows[0]?.[0]).toBe(text);
    const chosen = read(bytes, { encoding });
    expect(chosen.reading).toMatchObject({ encoding, open: [] });
    expect(chosen.rows[0]?.[0]).toBe(text);
  });

  it.each(['utf-16le', 'utf-16be'] as const)(
    '%s is recognized with and without a byte order mark',
    (encoding) => {
      for (const text of ['Förderband', 'Сервис', '冷蔵庫', '🙂']) {
        for (const mark of ['', '\ufeff']) {
          const { rows, reading } = read(encode(mark + fileWith(text), encoding));
          expect(reading).toMatchObject({ encoding, open: [], mark: mark !== '' });
          expect(rows).toEqual([[text, 'Acme']]);
        }
      }
    },
  );

  it('of UTF-8 with a few bad bytes stays UTF-8, and the rows are named', () => {
    const lines = ['Topic;Customer', ...Array.from({ length: 9 }, (_, i) => `Möbel ${i};Öz`)].join('\n');
    for (const bad of [[0xff], [0xe9], [0xc3], [0xf0, 0x9f], [0xed, 0xa0, 0x80]]) {
      const bytes = Buffer.concat([Buffer.from(`${lines}\nB`), Buffer.from(bad), Buffer.from(';x\nC;y\n')]);
      const { reading, rows, faults } = read(bytes);
      expect(reading).toMatchObject({ encoding: 'utf-8', open: [], damaged: { total: 1, first: [11] } });
      expect(rows[0]?.[0]).toBe('Möbel 0');
      expect([...faults]).toEqual([[9, 'bytes']]);
    }
    const good = read(Buffer.from(`${lines}\nLost \ufffd;x\n`));
    expect(good.reading.damaged.total).toBe(0);
    // As many bad bytes as good ones: still proposed, but asked.
    const doubtful = read(
      Buffer.concat([Buffer.from('Möbel;Öz\nB'), Buffer.from([0xe9]), Buffer.from(';x\n')]),
    );
    expect(doubtful.reading).toMatchObject({ encoding: 'utf-8', open: ['encoding'] });
  });

  it('reads back any text exactly, by any separator', () => {
    const usual = encodings.filter((one) => one !== 'iso-2022-jp');
    const tables = fc.constantFrom(...usual).chain((encoding) => {
      const unit = encoding.startsWith('utf-')
        ? fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
        : fc.constantFrom(...charactersOf(encoding));
      const cell = fc.string({ unit, maxLength: 8 }).map((text) => `x${text}`);
      return fc.record({
        encoding: fc.constant(encoding),
        separator: fc.constantFrom(...separators),
        rows: fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      });
    });
    fc.assert(
      fc.property(tables, ({ encoding, separator, rows }) => {
        const text = stringify(rows, { delimiter: separator, quoted: true });
        const choices = { encoding, separator, headingRow: 0, footers: 'keep', quotes: 'cells' } as const;
        const table = read(encode(text, encoding), choices);
        const sound = table.rows.map((row) => [...row]);
        expect(sound).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });
});

describe('text that was encoded twice', () => {
  const texts = ['Möbelwaage', 'Čerpadlo Žižkov', 'Привет мир', '日本語', '“Zitat” – 5 €'];

  it('is recognized, asked about with a preview, and put right or left', () => {
    for (const misread of misreadings.filter((one) => !['windows-1253', 'windows-1257'].includes(one))) {
      for (const text of texts) {
        let doubled = fileWith(`\ufeff${text}`).replace('\ufeff', '');
        for (let times = 1; times <= 2; times += 1) {
          doubled = new TextDecoder(misread).decode(Buffer.from(doubled));
          const bytes = Buffer.from(doubled);
          const asIs = read(bytes);
          const note = `${misread} ${text} ${times}`;
          expect(asIs.reading.open, note).toEqual(['doubled']);
          expect(asIs.reading.doubled?.becomes, note).toBe(text);
          expect(read(bytes, { repair: true }).rows[0]?.[0], note).toBe(text);
          expect(read(bytes, { repair: true }).reading.open).toEqual([]);
          expect(read(bytes, { repair: false }).rows).toEqual(asIs.rows);
        }
      }
    }
  });

  it('loses its byte order mark, also before a heading in quotation marks', () => {
    for (const heading of ['Topic', '"Topic"']) {
      let text = `\ufeff${heading},Customer\nMöbel,Öz\n`;
      for (let times = 1; times <= 2; times += 1) {
        text = new TextDecoder('windows-1252', { ignoreBOM: true }).decode(Buffer.from(text));
        const table = read(Buffer.from(text), { repair: true });
        expect(table).toMatchObject({ headings: ['Topic', 'Customer'], rows: [['Möbel', 'Öz']] });
      }
    }
  });

  it.each(['SÃO PAULO', 'LE CAFÉ”', 'Ångström naïve', 'Â', 'Привет', '日本', 'Ãëÿ', '«É»'])(
    'isn’t seen where there is none: %s',
    (text) => expect(read(Buffer.from(fileWith(text))).reading).toMatchObject({ doubled: null, open: [] }),
  );
});
