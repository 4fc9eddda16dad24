import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmountCell, type DecimalSign } from '../../../shared/import/cell-amount.ts';
import { readDateCell, type DateOrder } from '../../../shared/import/cell-date.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { calendarDate } from '../generators.ts';

const today = '2026-03-10';
const minor = (text: string, decimalSign: DecimalSign | null, decimals = 2) => {
  const read = readAmountCell(text, { decimalSign, each: false }, decimals);
  return read.ok ? read.minor : read.word.replace('import.amount-', '');
};
const day = (text: string, order: DateOrder | null) => {
  const read = readDateCell(text, { order, each: false, shortYearFirst: true, zone: 'written' }, today);
  return read.ok ? read.date : read.word.replace('import.date-', '');
};

describe('an amount in a cell', () => {
  it.each([
    ['1234.5', '.', 123450],
    ['1,234.50', '.', 123450],
    ['1.234,50', ',', 123450],
    ["1'234.50", '.', 123450],
    ['1 234,50', ',', 123450],
    ['12,34,567', '.', 123456700],
    ["7'000.-", '.', 700000],
    ["Fr. 7'000.–", '.', 700000],
    ['7.000,--', ',', 700000],
    ['5,00,000/-', '.', 50000000],
    ['5.-', null, 500],
    ['$(0.00)', '.', 0],
    ['(5.00) EUR', '.', 'negative'],
    ['5 (678)', '.', 'unreadable'],
    ['5.-5', '.', 'unreadable'],
    ['2000\u001a', '.', 200000],
    ['€ 31.500,00', ',', 3150000],
    ['31500 EUR', '.', 3150000],
    ['+5', '.', 500],
    ['0', '.', 0],
    ['.5', '.', 50],
    ['100.0000', '.', 10000],
    ['1,120', '.', 112000],
    ['1,120', ',', 112],
    ['1.120', '.', 112],
    ['1,120', null, 'ambiguous'],
    ['1.120', null, 'ambiguous'],
    ['1,12', null, 112],
    ['1.234.567', null, 123456700],
    ['3956.65x', '.', 'unreadable'],
    ['1.234,50', '.', 'unreadable'],
    ['12,34', '.', 'unreadable'],
    ['1.2.3', '.', 'unreadable'],
    ['1e5', '.', 'unreadable'],
    ['NaN', '.', 'unreadable'],
    ['--5', '.', 'unreadable'],
    ['-5', '.', 'negative'],
    ['(5.00)', '.', 'negative'],
    ['5.001', '.', 'decimals'],
    ['9999999999999999', '.', 'too-large'],
  ] as const)('%s by %s is %s', (text, sign, expected) => expect(minor(text, sign)).toBe(expected));

  it('comes back whatever sign and grouping it was written with', () => {
    const written = fc.record({
      value: fc.integer({ min: 0, max: 1e13 }),
      sign: fc.constantFrom<DecimalSign>('.', ','),
      group: fc.constantFrom('', ' ', "'", 'other'),
      currency: fc.constantFrom('', '€', 'EUR '),
    });
    fc.assert(
      fc.property(written, ({ value, sign, group, currency }) => {
        const [whole = '', fraction = ''] = fromMinor(value, 2).split('.');
        const between = group === 'other' ? (sign === '.' ? ',' : '.') : group;
        const text = `${currency}${whole.replace(/\B(?=(\d{3})+$)/g, between)}${sign}${fraction}`;
        expect(readAmountCell(text, { decimalSign: sign, each: false }, 2)).toMatchObject({
          ok: true,
          minor: value,
        });
      }),
    );
  });

  it('never throws, and never reads in part', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('.', ',', null), (text, sign) => {
        const read = readAmountCell(text, { decimalSign: sign, each: false }, 2);
        if (read.ok) expect(text).toMatch(/\d/);
        if (/[b-df-z]{4}/i.test(text)) expect(read.ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a date in a cell', () => {
  it.each([
    ['2017-03-01', null, '2017-03-01'],
    ['2017-03-01T23:59:59Z', null, '2017-03-01'],
    ['2017-03-01 10:00', 'mdy', '2017-03-01'],
    ['2017/3/1', null, '2017-03-01'],
    ['1.3.2017', null, '2017-03-01'],
    ['13/04/2005', null, '2005-04-13'],
    ['03/04/2005', 'dmy', '2005-04-03'],
    ['03/04/2005', 'mdy', '2005-03-04'],
    ['03/04/2005', null, 'ambiguous'],
    ['03/04/05', 'ymd', '2003-04-05'],
    ['03/04/05', null, 'ambiguous'],
    ['05/05/2005', null, '2005-05-05'],
    ['13/04/2005', 'mdy', 'no-such-day'],
    ['2017-02-30', null, 'no-such-day'],
    ['42745', null, '2017-01-10'],
    ['45631.75', 'dmy', '2024-12-05'],
    ['20241205', null, '2024-12-05'],
    ['20241305', null, 'no-such-day'],
    ['02041205', null, 'unreadable'],
    ['31122026', null, 'unreadable'],
    ['1120', null, 'unreadable'],
    ['-45631', null, 'unreadable'],
    ['soon', 'dmy', 'unreadable'],
  ] as const)('%s by %s is %s', (text, order, expected) => expect(day(text, order)).toBe(expected));

  it('comes back in every order it can be written in', () => {
    fc.assert(
      fc.property(calendarDate, fc.constantFrom('/', '-', '.'), (date, sign) => {
        const [y = '', m = '', d = ''] = date.split('-');
        expect(day([d, m, y].join(sign), 'dmy')).toBe(date);
        expect(day([y, m, d].join(sign), null)).toBe(date);
        if (sign !== '.') expect(day([m, d, y].join(sign), 'mdy')).toBe(date);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void day(text, null)));
  });
});
