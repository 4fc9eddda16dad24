import type { ColumnReading } from '../../../../shared/contract/column-reading.ts';
import { isSameReading, type Decision } from '../../../../shared/import/readings.ts';

/** A reading as it was found, before anyone decided. */
export type Found = ColumnReading;

/** The reading with a person's decision, if it is one of the choices. */
export function decided(found: Found, decisions: readonly Decision[]): ColumnReading {
  const decision = decisions.find((one) => isSameReading(one, found));
  if (decision === undefined || (found.by === 'cells' && !decision.firm)) return found;
  const { value } = decision;
  if (value === found.value || !found.choices.some((choice) => choice.value === value)) return found;
  return { ...found, value, by: found.by === 'asked' ? 'asked' : 'chosen' };
}
