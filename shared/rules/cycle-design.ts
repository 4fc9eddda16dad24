import { toHundredths } from '../money/percent.ts';

/** The greatest number a stage can have. */
export const lastStageNumber = 9999;

/** Stages from the lowest to the highest; percentages as plain decimals from "0" to "100". */
export interface DesignedStage {
  readonly number: number;
  readonly completed: string;
  readonly chances: string;
}

/** Stages whose completed % isn't higher than that of the stage before: a warning, never a refusal. Source: BC. */
export function notRising<S extends Pick<DesignedStage, 'completed'>>(stages: readonly S[]): readonly S[] {
  return stages.filter((stage, index) => {
    const before = stages[index - 1];
    return before !== undefined && toHundredths(stage.completed) <= toHundredths(before.completed);
  });
}

/**
 * The stage to add after the last one: its percentages are halfway between the last stage and 100 %, rounded to whole
 * percent. The first stage of a cycle gets 10 %. House rule.
 */
export function nextStage(stages: readonly DesignedStage[]): DesignedStage {
  const last = stages.at(-1);
  if (last === undefined) return { number: 1, completed: '10', chances: '10' };
  const halfway = (percent: string): string => String(Math.round((Number(percent) + 100) / 2));
  return { number: last.number + 1, completed: halfway(last.completed), chances: halfway(last.chances) };
}
