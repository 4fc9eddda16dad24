/** An account and the one above it. */
export interface FamilyMember {
  readonly id: string;
  readonly parentId: string | null;
}

/** A member in its place. */
export interface Placed<M extends FamilyMember> {
  readonly member: M;
  /** 0 for the head of the family. */
  readonly depth: number;
  /** How many members are directly below it. */
  readonly children: number;
}

/**
 * A family in reading order: each member comes before those below it, which keep their order. Every member appears
 * exactly once, in damaged data with a loop too: what can't be reached from the head is placed as if it had no parent.
 */
export function inFamilyOrder<M extends FamilyMember>(members: readonly M[]): Placed<M>[] {
  const known = new Set(members.map(({ id }) => id));
  const below = Map.groupBy(members, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  const placed = new Map<string, Placed<M>>();
  const place = (heads: readonly M[]): void => {
    // A list of its own instead of calls: a family may be deeper than the stack.
    const waiting = heads.map((member) => ({ member, depth: 0 })).toReversed();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { member, depth } = next;
      if (placed.has(member.id)) continue;
      const children = below.get(member.id) ?? [];
      placed.set(member.id, { member, depth, children: children.length });
      for (const child of children.toReversed()) waiting.push({ member: child, depth: depth + 1 });
    }
  };
  place(below.get(null) ?? []);
  for (const member of members) if (!placed.has(member.id)) place([member]);
  return [...placed.values()];
}

/** The members above one, from the head on. Stops at a member that comes up twice. */
export function pathTo<M extends FamilyMember>(members: readonly M[], id: string): M[] {
  const byId = new Map(members.map((member) => [member.id, member]));
  const path: M[] = [];
  const seen = new Set([id]);
  let above = byId.get(id)?.parentId ?? null;
  while (above !== null && !seen.has(above)) {
    seen.add(above);
    const member = byId.get(above);
    if (member === undefined) break;
    path.unshift(member);
    above = member.parentId;
  }
  return path;
}

/**
 * At most `most` of a family's rows: those above the one that is looked at, itself, then those near it: directly below
 * it, then in the order of the tree. They keep their order.
 */
export function nearest<M extends FamilyMember>(
  rows: readonly Placed<M>[],
  id: string,
  most: number,
): Placed<M>[] {
  if (rows.length <= most) return [...rows];
  const path = pathTo(
    rows.map(({ member }) => member),
    id,
  ).toReversed();
  const wanted = [
    id,
    ...path.map((member) => member.id),
    ...rows.flatMap(({ member }) => (member.parentId === id ? [member.id] : [])),
    ...rows.map(({ member }) => member.id),
  ];
  const kept = new Set<string>();
  for (const one of wanted) if (kept.size < most) kept.add(one);
  return rows.filter(({ member }) => kept.has(member.id));
}
