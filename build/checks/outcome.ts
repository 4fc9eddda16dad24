/** The result of one runner. A static check counts as one. */
export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** Why tests were skipped; they count as neither. */
  readonly skipped: readonly string[];
  /** Other facts worth a line, such as where the time went. */
  readonly notes: readonly string[];
  /** Shown when something failed. */
  readonly details: string;
}

export interface Job {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

/** A static check: it passes, or the details list the problems. */
export function verdict(name: string, holds: boolean, details: string): Outcome {
  return { name, passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: [], notes: [], details };
}

/** Runs the jobs, `atOnce` of them at a time, and reports each as soon as it is done. */
export async function runJobs(jobs: readonly Job[], atOnce: number): Promise<Outcome[]> {
  const waiting = [...jobs];
  const outcomes: Outcome[] = [];
  const worker = async (): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const started = performance.now();
      const outcome = await job
        .run()
        .catch((cause: unknown) => verdict(job?.name ?? '', false, String(cause)));
      tell(outcome, (performance.now() - started) / 1000);
      outcomes.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes;
}

function tell(outcome: Outcome, seconds: number): void {
  const { name, passed, failed, skipped, notes, details } = outcome;
  const counts = `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
  console.log(`${failed > 0 ? 'FAIL' : 'ok  '} ${name.padEnd(16)} ${counts} (${seconds.toFixed(1)} s)`);
  for (const reason of skipped) console.log(`     skipped: ${reason}`);
  for (const note of notes) console.log(`     ${note}`);
  if (failed > 0) console.log(details.trimEnd().replace(/^/gm, '     '));
}

/** Prints the sum as the last line and ends the process: with 0 only if everything passed and something ran. */
export function finish(outcomes: readonly Outcome[]): never {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
