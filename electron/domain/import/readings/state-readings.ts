import type { ColumnReading } from '../../../../shared/contract/column-reading.ts';
import type { ImportPlan } from '../../../../shared/contract/import-plan.ts';
import type { DealFieldKey } from '../../../../shared/import/deal-fields.ts';
import { identityKey } from '../../../../shared/names/name-keys.ts';
import { newCycleValue } from '../../../../shared/import/row-topics.ts';
import type { KnownSystem } from '../../../../shared/import/systems.ts';
import type { DealGround } from '../deal-ground.ts';
import type { FoundState } from '../propose-states.ts';
import { stateKey } from '../deal-plan.ts';
import type { Sheet } from '../sheet.ts';
import { StateProposals } from '../state-proposal.ts';
import { Concerned } from './column-cells.ts';

type Columns = Readonly<Record<DealFieldKey, number>>;

/** What is asked about states as a whole: their look-alikes, and which cycle here a cycle of the file is. */
export function stateReadings(
  ground: DealGround,
  sheet: Sheet,
  columns: Columns,
  plan: ImportPlan,
  system: KnownSystem,
  states: readonly FoundState[],
): ColumnReading[] {
  const proposals = new StateProposals(ground, columns, plan, system);
  const [alike, foreign] = [new Map<string, Concerned>(), new Map<string, Concerned>()];
  const planned = new Set(plan.states.map((one) => stateKey(one.status, one.cycle, one.stage)));
  for (const { status, cycle, stage, target } of states) {
    const proposed = proposals.of({ status, cycle, stage });
    const key = stateKey(status, cycle, stage);
    if (!proposed.isSure && proposed.target !== null && !planned.has(key)) alike.set(key, new Concerned());
    const isOpen = target === null || target.kind === 'stage' || target.kind === 'new-stage';
    if (cycle !== '' && isOpen && proposals.isForeign(cycle))
      foreign.set(identityKey(cycle), new Concerned());
  }
  if (alike.size + foreign.size === 0) return [];
  collect(sheet, columns, alike, foreign);
  const value = proposals.acceptsAlike ? 'use' : null;
  return [
    ...(alike.size === 0 ? [] : [alikeReading([...alike.values()], columns, value)]),
    ...[...foreign.values()].map((one) => cycleReading(one, ground, columns, plan)),
  ];
}

function collect(
  { rows, rowNumbers }: Sheet,
  columns: Columns,
  alike: ReadonlyMap<string, Concerned>,
  foreign: ReadonlyMap<string, Concerned>,
): void {
  const known = new Map<string, readonly Concerned[]>();
  rows.forEach((cells, index) => {
    const [status = '', cycle = '', stage = ''] = [columns.status, columns.cycle, columns.stage].map(
      (column) => cells[column] ?? '',
    );
    const place = `${status}\u0001${cycle}\u0001${stage}`;
    let concerned = known.get(place);
    if (!concerned) {
      const own = [alike.get(stateKey(status, cycle, stage)), foreign.get(identityKey(cycle))];
      known.set(place, (concerned = own.filter((one) => one !== undefined)));
    }
    const row = rowNumbers[index] ?? index + 1;
    for (const one of concerned)
      one.add(row, one === foreign.get(identityKey(cycle)) ? cycle : status || stage);
  });
}

function alikeReading(alike: readonly Concerned[], columns: Columns, value: string | null): ColumnReading {
  const total = alike.reduce((n, { rows }) => n + rows.total, 0);
  const first = alike.flatMap(({ rows }) => rows.first).toSorted((a, b) => a - b);
  const examples = alike
    .slice(0, 2)
    .flatMap((one) => one.choice('use', (text) => ({ kind: 'text', text })).examples[0] ?? []);
  const column = columns.status >= 0 ? columns.status : columns.stage;
  return {
    about: 'alike-states',
    column: column < 0 ? null : column,
    of: '',
    value,
    by: 'asked',
    rows: { total, first: first.slice(0, 10) },
    choices: [
      { value: 'use', examples },
      { value: 'ask', examples: [] },
    ],
  };
}

/** Which cycle here a cycle of the file stands for, or a new one. */
function cycleReading(
  concerned: Concerned,
  { cycles }: DealGround,
  columns: Columns,
  { readings, newCycles }: ImportPlan,
): ColumnReading {
  const of = (concerned.sample?.text ?? '').trim();
  const { rows } = concerned;
  const isMade = newCycles.some((one) => identityKey(one.of) === identityKey(of));
  const chosen = readings.find((one) => one.about === 'cycle' && identityKey(one.of) === identityKey(of));
  const usable = [...cycles.values()].filter(({ cycle, stages }) => cycle.blocked === 0 && stages.length > 0);
  return {
    about: 'cycle',
    column: columns.cycle,
    of,
    value: isMade ? newCycleValue : chosen && cycles.has(chosen.value) ? chosen.value : null,
    by: 'asked',
    rows,
    choices: [
      ...usable.map(({ cycle }) => concerned.choice(cycle.id, () => ({ kind: 'text', text: cycle.name }))),
      { value: newCycleValue, examples: [] },
    ],
  };
}
