import type { ImportPlan, ImportTarget } from '../../../shared/contract/import-plan.ts';
import { headingKey } from '../../../shared/import/fields.ts';
import { lookalikeKey } from '../../../shared/names/name-keys.ts';
import { stateWordOf, type StateWord } from '../../../shared/import/states.ts';
import type { KnownSystem } from '../../../shared/import/systems.ts';
import type { StageRecord } from '../../store/records/records.ts';
import type { CycleFacts, DealGround } from './deal-ground.ts';
import { stateKey } from './deal-plan.ts';
import type { DealFieldKey } from '../../../shared/import/deal-fields.ts';
import type { Sheet } from './sheet.ts';

export interface FoundState {
  readonly status: string;
  readonly cycle: string;
  readonly stage: string;
  rows: number;
  target: ImportTarget | null;
}

/** With more states than this, the column doesn't contain states. */
const mostStates = 1000;

/** The meaning of a status or stage cell on its own. */
type WordOf = (cell: string) => StateWord | null;

type Columns = Readonly<Record<DealFieldKey, number>>;

/** The different states of the rows, most frequent first, with their target from the plan or from their words. */
export function findStates(
  ground: DealGround,
  sheet: Sheet,
  columns: Columns,
  plan: ImportPlan,
  system: KnownSystem,
): FoundState[] {
  const found = new Map<string, FoundState>();
  const raw = new Map<string, FoundState>();
  for (const row of sheet.rows) {
    const [status, cycle, stage] = [
      row[columns.status] ?? '',
      row[columns.cycle] ?? '',
      row[columns.stage] ?? '',
    ];
    const place = `${status}\u0001${cycle}\u0001${stage}`;
    let state = raw.get(place);
    if (!state) {
      const key = stateKey(status, cycle, stage);
      state = found.get(key);
      if (!state) {
        if (found.size >= mostStates) continue;
        found.set(
          key,
          (state = { status: cut(status), cycle: cut(cycle), stage: cut(stage), rows: 0, target: null }),
        );
      }
      raw.set(place, state);
    }
    state.rows += 1;
  }
  const wordOf: WordOf = (cell) => system.states.get(headingKey(cell)) ?? stateWordOf(cell);
  const planned = new Map(plan.states.map((one) => [stateKey(one.status, one.cycle, one.stage), one.target]));
  for (const [key, state] of found) {
    state.target = planned.has(key)
      ? (planned.get(key) ?? null)
      : proposeTarget(ground, columns, plan, state, wordOf);
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}

const cut = (cell: string): string => cell.trim().slice(0, 300);

/** The target of a state's words; null when they mean nothing, or nothing that exists. */
function proposeTarget(
  ground: DealGround,
  columns: Columns,
  plan: ImportPlan,
  state: FoundState,
  wordOf: WordOf,
): ImportTarget | null {
  const { status, stage } = state;
  const cycle = cycleOf(ground, plan, state.cycle);
  if (cycle === undefined) return null;
  const named = stage === '' ? null : stageNamed(ground, cycle, state);
  const word = wordOf(status) ?? (named === null ? wordOf(stage) : null);
  const own = columns.cycle < 0 ? {} : { cycleId: state.cycle === '' ? null : (cycle?.cycle.id ?? null) };
  if (word === 'won' || word === 'lost') return { kind: word, reasonId: null, ...own };
  if (word === 'not-started') return { kind: 'not-started', ...own };
  if (status !== '' && word === null && named === null) return null;
  const inStage = named ?? (stage === '' || wordOf(stage) !== null ? (cycle?.stages[0] ?? null) : null);
  const blank = status === '' && stage === '';
  if (inStage === null || (blank && (columns.status >= 0 || columns.stage >= 0))) return null;
  return { kind: 'stage', stageId: inStage.id, hold: word === 'on-hold' };
}

/** The cycle of the row, or else the plan's; undefined when the row names one that doesn't exist. */
function cycleOf(ground: DealGround, plan: ImportPlan, name: string): CycleFacts | null | undefined {
  if (name === '') return plan.cycleId === null ? null : (ground.cycles.get(plan.cycleId) ?? null);
  const key = lookalikeKey(name);
  return [...ground.cycles.values()].find(
    ({ cycle }) =>
      cycle.blocked === 0 && (lookalikeKey(cycle.name) === key || lookalikeKey(cycle.code) === key),
  );
}

/** The stage of this name in the cycle; in any cycle if the row names none and only one has it. */
function stageNamed(ground: DealGround, cycle: CycleFacts | null, state: FoundState): StageRecord | null {
  const key = lookalikeKey(state.stage);
  const own = cycle?.stages.find((stage) => lookalikeKey(stage.name) === key);
  if (own || state.cycle !== '') return own ?? null;
  const others = [...ground.cycles.values()]
    .filter((facts) => facts.cycle.blocked === 0)
    .flatMap(({ stages }) => stages.filter((stage) => lookalikeKey(stage.name) === key));
  return others.length === 1 ? (others[0] ?? null) : null;
}
