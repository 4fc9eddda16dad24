import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { results } from '../paths.ts';
import type { Job, Outcome } from './outcome.ts';
import { runScript } from './program.ts';

/** All unit, store and flow tests. */
export const vitest: Job = { name: 'vitest', run: () => runVitest('vitest', []) };

/** The whole app, in Chromium and, if its binary exists, in Electron. */
export const wholeApp: Job = { name: 'whole app', run: () => runPlaywright('whole app', [], 'en') };

/** The whole app again, in longer words with accents: it shows what doesn't fit and what isn't from the catalogue. */
export const wholeAppInLong: Job = {
  name: 'whole app, long',
  run: () => runPlaywright('whole app, long', ['app/'], 'long'),
};

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    /** Milliseconds since 1970. */
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly unknown[];
  }[];
}

export const vitestConfig = join('build', 'config', 'vitest.config.ts');

/** The report of the last run with that name; null when there was none. */
export function reportOfVitest(name: string): VitestReport | null {
  return read(join(results, `${name}.json`)) as VitestReport | null;
}

/** Runs the test files whose path contains one of the filters, or all. */
export async function runVitest(name: string, filters: readonly string[]): Promise<Outcome> {
  const file = freshReport(`${name}.json`);
  const reporters = ['--reporter=json', `--outputFile=${file}`, '--reporter=dot'];
  const { status, output } = await runScript('vitest/vitest.mjs', [
    'run',
    '-c',
    vitestConfig,
    ...reporters,
    ...filters,
  ]);
  const report = reportOfVitest(name);
  // A file that breaks before its first test has no test to count.
  const broken =
    report?.testResults.filter((t) => t.status === 'failed' && t.assertionResults.length === 0).length ?? 0;
  return counted(name, status, output, report?.numPassedTests ?? 0, (report?.numFailedTests ?? 0) + broken);
}

interface AppTest {
  readonly status: string;
  readonly annotations: readonly { readonly type: string; readonly description?: string }[];
  readonly results: readonly { readonly duration: number }[];
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly { readonly title: string; readonly tests: readonly AppTest[] }[];
}

interface PlaywrightReport extends Suite {
  readonly errors: readonly { readonly message?: string }[];
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

async function runPlaywright(name: string, filters: readonly string[], language: string): Promise<Outcome> {
  const file = freshReport(`${name.replaceAll(/\W+/g, '-')}.json`);
  const config = join('build', 'config', 'playwright.config.ts');
  const args = ['test', '-c', config, '--reporter=dot,json', ...filters];
  const { status, output } = await runScript('@playwright/test/cli.js', args, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    ROADBOOK_LANGUAGE: language,
  });
  const report = read(file) as PlaywrightReport | null;
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  // Failed tests are never retried: a test that needed a retry has failed.
  const failed = unexpected + flaky + (report?.errors.length ?? 0);
  const outcome = counted(name, status, output, expected, failed);
  if (report === null) return outcome;
  const tests = testsOf(report);
  return { ...outcome, skipped: reasons(tests), notes: [timeSpent(tests)] };
}

/** A runner that ran nothing, or failed without output, has failed. */
function counted(name: string, status: number, output: string, passed: number, failed: number): Outcome {
  const silent = failed === 0 && (status !== 0 || passed === 0);
  return { name, passed, failed: silent ? 1 : failed, skipped: [], notes: [], details: output };
}

type NamedTest = AppTest & { readonly title: string };

function testsOf(suite: Suite): NamedTest[] {
  const own = (suite.specs ?? []).flatMap(({ title, tests }) => tests.map((test) => ({ ...test, title })));
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)];
}

function reasons(tests: readonly NamedTest[]): string[] {
  return tests
    .filter(({ status }) => status === 'skipped')
    .map(
      ({ title, annotations }) =>
        `${title}: ${annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason'}`,
    );
}

/** Where the time of all tests went, over all workers, based on the figures of test/support/app/spans.ts. */
function timeSpent(tests: readonly AppTest[]): string {
  const sums = new Map<string, number>();
  const add = (kind: string, spent: number): void => void sums.set(kind, (sums.get(kind) ?? 0) + spent);
  for (const { annotations, results: runs } of tests) {
    const text = annotations.find(({ type }) => type === 'time')?.description ?? '{}';
    const spans = Object.entries(JSON.parse(text) as Record<string, number>);
    for (const [kind, spent] of spans) add(kind, spent);
    const whole = runs.reduce((sum, { duration }) => sum + duration, 0);
    add('rest', whole - spans.reduce((sum, [, spent]) => sum + spent, 0));
  }
  return `time: ${[...sums].map(([kind, spent]) => `${kind} ${(spent / 1000).toFixed(0)} s`).join(', ')}`;
}

/** Path of a report that doesn't exist yet. */
export function freshReport(name: string): string {
  mkdirSync(results, { recursive: true });
  const file = join(results, name);
  rmSync(file, { force: true });
  return file;
}

/** The JSON of a file; null when there is none. */
export function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
