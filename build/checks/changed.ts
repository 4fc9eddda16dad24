import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { root } from '../paths.ts';
import type { Job } from './outcome.ts';
import { runScript } from './program.ts';
import { freshReport, read, reportOfVitest, runVitest, vitestConfig } from './tests.ts';

/** Seconds of store and flow tests that fit into the fast loop, added up over all files. */
const room = 30;
/** The assumed time of a test file that has not been timed here yet. */
const untimed = 2;

/**
 * Unit tests, and the store and flow tests that import something that changed since this branch left main. If they
 * would take too long, the shortest run and the others are listed: `npm test` runs them all.
 */
export const touchedTests: Job = {
  name: 'tests',
  run: async () => {
    const touched = await touchedFiles();
    const { chosen, left } = fill(touched, secondsByFile());
    const outcome = await runVitest('tests', ['test/unit/', ...chosen]);
    const notes = left.length === 0 ? [] : [`left to npm test, as there is no room: ${left.join(', ')}`];
    return { ...outcome, notes };
  },
};

/** Store and flow test files that import changed files, as vitest sees the imports. */
async function touchedFiles(): Promise<string[]> {
  const since = changedSince();
  if (since === null) return [];
  const file = freshReport('touched.json');
  const args = ['list', '-c', vitestConfig, '--changed', since, '--filesOnly', `--json=${file}`];
  const { status, output } = await runScript('vitest/vitest.mjs', args);
  const found = read(file) as readonly { readonly file: string }[] | null;
  if (status !== 0 || found === null)
    throw new Error(`The tests of what changed cannot be listed.\n${output}`);
  return found
    .map((one) => relative(root, one.file).replaceAll('\\', '/'))
    .filter((name) => !name.startsWith('test/unit/'));
}

/**
 * The commit where the work started: where this branch left main, or on main itself the last commit. Null without
 * git, outside a repository and before the first commit.
 */
function changedSince(): string | null {
  return (
    git('merge-base', 'HEAD', 'main') ?? git('merge-base', 'HEAD', 'origin/main') ?? git('rev-parse', 'HEAD')
  );
}

function git(...args: string[]): string | null {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** The duration of each test file in the last `npm test` here. */
function secondsByFile(): ReadonlyMap<string, number> {
  const { testResults = [] } = reportOfVitest('vitest') ?? {};
  return new Map(
    testResults.map(({ name, startTime, endTime }) => [
      relative(root, name).replaceAll('\\', '/'),
      (endTime - startTime) / 1000,
    ]),
  );
}

/** As many files as fit, the shortest first. */
function fill(
  files: readonly string[],
  seconds: ReadonlyMap<string, number>,
): { readonly chosen: readonly string[]; readonly left: readonly string[] } {
  const timeOf = (file: string): number => seconds.get(file) ?? untimed;
  const byTime = files.toSorted((a, b) => timeOf(a) - timeOf(b));
  let spent = 0;
  const over = byTime.findIndex((file) => (spent += timeOf(file)) > room);
  return over < 0
    ? { chosen: byTime, left: [] }
    : { chosen: byTime.slice(0, over), left: byTime.slice(over) };
}
