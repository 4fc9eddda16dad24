import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';

export type Plan = OutputOf<'import.examine'>['plan'];
export type Understanding = OutputOf<'import.examine'>;
export type Question = Understanding['questions'][number];
export type FoundState = Understanding['states']['first'][number];
export type Target = NonNullable<Plan['states'][number]['target']>;
type StateOf = Pick<FoundState, 'status' | 'cycle' | 'stage'>;

/** A person's decisions, on top of the automatic ones. States are those with a chosen target. */
export type Choices = Partial<Plan>;

/** A column with this field is kept with the deal; any number of columns may have it. */
export const extraField = 'extra';

/** The plan for evaluating the file: signs and states that nobody chose are detected again. */
export function planToExamine(understanding: Understanding, choices: Choices): InputOf<'import.examine'> {
  const plan: Plan = {
    ...understanding.plan,
    ...choices,
    decimalSign: null,
    dateOrder: null,
    states: choices.states ?? [],
    withoutCustomer: { kind: 'skip' },
  };
  return { plan };
}

/** The plan for the import: an answer counts only while its question is open. */
export function planToRehearse({ plan, questions }: Understanding, choices: Choices): Plan {
  const asked = (about: Question['about']): boolean => questions.some((one) => one.about === about);
  return {
    ...plan,
    ...choices,
    decimalSign: asked('decimal-sign') ? (choices.decimalSign ?? null) : plan.decimalSign,
    dateOrder: asked('date-order') ? (choices.dateOrder ?? null) : plan.dateOrder,
    states: plan.states.map((state) => ({ ...state, target: targetOf(state, choices) ?? state.target })),
  };
}

/** Questions that block the next step. States may stay open: their rows become visible errors. */
export function unanswered({ questions }: Understanding, choices: Choices): Question['about'] | null {
  const open = questions.find(({ about }) => {
    if (about === 'field-missing') return true;
    if (about === 'decimal-sign') return (choices.decimalSign ?? null) === null;
    if (about === 'date-order') return (choices.dateOrder ?? null) === null;
    if (about !== 'without-customer') return false;
    const { withoutCustomer: without } = choices;
    return without?.kind === 'account' && without.name.trim() === '';
  });
  return open?.about ?? null;
}

/** The field of a column; `extra` only when it fills nothing else. */
export function fieldOf(columns: Plan['columns'], column: number): string | null {
  const own = columns.filter((one) => one.column === column).map(({ field }) => field);
  return own.find((field) => field !== extraField) ?? own[0] ?? null;
}

/** Columns after one of them got another field, which the previous column loses. */
export function withField(columns: Plan['columns'], column: number, field: string | null): Plan['columns'] {
  const others = columns.filter(
    (one) => one.column !== column && (field === extraField || one.field !== field),
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
