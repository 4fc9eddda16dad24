import type { InputOf, OutputOf } from '../../../../shared/contract/contract.ts';
import { toMinor } from '../../../../shared/money/money.ts';
import { fromMillionths, toHundredths } from '../../../../shared/money/percent.ts';
import { joinWeighted, weightedParts } from '../../../../shared/money/weighted.ts';
import { probabilityMillionths } from '../../../../shared/rules/probability.ts';
import type { Method } from '../../../../shared/rules/probability.ts';

export type Cycle = OutputOf<'cycle.list'>['items'][number];
export type StageChanges = InputOf<'stage.update'>['changes'];
export type Stage = Cycle['stages'][number];

/** What the worked example is about. */
export const exampleAmount = '10000';

/** The probability of a stage by the cycle's method, in percent. */
export function stageProbability(method: Method, stage: Stage): string {
  return fromMillionths(millionths(method, stage));
}

/** What a deal of `exampleAmount` weighs in this stage, exactly. */
export function stageWeighs(method: Method, stage: Stage, decimals: number): string {
  const { q, r } = weightedParts(toMinor(exampleAmount, decimals), millionths(method, stage));
  return joinWeighted(q, r, decimals);
}

function millionths(method: Method, { chances, completed }: Stage): number {
  return probabilityMillionths(method, toHundredths(chances), toHundredths(completed));
}

/** Stages at which completed does not rise above the stage before: a warning, never a refusal. Source: BC. */
export function notRising(stages: readonly Stage[]): readonly Stage[] {
  return stages.filter((stage, index) => {
    const before = stages[index - 1];
    return before !== undefined && toHundredths(stage.completed) <= toHundredths(before.completed);
  });
}

/** A stage as it is added behind the last one: halfway from there to the end, open to every deal. */
export function nextStage(stages: readonly Stage[]): Pick<Stage, 'number' | 'completed' | 'chances'> {
  const last = stages.at(-1);
  if (last === undefined) return { number: 1, completed: '10', chances: '10' };
  const halfway = (percent: string): string => String(Math.round((Number(percent) + 100) / 2));
  return { number: last.number + 1, completed: halfway(last.completed), chances: halfway(last.chances) };
}
