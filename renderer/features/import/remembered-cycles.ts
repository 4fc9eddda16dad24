/** Cycles that an earlier import made: they exist now, and aren't made again. */
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { identityKey } from '../../../shared/names/name-keys.ts';
import type { Plan, Target } from './plan-choices.ts';

/** Records that may have been deleted since a mapping was saved. */
export interface Ground {
  readonly cycles: OutputOf<'cycle.list'>['items'];
  readonly reasons: OutputOf<'reason.list'>['items'];
}

type Cycle = Ground['cycles'][number];

/** What a mapping remembers of cycles and states, with those cycles that exist by now. */
export function withMadeCycles(
  { newCycles, states }: Pick<Plan, 'newCycles' | 'states'>,
  { cycles }: Pick<Ground, 'cycles'>,
): Pick<Plan, 'newCycles' | 'states'> & { readonly made: Plan['readings'] } {
  const known = newCycles.map(({ name }) =>
    cycles.find((one) => identityKey(one.name) === identityKey(name)),
  );
  const left = newCycles.filter((_, i) => known[i] === undefined);
  const places = newCycles.map((cycle) => left.indexOf(cycle));
  const settled = (target: Target): Target | null => {
    if (target.kind === 'new-stage') return stageOf(target, newCycles, known, places);
    if (!('newCycle' in target) || target.newCycle === undefined) return target;
    const { newCycle, ...rest } = target;
    const cycle = known[newCycle];
    return cycle ? { ...rest, cycleId: cycle.id } : { ...rest, newCycle: places[newCycle] };
  };
  return {
    newCycles: left,
    states: states.map((state) => ({ ...state, target: state.target && settled(state.target) })),
    made: newCycles.flatMap(({ of }, i) => {
      const cycle = known[i];
      return cycle ? [{ about: 'cycle', column: null, of, value: cycle.id, firm: true } as const] : [];
    }),
  };
}

/** The stage that was made for a state, or its place among those still to be made; null when it no longer exists. */
function stageOf(
  target: Extract<Target, { kind: 'new-stage' }>,
  newCycles: Plan['newCycles'],
  known: readonly (Cycle | undefined)[],
  places: readonly number[],
): Target | null {
  const cycle = known[target.cycle];
  if (!cycle) return { ...target, cycle: places[target.cycle] ?? 0 };
  const name = newCycles[target.cycle]?.stages[target.stage]?.name ?? '';
  const stage = cycle.stages.find((one) => identityKey(one.name) === identityKey(name));
  return stage ? { kind: 'stage', stageId: stage.id, hold: target.hold } : null;
}
