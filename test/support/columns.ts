import { Rows } from '../../shared/import/rows.ts';
import { compileReadings, type ColumnRules } from '../../electron/domain/import/readings/compile-readings.ts';
import type { FileFacts } from '../../electron/domain/import/readings/file-facts.ts';
import { decisionsOf, findReadings } from '../../electron/domain/import/readings/find-readings.ts';
import type { ColumnReading } from '../../shared/contract/column-reading.ts';
import { dealFields } from '../../shared/import/deal-fields.ts';
import type { Decision } from '../../shared/import/readings.ts';
import { systemOf } from '../../shared/import/systems.ts';

interface ColumnSetting extends Partial<Pick<FileFacts, 'decisions' | 'zone' | 'base' | 'currencies'>> {
  readonly heading?: string;
  readonly today?: string;
}

export interface ReadColumn {
  readonly readings: readonly ColumnReading[];
  /** What only a person can decide. */
  readonly asked: readonly ColumnReading[];
  /** How the cells are read, with these decisions on top. */
  rules(this: void, decisions?: readonly Decision[]): ColumnRules;
}

export const today = '2026-03-10';

/** One column of a file that fills a field, as the import understands it. */
export function readColumn(field: string, cells: readonly string[], setting: ColumnSetting = {}): ReadColumn {
  const headings = [setting.heading ?? 'Column'];
  const system = systemOf(headings);
  const readings = findReadings({
    sheet: {
      name: 'deals.csv',
      headings,
      rows: Rows.of(cells.map((cell) => [cell])),
      rowNumbers: Uint32Array.from(cells.keys(), (index) => index + 2),
    },
    system,
    fields: dealFields,
    columns: Object.fromEntries(dealFields.map(({ key }) => [key, key === field ? 0 : -1])),
    decisions: [],
    today,
    zone: 'Europe/Berlin',
    base: 'EUR',
    currencies: ['EUR', 'USD', 'GBP'],
    rates: [],
    ...setting,
  });
  return {
    readings,
    asked: readings.filter(({ value }) => value === null),
    rules: (decisions = []) => compileReadings([...decisions, ...decisionsOf(readings)], system, today)(0),
  };
}

/** A decision on the only column. */
export function decide(about: Decision['about'], value: string, of = ''): Decision {
  return { about, column: 0, of, value, firm: true };
}
