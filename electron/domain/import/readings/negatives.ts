import type { ColumnReading } from '../../../../shared/contract/column-reading.ts';
import type { AmountColumn } from './amount-survey.ts';
import type { FileFacts } from './file-facts.ts';
import { decided } from './found.ts';

/** Amounts below zero, which no deal has: some programs write -1 for none. */
export function negativeReadings(facts: FileFacts, amounts: readonly AmountColumn[]): ColumnReading[] {
  return amounts.flatMap(({ column, negative }) =>
    negative.isEmpty
      ? []
      : [
          decided(
            {
              about: 'negative',
              column,
              of: '',
              value: 'error',
              by: 'default',
              rows: negative.rows,
              choices: [
                negative.choice('error', () => ({ kind: 'error' })),
                negative.choice('blank', () => ({ kind: 'blank' })),
              ],
            },
            facts.decisions,
          ),
        ],
  );
}
