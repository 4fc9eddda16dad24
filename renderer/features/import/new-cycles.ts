/** Cycles that an import makes from those of the file, as the person shapes them. */
import { identityKey } from '../../../shared/names/name-keys.ts';
import type { Choices, Plan, Understanding } from './plan-choices.ts';

export type NewCycle = Plan['newCycles'][number];
export type Pipeline = Understanding['pipelines'][number];

export function isFor(of: string): (one: { readonly of: string }) => boolean {
  const key = identityKey(of);
  return (one) => identityKey(one.of) === key;
}

/** A cycle with the stages of the file in their order. */
export function cycleFrom({ of, name, stages }: Pipeline): NewCycle {
  return {
    of,
    name,
    method: 'chances',
    stages: stages.map((stage) => ({ of: stage.of, name: stage.name, chances: stage.chances })),
  };
}

/** The choices with another cycle, or with a changed one in its place. */
export function withCycle(choices: Choices, cycle: NewCycle): Choices {
  const before = choices.newCycles ?? [];
  const same = isFor(cycle.of);
  const newCycles = before.some(same) ? before.map((one) => (same(one) ? cycle : one)) : [...before, cycle];
  return { newCycles };
}

/** The choices without the cycle for these rows. Targets in it are proposed again, and so are those in later ones. */
export function withoutCycle({ newCycles = [], states = [] }: Choices, of: string): Choices {
  return {
    newCycles: newCycles.filter((one) => !isFor(of)(one)),
    states: states.filter(({ target }) => !isInNewCycle(target)),
  };
}

function isInNewCycle(target: Plan['states'][number]['target']): boolean {
  if (target === null) return false;
  return target.kind === 'new-stage' || ('newCycle' in target && target.newCycle !== undefined);
}
