import { expect, it } from 'vitest';
import { currencyIn } from '../../../electron/files/workbook/number-formats.ts';

it.each([
  ['#,##0.00 [$€-407]', '€'],
  ['[$$-409]#,##0.00', '$'],
  ['[$CHF] #,##0', 'CHF'],
  ['_-* #,##0.00\\ "kr"_-', 'kr'],
  ['#,##0\\ €;-#,##0\\ €', '€'],
  ['£#,##0.00', '£'],
  ['#,##0.00', ''],
  ['[Red]0.00;"EUR"0', ''],
  ['0.0 "units"', ''],
  ['[$-409]#,##0.00', ''],
  [undefined, ''],
])('the format %s shows amounts in %s', (format, currency) => {
  expect(currencyIn(format)).toBe(currency);
});
