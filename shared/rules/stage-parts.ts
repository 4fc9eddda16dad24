interface NamedPart {
  /** Id of the stage, or `other` for the rest. */
  readonly key: string;
  /** "Large deals · 3 Presentation": the cycle, the number and the name of the stage. */
  readonly name: string;
}

const byNumber = new Intl.Collator(undefined, { numeric: true });
const isOther = ({ key }: NamedPart): boolean => key === 'other';

/**
 * The parts of a forecast by stage, in one group for each cycle with its stages in order, and the rest at the end. With
 * only one cycle, its name is left out. House rule.
 */
export function stageGroups<Part extends NamedPart>(parts: readonly Part[]): readonly (readonly Part[])[] {
  const inOrder = parts.toSorted((a, b) => byNumber.compare(a.name, b.name));
  const rest = inOrder.filter(isOther);
  const byCycle = Map.groupBy(
    inOrder.filter((part) => !isOther(part)),
    ({ name }) => cycleIn(name),
  );
  const cycles = [...byCycle].map(([cycle, stages]) =>
    byCycle.size === 1 ? stages.map((stage) => ({ ...stage, name: stage.name.slice(cycle.length) })) : stages,
  );
  return rest.length > 0 ? [...cycles, rest] : cycles;
}

/** "Large deals · " of "Large deals · 3 Presentation". */
function cycleIn(name: string): string {
  const end = name.lastIndexOf(' · ');
  return end < 0 ? '' : name.slice(0, end + 3);
}
