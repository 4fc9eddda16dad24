import type { ColumnReading } from '../../../../shared/contract/column-reading.ts';
import type { Decision } from '../../../../shared/import/readings.ts';
import { dateOrderReadings } from './date-orders.ts';
import { decimalSignReadings } from './decimal-signs.ts';
import { defaultCurrencyReading } from './default-currency.ts';
import type { FileFacts } from './file-facts.ts';

/** What the cells of a file mean, column by column, with the decisions of a person. */
export function findReadings(facts: FileFacts, currencies: Iterable<string>): ColumnReading[] {
  return [
    ...dateOrderReadings(facts),
    ...decimalSignReadings(facts),
    ...defaultCurrencyReading(facts, currencies),
  ];
}

/** The decisions of readings, as far as there are any. */
export function decisionsOf(readings: readonly ColumnReading[]): Decision[] {
  return readings.flatMap(({ about, column, of, value }) =>
    value === null ? [] : [{ about, column, of, value, firm: true }],
  );
}
