import type { ColumnReading } from '../../../../shared/contract/column-reading.ts';
import type { Decision } from '../../../../shared/import/readings.ts';

/** The decisions of readings, as far as there are any. */
export function decisionsOf(readings: readonly ColumnReading[]): Decision[] {
  return readings.flatMap(({ about, column, of, value }) =>
    value === null ? [] : [{ about, column, of, value, firm: true }],
  );
}
