interface Numbered {
  readonly id: string;
  /** Ordered by number; gaps are allowed. */
  readonly number: number;
}

/** The stage with that id. RangeError when the cycle has none, which is a bug in the caller. */
export function stageOf<S extends Numbered>(stages: readonly S[], id: string): S {
  const stage = stages.find((one) => one.id === id);
  if (!stage) throw new RangeError('The deal stands in a stage that its cycle does not have');
  return stage;
}

/** The stages after that one, the next first. */
export function higherStages<S extends Numbered>(stages: readonly S[], id: string): S[] {
  const { number } = stageOf(stages, id);
  return inOrder(stages.filter((stage) => stage.number > number));
}

/** The stages before that one, the lowest first. */
export function lowerStages<S extends Numbered>(stages: readonly S[], id: string): S[] {
  const { number } = stageOf(stages, id);
  return inOrder(stages.filter((stage) => stage.number < number));
}

/** The stages from the lowest to the highest, as a new list. */
export function inOrder<S extends Pick<Numbered, 'number'>>(stages: readonly S[]): S[] {
  return stages.toSorted((a, b) => a.number - b.number);
}

/** The stage that a deal enters at its start: the lowest. Undefined when there is none. Source: BC. */
export function firstStage<S extends Pick<Numbered, 'number'>>(stages: readonly S[]): S | undefined {
  return inOrder(stages)[0];
}
