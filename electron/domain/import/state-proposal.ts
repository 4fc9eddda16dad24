import type { ImportPlan, ImportTarget } from '../../../shared/contract/import-plan.ts';
import { lookalikeKey, identityKey } from '../../../shared/names/name-keys.ts';
import {
  saysNothing,
  stateMeaning,
  type OwnWords,
  type StateMeaning,
} from '../../../shared/import/states.ts';
import { WordBook } from '../../../shared/import/words-alike.ts';
import type { DealFieldKey } from '../../../shared/import/deal-fields.ts';
import type { KnownSystem } from '../../../shared/import/systems.ts';
import type { StageRecord } from '../../store/records/records.ts';
import type { CycleFacts, DealGround } from './deal-ground.ts';

type Columns = Readonly<Record<DealFieldKey, number>>;
interface State {
  readonly status: string;
  readonly cycle: string;
  readonly stage: string;
}

/** What a state's words mean here. */
export interface Proposed {
  /** Null when they mean nothing, or nothing that exists. */
  readonly target: ImportTarget | null;
  /** Whether nobody has to confirm it. */
  readonly isSure: boolean;
}

const nothing: Proposed = { target: null, isSure: true };

/** A stage that a cell names, and how sure that is. */
interface NamedStage {
  readonly stage: StageRecord;
  readonly how: StateMeaning['how'];
}

/** The words of one file's program, against the cycles of the workspace. */
export class StateProposals {
  private readonly ground: DealGround;
  private readonly columns: Columns;
  private readonly plan: ImportPlan;
  private readonly words: OwnWords;
  private readonly stages = new Map<string, WordBook<StageRecord>>();

  constructor(ground: DealGround, columns: Columns, plan: ImportPlan, system: KnownSystem) {
    this.ground = ground;
    this.columns = columns;
    this.plan = plan;
    this.words = new WordBook(system.states);
  }

  /** The status says more than the stage: a stage alone doesn't tell whether a deal is dead. */
  of(found: State): Proposed {
    const state = saysNothing(found.status, this.words) ? { ...found, status: '' } : found;
    const cycle = this.cycleOf(state.cycle);
    const made = this.newCycleOf(state.cycle);
    const status = stateMeaning(state.status, this.words);
    const named = state.stage === '' || !cycle ? null : this.stageNamed(cycle, state);
    const byStage = named === null ? stateMeaning(state.stage, this.words) : null;
    const word = wordOf(state, status, byStage);
    const isUnknown = state.status !== '' && (status === null || contradicts(byStage, status));
    const isSure = !isUnknown && (word?.how ?? 'same') === 'same' && (named?.how ?? 'same') === 'same';
    const own =
      this.columns.cycle < 0 ? {} : { cycleId: state.cycle === '' ? null : (cycle?.cycle.id ?? null) };
    const place = made < 0 ? own : { ...own, newCycle: made };
    const kind = word?.state;
    if (kind === 'won' || kind === 'lost') return { target: { kind, reasonId: null, ...place }, isSure };
    if (kind === 'not-started') return { target: { kind, ...place }, isSure };
    if (made >= 0) return { target: this.newStageOf(made, state, kind === 'on-hold'), isSure };
    const stage = named?.stage ?? (this.startsAtFirst(state, word) ? cycle?.stages[0] : null);
    if (!stage) return nothing;
    return { target: { kind: 'stage', stageId: stage.id, hold: kind === 'on-hold' }, isSure };
  }

  /** Whether the first stage is meant: the row says that the deal is open, and no more. */
  private startsAtFirst({ status, stage }: State, word: StateMeaning | null): boolean {
    if (status === '' && stage === '') return this.columns.status < 0 && this.columns.stage < 0;
    return word !== null && (stage === '' || stateMeaning(stage, this.words) !== null);
  }

  /** The cycle of the row, or else the plan's; undefined when the row names one that doesn't exist. */
  cycleOf(name: string): CycleFacts | null | undefined {
    const { cycles } = this.ground;
    if (name === '') return this.plan.cycleId === null ? null : (cycles.get(this.plan.cycleId) ?? null);
    return this.decidedCycle(name) ?? this.cycleNamed(name);
  }

  /** Whether no cycle here has this name, whatever was decided about it. */
  isForeign(name: string): boolean {
    return this.cycleNamed(name) === undefined;
  }

  private decidedCycle(name: string): CycleFacts | undefined {
    const key = identityKey(name);
    const decision = this.plan.readings.find(({ about, of }) => about === 'cycle' && identityKey(of) === key);
    return decision && this.ground.cycles.get(decision.value);
  }

  private cycleNamed(name: string): CycleFacts | undefined {
    const key = lookalikeKey(name);
    return [...this.ground.cycles.values()].find(
      ({ cycle }) =>
        cycle.blocked === 0 && (lookalikeKey(cycle.name) === key || lookalikeKey(cycle.code) === key),
    );
  }

  /** Place of the cycle that the import makes for these rows; -1 for none. */
  private newCycleOf(name: string): number {
    return this.plan.newCycles.findIndex(({ of }) => identityKey(of) === identityKey(name));
  }

  private newStageOf(cycle: number, { status, stage: name }: State, hold: boolean): ImportTarget | null {
    const stages = this.plan.newCycles[cycle]?.stages ?? [];
    if (status !== '' && stateMeaning(status, this.words) === null) return null;
    const stage = stages.findIndex(({ of }) => identityKey(of) === identityKey(name));
    return stage < 0 ? null : { kind: 'new-stage', cycle, stage, hold };
  }

  /** The stage of this name in the cycle; in any cycle if the row names none and only one has it. */
  private stageNamed(own: CycleFacts, { cycle, stage }: State): NamedStage | null {
    const found = this.inCycle(own, stage);
    if (found || cycle !== '') return found;
    const others = [...this.ground.cycles.values()]
      .filter((facts) => facts.cycle.blocked === 0)
      .flatMap((facts) => this.inCycle(facts, stage) ?? []);
    return others.length === 1 ? (others[0] ?? null) : null;
  }

  private inCycle({ cycle, stages }: CycleFacts, cell: string): NamedStage | null {
    let book = this.stages.get(cycle.id);
    if (!book) this.stages.set(cycle.id, (book = new WordBook(stages.map((stage) => [stage.name, stage]))));
    const found = book.find(cell);
    return found && { stage: found.meaning, how: found.how };
  }

  /** Whether one confirmation covers everything that only looks like something known. */
  get acceptsAlike(): boolean {
    return this.plan.readings.some(({ about, value }) => about === 'alike-states' && value === 'use');
  }
}

/** Whether the stage says that the deal is closed, and the status doesn't say the same. */
function contradicts(stage: StateMeaning | null, status: StateMeaning): boolean {
  return (stage?.state === 'won' || stage?.state === 'lost') && stage.state !== status.state;
}

/** The status decides; whether a deal waits may depend on the stage alone (Dynamics 365 calls it the status reason). */
function wordOf(
  { status: cell }: State,
  status: StateMeaning | null,
  stage: StateMeaning | null,
): StateMeaning | null {
  if (cell === '') return stage;
  return status?.state === 'open' && stage?.state === 'on-hold' ? stage : status;
}
