export interface Import {
  readonly from: string;
  readonly to: string;
}

/**
 * Cycles between folders that no cycle of files reveals: `a/x.ts` may import `b/y.ts` while `b/z.ts` imports
 * `a/w.ts`. `rooms` matches the part of a path that names its folder. Each cycle is a line such as `a -> b -> a`,
 * once for each folder from which it is found first.
 */
export function circlesBetween(imports: readonly Import[], rooms: RegExp): readonly string[] {
  const needs = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [own, other] = [rooms.exec(from)?.[0], rooms.exec(to)?.[0]];
    if (own === undefined || other === undefined || own === other) continue;
    needs.set(own, (needs.get(own) ?? new Set()).add(other));
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (room: string, trail: readonly string[]): void => {
    const start = trail.indexOf(room);
    if (start >= 0) circles.push([...trail.slice(start), room].join(' -> '));
    if (start >= 0 || done.has(room)) return;
    for (const next of needs.get(room) ?? []) visit(next, [...trail, room]);
    done.add(room);
  };
  for (const room of needs.keys()) visit(room, []);
  return circles;
}
