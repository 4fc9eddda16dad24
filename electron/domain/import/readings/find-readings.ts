import type { ColumnReading } from '../../../../shared/contract/column-reading.ts';
import type { Decision } from '../../../../shared/import/readings.ts';
import { surveyAmounts } from './amount-survey.ts';
import { blankWordReadings } from './blank-words.ts';
import {
  currencySignReadings,
  currencyWordReadings,
  defaultCurrencyReading,
  headingCurrencyReadings,
} from './currency-readings.ts';
import { dateOrderReadings } from './date-orders.ts';
import { decimalSignReadings } from './decimal-signs.ts';
import type { FileFacts } from './file-facts.ts';
import { negativeReadings } from './negatives.ts';
import { percentReadings } from './percents.ts';
import { secondCurrencyReadings } from './second-currencies.ts';
import { timeZoneReadings } from './time-zones.ts';

/** What the cells of a file mean, column by column, with the decisions of a person. */
export function findReadings(given: FileFacts): ColumnReading[] {
  const dates = dateOrderReadings(given);
  const survey = surveyAmounts(given);
  const signs = decimalSignReadings(given, survey.amounts, dates.length === 0);
  // The examples of the others are read by these.
  const facts = { ...given, decisions: [...decisionsOf([...dates, ...signs]), ...given.decisions] };
  return [
    ...dates,
    ...timeZoneReadings(facts),
    ...signs,
    ...currencySignReadings(facts, survey.amounts),
    ...currencyWordReadings(facts),
    ...headingCurrencyReadings(facts, survey.amounts),
    ...secondCurrencyReadings(facts),
    ...defaultCurrencyReading(facts, survey),
    ...percentReadings(facts),
    ...negativeReadings(facts, survey.amounts),
    ...blankWordReadings(facts),
  ];
}

/** The decisions of readings, as far as there are any. */
export function decisionsOf(readings: readonly ColumnReading[]): Decision[] {
  return readings.flatMap(({ about, column, of, value }) =>
    value === null ? [] : [{ about, column, of, value, firm: true }],
  );
}
