interface Numbered {
  readonly id: string;
  /** Order is by number; gaps are allowed. */
  readonly number: number;
}

/** The stage with that id. RangeError when the cycle has none, which is a defect of the caller. */
export function stageOf<S extends Numbered>(stages: readonly S[], id: string): S {
  const stage = stages.find((one) => one.id === id);
  if (!stage) throw new RangeError('The deal stands in a stage that its cycle does not have');
  return stage;
}

/** The stages after that one, the next first. */
export function higherStages<S extends Numbered>(stages: readonly S[], id: string): S[] {
  const { number } = stageOf(stages, id);
  return stages.filter((stage) => stage.number > number).sort((a, b) => a.number - b.number);
}

/** The stages before that one, the lowest first. */
export function lowerStages<S extends Numbered>(stages: readonly S[], id: string): S[] {
  const { number } = stageOf(stages, id);
  return stages.filter((stage) => stage.number < number).sort((a, b) => a.number - b.number);
}
