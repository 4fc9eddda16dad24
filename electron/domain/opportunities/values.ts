import { weightedParts } from '../../../shared/money/weighted.ts';
import { probabilityMillionths, type Method } from '../../../shared/rules/probability.ts';
import type { ValueRecord } from '../../store/records/records.ts';

type Computed = Pick<ValueRecord, 'completed' | 'probability' | 'weightedQ' | 'weightedR'>;

/** The values of a deal without a stage: nothing is calculated before the start. */
export const unvalued: Computed = { completed: null, probability: null, weightedQ: null, weightedR: null };

/**
 * Probability and weighted value of a deal in a stage (sales-process 5, formulas; BC). Without a revenue the
 * weighted value is unknown, not 0.
 */
export function valued(method: Method, revenue: number | null, chances: number, completed: number): Computed {
  const probability = probabilityMillionths(method, chances, completed);
  if (revenue === null) return { completed, probability, weightedQ: null, weightedR: null };
  const { q, r } = weightedParts(revenue, probability);
  return { completed, probability, weightedQ: q, weightedR: r };
}
