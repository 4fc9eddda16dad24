import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { results } from '../paths.ts';
import type { Job, Outcome } from './outcome.ts';
import { runScript } from './program.ts';

/** Vitest over `test/<folder>`s, or all of its folders. */
export function vitest(name: string, ...filters: readonly string[]): Job {
  return { name, run: () => runVitest(name, filters) };
}

/** The whole app, in Chromium and, where its binary is, in Electron. */
export const wholeApp: Job = { name: 'whole app', run: runPlaywright };

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

async function runVitest(name: string, filters: readonly string[]): Promise<Outcome> {
  const file = freshReport(`${name.replaceAll(' ', '-')}.json`);
  const config = join('build', 'config', 'vitest.config.ts');
  const reporters = ['--reporter=json', `--outputFile=${file}`, '--reporter=dot'];
  const { status, output } = await runScript('vitest/vitest.mjs', [
    'run',
    '-c',
    config,
    ...reporters,
    ...filters,
  ]);
  const report = read(file) as VitestReport | null;
  // A file that breaks before its first test has no test to count.
  const broken =
    report?.testResults.filter((t) => t.status === 'failed' && t.assertionResults.length === 0).length ?? 0;
  return counted(name, status, output, report?.numPassedTests ?? 0, (report?.numFailedTests ?? 0) + broken);
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: string;
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

interface PlaywrightReport extends Suite {
  readonly errors: readonly { readonly message?: string }[];
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

/** A window under load may miss one key. More tests than this that need a second try are a fault of the app. */
const mostRetried = 2;

async function runPlaywright(): Promise<Outcome> {
  const file = freshReport('whole-app.json');
  const config = join('build', 'config', 'playwright.config.ts');
  const args = ['test', '-c', config, '--reporter=dot,json'];
  const { status, output } = await runScript('@playwright/test/cli.js', args, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const report = read(file) as PlaywrightReport | null;
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  const forgiven = flaky > mostRetried ? 0 : flaky;
  const failed = unexpected + flaky - forgiven + (report?.errors.length ?? 0);
  return {
    ...counted(wholeApp.name, status, output, expected + forgiven, failed),
    skipped: report === null ? [] : reasons(report),
    retried: report === null ? [] : firstTries(report),
  };
}

/** A runner that ran nothing, or failed without saying what, has failed. */
function counted(name: string, status: number, output: string, passed: number, failed: number): Outcome {
  const silent = failed === 0 && (status !== 0 || passed === 0);
  return { name, passed, failed: silent ? 1 : failed, skipped: [], retried: [], details: output };
}

function reasons(report: Suite): string[] {
  return testsThat(report, 'skipped').map(
    ({ title, annotations }) =>
      `${title}: ${annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason'}`,
  );
}

/** Tests that passed at the second try, with what was wrong at the first. */
function firstTries(report: Suite): string[] {
  return testsThat(report, 'flaky').map(({ title, results: [first] }) => {
    const message = stripVTControlCharacters(first?.error?.message ?? '').replaceAll(/\s+/g, ' ');
    return `${title}: ${message.slice(0, 300)}`;
  });
}

type AppTest = NonNullable<Suite['specs']>[number]['tests'][number];

function testsThat(suite: Suite, status: string): (AppTest & { readonly title: string })[] {
  const own = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests.filter((test) => test.status === status).map((test) => ({ ...test, title })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsThat(inner, status))];
}

function freshReport(name: string): string {
  mkdirSync(results, { recursive: true });
  const file = join(results, name);
  rmSync(file, { force: true });
  return file;
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
