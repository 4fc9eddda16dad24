interface NamedPart {
  /** Id of the stage, or `other` for the rest. */
  readonly key: string;
  /** "Large deals · 3 Presentation": the cycle, the number and the name of the stage. */
  readonly name: string;
}

const byNumber = new Intl.Collator(undefined, { numeric: true });
const isOther = ({ key }: NamedPart): boolean => key === 'other';

/**
 * The parts of a forecast by stage: cycle by cycle, stages in order, and the rest at the end. With only one cycle,
 * its name is left out. House rule.
 */
export function stageParts(parts: readonly NamedPart[]): readonly NamedPart[] {
  const inOrder = parts.toSorted(
    (a, b) => Number(isOther(a)) - Number(isOther(b)) || byNumber.compare(a.name, b.name),
  );
  const cycles = new Set(inOrder.filter((part) => !isOther(part)).map(({ name }) => cycleIn(name)));
  const [only = ''] = cycles;
  if (cycles.size !== 1 || only === '') return inOrder;
  return inOrder.map(({ key, name }) => ({
    key,
    name: name.startsWith(only) ? name.slice(only.length) : name,
  }));
}

/** "Large deals · " of "Large deals · 3 Presentation". */
function cycleIn(name: string): string {
  const end = name.lastIndexOf(' · ');
  return end < 0 ? '' : name.slice(0, end + 3);
}
