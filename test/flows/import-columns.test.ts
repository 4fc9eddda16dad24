import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateIn, partsOf } from '../../shared/calendar/calendar-date.ts';
import { readAmountCell } from '../../shared/import/cell-amount.ts';
import { readPercentCell } from '../../shared/import/cell-percent.ts';
import { decide, readColumn, today } from '../support/columns.ts';

/** Dates that two digits of a year can express. */
const near = fc.integer({ min: -9000, max: 9000 }).map((days) => addDays(today, days));
const two = (n: number): string => String(n).padStart(2, '0');

interface DateWriter {
  readonly order: 'ymd' | 'dmy' | 'mdy';
  readonly sign: string;
  readonly shortYear: boolean;
  readonly padded: boolean;
  readonly mark: string;
  readonly time: string;
}

/** Everything that is in use: points only where the day or a whole year comes first. */
const dateWriter: fc.Arbitrary<DateWriter> = fc
  .record({
    order: fc.constantFrom('ymd', 'dmy', 'mdy'),
    sign: fc.constantFrom('/', '-', '.', ' / ', '. '),
    shortYear: fc.boolean(),
    padded: fc.boolean(),
    mark: fc.constantFrom('', '\u200e', '\u202a', '\u00a0', '\ufeff'),
    time: fc.constantFrom('', '', ' 10:30', 'T00:00:00', ', 11:59 PM', ' 23:59:59.999'),
  })
  .filter(
    ({ order, sign, shortYear }) =>
      !sign.includes('.') || (order === 'mdy' ? false : !(shortYear && order === 'ymd')),
  );

function writeDate(date: string, { order, sign, shortYear, padded, mark, time }: DateWriter): string {
  const { year, month, day } = partsOf(date);
  const n = (value: number): string => (padded || shortYear ? two(value) : String(value));
  const parts = { y: shortYear ? two(year % 100) : String(year), m: n(month), d: n(day) };
  const written = order
    .split('')
    .map((key) => parts[key as keyof typeof parts])
    .join(sign);
  return `${mark}${written}${time}${mark}`;
}

const dayOf = (rules: ReturnType<ReturnType<typeof readColumn>['rules']>, text: string): string | null => {
  const read = rules.readDate(text);
  return read.ok ? read.date : null;
};

describe('a column, however it is written, is read as it was meant, or asked about', () => {
  it('dates in figures', () => {
    fc.assert(
      fc.property(fc.array(near, { minLength: 1, maxLength: 12 }), dateWriter, (dates, writer) => {
        const cells = dates.map((date) => writeDate(date, writer));
        const { asked, rules } = readColumn('closeDate', cells);
        const answers = asked.map(({ about }) => decide(about, writer.order));
        // Whatever is asked has the right answer among its choices.
        for (const { choices } of asked) expect(choices.map(({ value }) => value)).toContain(writer.order);
        expect(cells.map((cell) => dayOf(rules(answers), cell))).toEqual(dates);
      }),
      { numRuns: 2000 },
    );
  });

  it('dates with the names of months, in seven languages', () => {
    const language = fc.constantFrom('en-GB', 'en-US', 'de', 'fr', 'es', 'it', 'nl', 'pt');
    const style = fc.constantFrom('long', 'medium');
    fc.assert(
      fc.property(
        fc.array(near, { minLength: 1, maxLength: 4 }),
        language,
        style,
        (dates, locale, dateStyle) => {
          const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
          const cells = dates.map((date) => format.format(new Date(date)));
          const { asked, rules } = readColumn('closeDate', cells);
          const answers = asked.map(({ about }) => decide(about, locale === 'en-US' ? 'mdy' : 'dmy'));
          expect(cells.map((cell) => [cell, dayOf(rules(answers), cell)])).toEqual(
            cells.map((cell, i) => [cell, dates[i]]),
          );
        },
      ),
    );
  });

  it('amounts in the format of any region, rounded or not, with a currency or without', () => {
    const locale = fc.constantFrom(
      'en',
      'de',
      'fr',
      'de-CH',
      'de-AT',
      'en-IN',
      'es',
      'it',
      'pt',
      'pt-BR',
      'nl',
      'pl',
      'sv',
      'nb',
      'cs',
      'ja',
      'ar-EG',
      'fa',
      'hi',
      'en-ZA',
    );
    const manner = fc.record({
      locale,
      useGrouping: fc.boolean(),
      minimumFractionDigits: fc.constantFrom(0, 2),
      style: fc.constantFrom('plain', 'code', 'sign'),
    });
    const values = fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: 1e10 }),
        fc.integer({ min: 0, max: 900 }).map((n) => n * 10_000),
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(values, manner, (minors, { locale: tag, style, ...digits }) => {
        const format = new Intl.NumberFormat(tag, { ...digits, maximumFractionDigits: 2 });
        const cells = minors.map((minor) => {
          const text = format.format(minor / 100);
          return style === 'plain' ? text : style === 'code' ? `EUR ${text}` : `${text}\u00a0€`;
        });
        const decimal = format.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
        const { asked, rules } = readColumn('estimatedRevenue', cells);
        const { amounts } = rules(asked.map(({ about }) => decide(about, decimal === ',' ? ',' : '.')));
        expect(cells.map((cell) => [cell, readAmountCell(cell, amounts, 2)])).toMatchObject(
          cells.map((cell, i) => [cell, { ok: true, minor: minors[i] }]),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('percentages, with a sign or without, or fractions of 1', () => {
    const values = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 8 });
    const manner = fc.record({
      rule: fc.constantFrom('percent', 'fraction'),
      comma: fc.boolean(),
      signed: fc.boolean(),
    });
    fc.assert(
      fc.property(values, manner, (hundredths, { rule, comma, signed }) => {
        const cells = hundredths.map((value) => {
          const text = String(rule === 'percent' ? value / 100 : value / 10_000);
          return `${comma ? text.replace('.', ',') : text}${rule === 'percent' && signed ? ' %' : ''}`;
        });
        const { asked, rules } = readColumn('chances', cells);
        const { percents } = rules(asked.map(({ about }) => decide(about, rule)));
        expect(cells.map((cell) => readPercentCell(cell, percents))).toEqual(
          hundredths.map((value) => ({ ok: true, hundredths: value })),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('instants, as the day in the time zone of the rep', () => {
    const at = fc.integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2040, 0, 1) });
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'America/Los_Angeles',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'UTC',
    );
    const suffix = fc.constantFrom('Z', ' UTC', ' GMT', '+0000', '+02:00', '-0930', '+14', ' GMT+0100');
    fc.assert(
      fc.property(
        fc.array(at, { minLength: 1, maxLength: 6 }),
        zone,
        suffix,
        (instants, timeZone, written) => {
          const ahead = offsets.get(written) ?? 0;
          const cells = instants.map((ms) => {
            const local = new Date(Math.floor(ms / 1000) * 1000 + ahead * 60_000).toISOString().slice(0, 19);
            return `${written.startsWith(' ') ? local.replace('T', ' ') : local}${written}`;
          });
          fc.pre(!cells.every((cell) => cell.slice(11, 19) === '00:00:00'));
          const { readings, rules } = readColumn('actualCloseDate', cells, { zone: timeZone });
          expect(readings).toMatchObject([{ about: 'time-zone', value: timeZone, by: 'default' }]);
          expect(cells.map((cell) => dayOf(rules(), cell))).toEqual(
            instants.map((ms) => dateIn(timeZone, ms)),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

const offsets = new Map([
  ['+02:00', 120],
  ['-0930', -570],
  ['+14', 840],
  [' GMT+0100', 60],
]);
