/**
 * Where the time of whole-app tests goes: starting and ending the app, creating profiles and filling them through
 * calls, and checking accessibility. The rest is the test itself. The figures are in the report as an annotation of
 * each test, and the run prints their sums.
 */
export type SpanKind = 'start' | 'seeding' | 'accessibility';

export type Spans = Readonly<Record<SpanKind, number>>;

const spent: Record<SpanKind, number> = { start: 0, seeding: 0, accessibility: 0 };
let open = 0;

/** Runs the work and adds its milliseconds. Of nested calls the outermost counts. */
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

/** The milliseconds since the last call. */
export function takeSpans(): Spans {
  const taken = { ...spent };
  for (const kind of Object.keys(spent) as SpanKind[]) spent[kind] = 0;
  return taken;
}
