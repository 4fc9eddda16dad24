import type { OutputOf } from '../../../shared/contract/contract.ts';
import { identityKey } from '../../../shared/names/name-keys.ts';
import { say } from '../../../shared/words/say.ts';
import type { NewCycle } from './new-cycles.ts';
import type { FoundState, Target } from './plan-choices.ts';

type Cycle = OutputOf<'cycle.list'>['items'][number];

interface Group {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}

/** Possible targets of a state: an outcome, a stage of a cycle, a stage on hold. */
export function targetOptions(cycles: readonly Cycle[], made: readonly NewCycle[]): Group[] {
  const open = cycles.filter(({ blocked, stages }) => !blocked && stages.length > 0);
  const outcomes = ['not-started', 'won', 'lost'] as const;
  return [
    {
      group: say('wizard.state.group.outcome'),
      items: outcomes.map((value) => ({ value, label: say(`status.${value}`) })),
    },
    ...open.map(({ name, stages }) => ({
      group: name,
      items: stages.map(({ id, name: label }) => ({ value: `stage:${id}`, label })),
    })),
    ...made.map(({ name, stages }, cycle) => ({
      group: say('wizard.states.new', { cycle: name }),
      items: stages.flatMap(({ name: label }, stage) => [
        { value: `new:${cycle}:${stage}`, label },
        { value: `new-hold:${cycle}:${stage}`, label: say('wizard.state.hold', { stage: label }) },
      ]),
    })),
    ...open.map(({ name, stages }) => ({
      group: say('wizard.state.group.hold', { cycle: name }),
      items: stages.map((stage) => ({
        value: `hold:${stage.id}`,
        label: say('wizard.state.hold', { stage: stage.name }),
      })),
    })),
  ];
}

/** The option for a target. */
export function optionOf(target: Target | null): string | null {
  if (target === null) return null;
  if (target.kind === 'new-stage') {
    return `${target.hold ? 'new-hold' : 'new'}:${target.cycle}:${target.stage}`;
  }
  return target.kind === 'stage' ? `${target.hold ? 'hold' : 'stage'}:${target.stageId}` : target.kind;
}

/** The words for a target; null when it is none of the options. */
export function labelOf(target: Target | null, groups: readonly Group[]): string | null {
  const option = optionOf(target);
  const items = groups.flatMap((group) => group.items);
  return items.find(({ value }) => value === option)?.label ?? null;
}

/** The target of an option. A deal without a stage keeps the cycle of its row. */
export function targetFrom(option: string, state: FoundState, cycles: readonly Cycle[]): Target {
  const [kind, stageId, stage] = option.split(':');
  if (stage !== undefined) {
    return { kind: 'new-stage', cycle: Number(stageId), stage: Number(stage), hold: kind === 'new-hold' };
  }
  if (stageId !== undefined) return { kind: 'stage', stageId, hold: kind === 'hold' };
  const key = identityKey(state.cycle);
  const named = cycles.find(
    ({ name, code }) => key !== '' && [identityKey(name), identityKey(code)].includes(key),
  );
  const own = named === undefined ? {} : { cycleId: named.id };
  return kind === 'won' || kind === 'lost'
    ? { kind, reasonId: null, ...own }
    : { kind: 'not-started', ...own };
}
