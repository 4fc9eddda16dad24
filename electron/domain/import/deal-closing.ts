import type { Target } from './deal-plan.ts';
import type { DealValues } from './deal-row.ts';
import { problem } from './entity.ts';
import type { RowGround } from './row-ground.ts';

/** Actual revenue of a closed deal; a won one needs it, and a closed one its day. */
export function actualOf({ cells }: Pick<RowGround, 'cells'>, values: DealValues, target: Target): number {
  if (target.kind !== 'won' && target.kind !== 'lost') return 0;
  const wrongDate = cells.raw('actualCloseDate').trim() !== '';
  if (values.actualCloseDate === null && !wrongDate)
    cells.problems.push(problem('import.close-date-missing'));
  if (target.kind === 'lost') return values.actual ?? 0;
  const actual = values.actual ?? values.estimated ?? 0;
  const wrongAmount = values.actual === null && cells.raw('actualRevenue').trim() !== '';
  if (actual <= 0 && !wrongAmount) cells.problems.push(problem('import.won-revenue'));
  return actual;
}
