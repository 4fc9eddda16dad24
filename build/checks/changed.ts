import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { root } from '../paths.ts';
import type { Job } from './outcome.ts';
import { runScript } from './program.ts';
import { freshReport, read, reportOfVitest, runVitest, vitestConfig } from './tests.ts';

/** Seconds of store and flow tests that the quick loop has room for, added up over all files. */
const room = 40;
/** What a test file counts for that has not been timed here yet. */
const untimed = 2;

/**
 * Unit tests, and those store and flow tests that import something that changed since this branch left main. When these
 * would take too long the shortest go first and the others are named: `npm test` runs them all.
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

/** Store and flow test files that import what changed, by vitest's own look at the imports. */
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
 * The commit that the work began with: where this branch left main, on main itself the last commit. Null without git,
 * outside a repository and before the first commit.
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

/** How long each test file took in the last `npm test` here. */
function secondsByFile(): ReadonlyMap<string, number> {
  const { testResults = [] } = reportOfVitest('vitest') ?? {};
  return new Map(
    testResults.map(({ name, startTime, endTime }) => [
      relative(root, name).replaceAll('\\', '/'),
      (endTime - startTime) / 1000,
    ]),
  );
}

/** As many files as there is room for, the shortest first. */
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
