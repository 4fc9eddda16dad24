import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { decisionOn } from '../../../shared/import/readings.ts';
import type { ChoiceRules } from './cell-readers.ts';

/** What a plan decides about the cells of a column of choices. */
export function choiceRulesOf({ readings }: Pick<ImportPlan, 'readings'>, column: number): ChoiceRules {
  const own = readings.filter((one) => isValue(one.about) && one.column === column);
  const chosen = new Map(own.map(({ of, value }) => [of, value]));
  return {
    chosen: (cell) => chosen.get(cell.slice(0, 300)) ?? null,
    acceptsAlike: decisionOn(readings, 'alike', column) === 'use',
  };
}

function isValue(about: ImportPlan['readings'][number]['about']): boolean {
  return about === 'choice' || about === 'reason';
}
