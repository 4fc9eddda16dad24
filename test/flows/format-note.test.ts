import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateStyles, formatNote, machineFormat, styledDate } from '../../shared/export/file-format.ts';
import { decision, openImportBench, type ImportBench } from '../support/imports.ts';
import { asked, reading } from '../support/readings.ts';

/* Our own files say how they are written in the heading of their last column. What their cells prove outranks that. */

let bench: ImportBench;
beforeAll(async () => {
  bench = await openImportBench();
});
afterAll(() => bench.close());

type Sign = '.' | ',';
const headings = [
  'Number',
  'Topic',
  'Customer',
  'Salesperson',
  'Sales cycle',
  'Base currency',
  'Estimated revenue',
];
const file = (note: string | null, cells: readonly (readonly [amount: string, date: string])[]) => [
  [...headings, 'Expected close date', ...(note === null ? [] : [note])].join(';'),
  ...cells.map(
    ([amount, date], i) => `X${i};T${i};Acme;Kim Sommer;;EUR;${amount};${date}${note === null ? '' : ';'}`,
  ),
];
const noteFor = (dates: (typeof dateStyles)[number], decimalSign: Sign): string =>
  formatNote({ ...machineFormat, dates, decimalSign }) ?? '';
const column = { amount: 6, date: 7 };

describe('the note on the format', () => {
  const styles = dateStyles.filter((one) => one !== 'y-m-d');
  it.each(styles.flatMap((dates) => ([',', '.'] as const).map((sign) => [dates, sign] as const)))(
    '%s with %s settles what no cell proves, and fills no field',
    async (dates, sign) => {
      const cells = [[`1${sign}125`, styledDate('2027-04-03', dates)]] as const;
      const { understanding } = await bench.read(file(noteFor(dates, sign), cells));
      expect(understanding.plan.columns.some((one) => one.column === headings.length + 1)).toBe(false);
      expect(asked(understanding).filter((about) => about === 'date-order')).toEqual([]);
      const { problems } = await bench.call('import.rehearse', { plan: understanding.plan });
      const wrong = problems.flatMap(({ reasons }) => reasons.map(({ word }) => word));
      expect(wrong).not.toContain('import.date-ambiguous');
      expect(reading(understanding, 'date-order')?.value ?? 'ymd').toBe(dates.replace(/[./-]/g, ''));
    },
  );

  it('gives way to cells that prove something else, and says so', async () => {
    const { understanding } = await bench.read(
      file(noteFor('d.m.y', ','), [
        ['1.5', '12/31/2026'],
        ['2.25', '04/03/2027'],
      ]),
    );
    expect(reading(understanding, 'date-order')).toMatchObject({ value: 'mdy', by: 'cells' });
    expect(reading(understanding, 'decimal-sign')).toMatchObject({ value: '.', by: 'cells' });
    const { totals } = await bench.call('import.rehearse', { plan: understanding.plan });
    expect(totals).toMatchObject([{ amount: '3.75' }]);
  });

  it('no longer settles amounts once a spreadsheet has changed the dates', async () => {
    const { understanding } = await bench.read(file(noteFor('d.m.y', ','), [['1,500', '12/31/2026']]));
    expect(asked(understanding)).toEqual(['decimal-sign']);
  });

  it('gives way to a person, column by column', async () => {
    const { understanding } = await bench.read(file(noteFor('d.m.y', ','), [['7,50', '03.04.2027']]));
    expect(reading(understanding, 'date-order')).toMatchObject({ value: 'dmy', by: 'system' });
    const readings = [decision('date-order', 'mdy', column.date)];
    const changed = await bench.call('import.examine', { plan: { ...understanding.plan, readings } });
    expect(reading(changed, 'date-order')).toMatchObject({ value: 'mdy', by: 'chosen' });
    expect(reading(changed, 'decimal-sign')).toMatchObject({ value: ',', column: column.amount });
  });

  it('counts only as we write it: any other heading is a column like others', async () => {
    for (const note of ['Format', 'Format 32.12.2026 0,5', 'Format 31.12.2026', 'Datei 31.12.2026 0,5']) {
      const { understanding } = await bench.read(file(note, [['7,50', '03.04.2027']]));
      expect(reading(understanding, 'date-order')?.by, note).not.toBe('system');
    }
  });
});
