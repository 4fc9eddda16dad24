import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import { isSameReading, type ReadingPlace } from '../../../shared/import/readings.ts';

export type Plan = OutputOf<'import.examine'>['plan'];
export type Understanding = OutputOf<'import.examine'>;
export type Question = Understanding['questions'][number];
export type CellReading = Understanding['readings'][number];
export type Meaning = CellReading['choices'][number]['examples'][number]['becomes'];
export type FoundState = Understanding['states']['first'][number];
export type Target = NonNullable<Plan['states'][number]['target']>;
type StateOf = Pick<FoundState, 'status' | 'cycle' | 'stage'>;

/** A person's decisions, on top of the automatic ones. States are those with a chosen target. */
export type Choices = Partial<Plan>;

/** A column with this field becomes a new custom field; any number of columns may have it. */
export const newField = 'newField';

/** The plan for evaluating the file: readings and states that nobody decided on are detected again. */
export function planToExamine(understanding: Understanding, choices: Choices): InputOf<'import.examine'> {
  const plan: Plan = {
    ...understanding.plan,
    ...choices,
    readings: choices.readings ?? [],
    states: choices.states ?? [],
    newCycles: choices.newCycles ?? [],
  };
  return { plan };
}

/** The plan for the import, once the file was evaluated under the choices. */
export function planToRehearse({ plan }: Understanding, choices: Choices): Plan {
  return {
    ...plan,
    ...choices,
    readings: plan.readings,
    states: plan.states.map((state) => ({ ...state, target: targetOf(state, choices) ?? state.target })),
  };
}

/** The place of a reading as a text. */
export function readingKey({ about, column, of }: ReadingPlace): string {
  return JSON.stringify([about, column, of]);
}

/** The decision on a reading, which the person may have changed since it was found; null while there is none. */
export function chosenFor(reading: CellReading, { readings = [] }: Choices): string | null {
  return readings.find((one) => one.firm && isSameReading(one, reading))?.value ?? reading.value;
}

/**
 * What blocks the next step: the key of a reading, or what a question is about. States may stay open: their rows
 * become visible errors.
 */
export function unanswered({ plan, questions, readings }: Understanding, choices: Choices): string | null {
  if (choices.newCycles?.some((cycle) => !isNamed(cycle))) return 'new-cycle';
  const undecided = readings.find((reading) => chosenFor(reading, choices) === null);
  if (undecided) return readingKey(undecided);
  const open = questions.find(({ about }) => {
    if (about === 'field-missing') return true;
    if (about !== 'without-customer') return false;
    const { withoutCustomer: without = plan.withoutCustomer } = choices;
    return without === null || (without.kind === 'account' && without.name.trim() === '');
  });
  return open?.about ?? null;
}

/** The field of a column; `extra` only when it fills nothing else. */
export function fieldOf(columns: Plan['columns'], column: number): string | null {
  const own = columns.filter((one) => one.column === column).map(({ field }) => field);
  return own.find((field) => field !== newField) ?? own[0] ?? null;
}

/** Columns after one of them got another field, which the previous column loses. */
export function withField(columns: Plan['columns'], column: number, field: string | null): Plan['columns'] {
  const others = columns.filter(
    (one) => one.column !== column && (field === newField || one.field !== field),
  );
  return field === null ? others : [...others, { column, field }].sort((a, b) => a.column - b.column);
}

export function sameState(a: StateOf, b: StateOf): boolean {
  return a.status === b.status && a.cycle === b.cycle && a.stage === b.stage;
}

export function targetOf(state: StateOf, { states = [] }: Choices): Target | null {
  return states.find((one) => sameState(one, state))?.target ?? null;
}

/** The chosen states after one of them got a target. */
export function withTarget({ states = [] }: Choices, state: StateOf, target: Target): Plan['states'] {
  const { status, cycle, stage } = state;
  return [...states.filter((one) => !sameState(one, state)), { status, cycle, stage, target }];
}

/** Whether the cycle and all of its stages have names. */
export function isNamed({ name, stages }: Plan['newCycles'][number]): boolean {
  return [name, ...stages.map((stage) => stage.name)].every((text) => text.trim() !== '');
}
