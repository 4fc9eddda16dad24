import type { ImportPlan, ImportTarget } from '../../../shared/contract/import-plan.ts';
import type { DealFieldKey } from '../../../shared/import/deal-fields.ts';
import type { KnownSystem } from '../../../shared/import/systems.ts';
import type { DealGround } from './deal-ground.ts';
import { stateKey } from './deal-plan.ts';
import type { Sheet } from './sheet.ts';
import { StateProposals } from './state-proposal.ts';

export interface FoundState {
  readonly status: string;
  readonly cycle: string;
  readonly stage: string;
  rows: number;
  target: ImportTarget | null;
  /** What it looks like, as long as that isn't confirmed; otherwise null. */
  proposal: ImportTarget | null;
}

/** With more states than this, the column doesn't contain states. */
const mostStates = 1000;

type Columns = Readonly<Record<DealFieldKey, number>>;

/** The different states of the rows, in the order of the file. */
export function statesIn(sheet: Sheet, columns: Columns): Map<string, FoundState> {
  const found = new Map<string, FoundState>();
  const raw = new Map<string, FoundState | null>();
  const { rows } = sheet;
  for (let index = 0; index < rows.length; index += 1) {
    const status = rows.cell(index, columns.status);
    const cycle = rows.cell(index, columns.cycle);
    const stage = rows.cell(index, columns.stage);
    const place = `${status}\u0001${cycle}\u0001${stage}`;
    let state = raw.get(place);
    if (state === undefined) {
      state = foundAt(found, status, cycle, stage);
      raw.set(place, state);
    }
    if (state !== null) state.rows += 1;
  }
  return found;
}

function foundAt(
  found: Map<string, FoundState>,
  status: string,
  cycle: string,
  stage: string,
): FoundState | null {
  const key = stateKey(status, cycle, stage);
  const known = found.get(key);
  if (known) return known;
  if (found.size >= mostStates) return null;
  const texts = { status: cut(status), cycle: cut(cycle), stage: cut(stage) };
  const state = { ...texts, rows: 0, target: null, proposal: null };
  found.set(key, state);
  return state;
}

/** The different states of the rows, most frequent first, with their target from the plan or from their words. */
export function findStates(
  ground: DealGround,
  sheet: Sheet,
  columns: Columns,
  plan: ImportPlan,
  system: KnownSystem,
): FoundState[] {
  const found = statesIn(sheet, columns);
  const proposals = new StateProposals(ground, columns, plan, system);
  const planned = new Map(plan.states.map((one) => [stateKey(one.status, one.cycle, one.stage), one.target]));
  for (const [key, state] of found) {
    const { target, isSure } = proposals.of(state);
    const chosen = planned.get(key) ?? null;
    const isTaken = isSure || proposals.acceptsAlike;
    state.target = chosen ?? (isTaken ? target : null);
    state.proposal = state.target === null ? target : null;
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}

const cut = (cell: string): string => cell.trim().slice(0, 300);
