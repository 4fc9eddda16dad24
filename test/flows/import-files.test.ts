import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { ReadingChoices } from '../../shared/contract/import-reading.ts';
import { say } from '../../shared/words/say.ts';
import { encode } from '../support/encode.ts';
import { openImportBench, type ImportBench } from '../support/imports.ts';
import { sharedFile } from '../support/shared-data.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
});
afterEach(() => bench.close());

type Sheet = OutputOf<'import.reread'>;

async function readFile(path: string): Promise<Sheet> {
  const { sheet } = await bench.call('import.read', { path });
  if (!sheet) throw new Error('No sheet');
  return sheet;
}

function write(content: string | Uint8Array): string {
  const path = join(bench.folder, 'file.csv');
  writeFileSync(path, content);
  return path;
}

async function rehearsed({ understanding }: Sheet): Promise<OutputOf<'import.rehearse'>> {
  return bench.call('import.rehearse', { plan: understanding.plan });
}

async function refusedWhileOpen({ understanding }: Sheet): Promise<string | undefined> {
  return (await bench.refused('import.rehearse', { plan: understanding.plan })).word;
}

const caseFile = (name: string): string | null => sharedFile('cases', 'files', name);

/** The case files whose text is a question: the right answer, and the first two cells that it gives. */
const questions: readonly (readonly [string, ReadingChoices, readonly string[]])[] = [
  ['polish-cp1250.csv', { encoding: 'windows-1250' }, ['Łącza do biura', 'Żółw Śniadanie']],
  ['russian-cp1251.csv', { encoding: 'windows-1251' }, ['Сервис', 'Ромашка']],
  ['greek-cp1253.csv', { encoding: 'windows-1253' }, ['Συντήρηση', 'Ελιά']],
  ['japanese-sjis.csv', { encoding: 'shift_jis' }, ['冷蔵庫', '東京食品']],
  ['double-encoded.csv', { repair: true }, ['X-1', 'Möbelwaage', 'Geest Möbel']],
];

describe('the case files', () => {
  it.each(questions)('%s is never imported without a word', async (name, choices, cells) => {
    const path = caseFile(name);
    if (path === null) return;
    const asked = await readFile(path);
    expect(asked.reading.open).toHaveLength(1);
    expect(await refusedWhileOpen(asked)).toBe('import.reading-open');
    const answered = await bench.call('import.reread', { choices });
    expect(answered.reading.open).toEqual([]);
    expect(answered.sample[0]?.slice(0, cells.length)).toEqual(cells);
    expect((await rehearsed(answered)).rows).toBe(answered.rows);
  });

  it('double-encoded.csv loses its second byte order mark, so that its first column is known', async () => {
    const path = caseFile('double-encoded.csv');
    if (path === null) return;
    await readFile(path);
    const { headings, understanding } = await bench.call('import.reread', { choices: { repair: true } });
    expect(headings[0]).toBe('Number');
    expect(understanding.plan.columns).toContainEqual({ column: 0, field: 'number' });
  });

  it('padded-headings.csv, blank-rows.csv and unclosed-quote.csv have their rows and columns', async () => {
    for (const [name, rows, columns] of [
      ['padded-headings.csv', 2, 4],
      ['blank-rows.csv', 2, 6],
      ['unclosed-quote.csv', 40, 7],
    ] as const) {
      const path = caseFile(name);
      if (path === null) continue;
      const sheet = await readFile(path);
      expect([sheet.rows, sheet.headings.length], name).toEqual([rows, columns]);
      expect((await rehearsed(sheet)).counts.error, name).toBe(0);
    }
  });

  it('report-footer.csv has two deals, and its footers make no salesperson', async () => {
    const path = caseFile('report-footer.csv');
    if (path === null) return;
    const sheet = await readFile(path);
    expect(sheet.reading.leftOut.first.map(({ row, text }) => [row, text])).toEqual([
      [5, 'Grand Totals (2 records)'],
      [7, 'Confidential - do not distribute'],
    ]);
    const { rows, made } = await rehearsed(sheet);
    expect([rows, made.salespeople]).toEqual([2, 1]);
  });
});

describe('a file', () => {
  it('with bytes that aren’t text has errors in these rows alone', async () => {
    const lines = ['Topic;Account', 'Möbel;Öz', 'Tür;Öz', 'Säge;Öz', 'Kräne;Öz', ''].join('\n');
    const path = write(Buffer.concat([Buffer.from(lines), encode('Büro;Acme\n', 'windows-1252')]));
    const sheet = await readFile(path);
    expect(sheet.reading).toMatchObject({ encoding: 'utf-8', open: [] });
    const { counts, problems } = await rehearsed(sheet);
    expect(counts).toMatchObject({ new: 4, error: 1 });
    expect(problems.map(({ row, reasons }) => [row, reasons[0]?.word])).toEqual([[6, 'import.row-bytes']]);
  });

  it('of customers has them too', async () => {
    const path = write(`Company name,Email\n${'Acme,a@b.example\n'.repeat(20)}Bad\0,c@d.example\n`);
    const { sheet } = await bench.call('import.read', { path, entity: 'customer' });
    if (!sheet) throw new Error('No sheet');
    const { problems } = await rehearsed(sheet);
    expect(problems.map(({ row, reasons }) => [row, reasons[0]?.word])).toEqual([[22, 'import.row-zero']]);
  });

  it.each<[string, readonly string[]]>([
    ['Amount,Amount', ['Amount', say('import.heading-again', { heading: 'Amount', n: 2 })]],
    ['Amount,amount', ['Amount', say('import.heading-again', { heading: 'amount', n: 2 })]],
    ['Text,Text,Text', ['Text', ...[2, 3].map((n) => say('import.heading-again', { heading: 'Text', n }))]],
    ['Text,Text (2),Text', ['Text', 'Text (2)', say('import.heading-again', { heading: 'Text', n: 3 })]],
  ])('with the headings %s has columns that are told apart', async (headings, expected) => {
    const sheet = await bench.read([`Topic,Account,${headings}`, 'A,Acme,1.00,2.00,3', 'B,Acme,3.00,4.00,5']);
    expect(sheet.headings.slice(2, 2 + expected.length)).toEqual(expected);
    expect(new Set(sheet.headings).size).toBe(sheet.headings.length);
  });

  it('with a heading like the name of a column without one has two names too', async () => {
    const { headings } = await bench.read(['Topic,,Column 2', 'A,x,y', 'B,z,y']);
    expect(new Set(headings).size).toBe(3);
    expect(headings[2]).toBe('Column 2');
  });

  it('keeps both columns of one heading with the deal', async () => {
    await bench.load(['Topic,Account,Hall,Hall', 'A,Acme,North,South']);
    const { items } = await bench.call('customField.list', {});
    expect(items.map(({ name }) => name)).toEqual(['Hall', 'Hall (2)']);
    const [deal] = await bench.deals();
    const { custom } = await bench.call('opportunity.get', { id: deal?.id ?? '' });
    expect(items.map(({ id }) => custom[id])).toEqual(['North', 'South']);
  });

  it('that can’t be read as chosen stays as it was read before', async () => {
    const path = write('Topic;Account\nA;Acme\n');
    const before = await readFile(path);
    writeFileSync(path, '');
    expect((await bench.refused('import.reread', { choices: { separator: ',' } })).word).toBe(
      'import.file-empty',
    );
    expect((await rehearsed(before)).counts.new).toBe(1);
    const unknown = await bench.send('import.reread', { choices: { encoding: 'klingon' } });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'invalid' } });
    await bench.call('import.close', {});
    expect((await bench.refused('import.reread', { choices: {} })).word).toBe('import.no-file');
  });

  it('that is good needs no question', async () => {
    const ways = [
      encode('Topic,Account\nMüller,Öz\n', 'utf-8'),
      encode('\ufeffTopic,Account\nMüller,Öz\n', 'utf-8'),
      encode('Topic;Account\nMüller;Öz\n', 'windows-1252'),
      encode('\ufeffTopic\tAccount\nMüller\tÖz\n', 'utf-16le'),
    ];
    for (const bytes of ways) {
      const sheet = await readFile(write(bytes));
      expect(sheet.reading.open).toEqual([]);
      expect(sheet.sample).toEqual([['Müller', 'Öz']]);
      expect(sheet.understanding.questions).toEqual([]);
    }
  });
});
