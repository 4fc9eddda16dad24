/**
 * Where the time of whole-app tests goes: starting and ending the app, making profiles and filling them by calls, and
 * holding screens against the accessibility rules. What is left is the test itself. The figures stand in the report as
 * an annotation of each test, and the run prints their sums.
 */
export type SpanKind = 'start' | 'seeding' | 'accessibility';

export type Spans = Readonly<Record<SpanKind, number>>;

const spent: Record<SpanKind, number> = { start: 0, seeding: 0, accessibility: 0 };
let open = 0;

/** Does the work and counts its milliseconds. Of works within one another the outermost counts. */
export async function timed<T>(kind: SpanKind, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  open += 1;
  try {
    return await work();
  } finally {
    open -= 1;
    if (open === 0) spent[kind] += performance.now() - started;
  }
}

/** What was counted since the last time, in milliseconds. */
export function takeSpans(): Spans {
  const taken = { ...spent };
  for (const kind of Object.keys(spent) as SpanKind[]) spent[kind] = 0;
  return taken;
}
