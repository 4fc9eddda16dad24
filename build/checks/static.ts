import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { catalogue } from '../../shared/words/catalogue.ts';
import { completeLock } from '../complete-lock.ts';
import type { LockFile } from '../complete-lock.ts';
import { root } from '../paths.ts';
import { circlesBetween } from './circles.ts';
import { keysOutOfPlace } from './keys.ts';
import { literalWords } from './literal-words.ts';
import { physicalSides } from './directions.ts';
import { verdict } from './outcome.ts';
import type { Job, Outcome } from './outcome.ts';
import { runScript } from './program.ts';
import { sqlOutOfPlace } from './sql.ts';
import { unusedWords } from './unused-words.ts';
import { wordingOf, wordingOfMessage } from './wording.ts';

const folders = ['shared', 'electron', 'renderer', 'build', 'test'];
const config = (name: string): string => join('build', 'config', name);

/** All checks of the sources that don't run them. */
export const staticChecks: readonly Job[] = [
  ...folders.map((folder) => program(`types ${folder}`, 'typescript/bin/tsc', ['-p', folder])),
  { name: 'lint', run: () => oxlint('lint', 'lint.json') },
  program('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  program('unused code', 'knip/bin/knip.js', [
    '-c',
    config('knip.json'),
    '--no-progress',
    '--no-config-hints',
  ]),
  { name: 'layers', run: layers },
  { name: 'size limits', run: () => oxlint('size limits', 'limits.json', longSheets()) },
  { name: 'house rules', run: houseRules },
  { name: 'sql', run: sqlInItsPlace },
  { name: 'directions', run: directions },
  { name: 'keys', run: keysInTheirPlace },
  { name: 'unused words', run: wordsInUse },
  { name: 'words of tests', run: wordsOfTests },
  { name: 'wording', run: plainWording },
  { name: 'lock file', run: lockFile },
];

/** A check that passes when a program succeeds. */
function program(name: string, script: string, args: readonly string[]): Job {
  return {
    name,
    run: async () => {
      const { status, output } = await runScript(script, args);
      return verdict(name, status === 0, output);
    },
  };
}

interface LintReport {
  readonly number_of_files: number;
  readonly diagnostics: readonly {
    readonly message: string;
    readonly code?: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

/** One line for each finding of oxlint; `further` are our own findings. */
async function oxlint(name: string, rules: string, further: readonly string[] = []): Promise<Outcome> {
  const { status, output } = await runScript('oxlint/bin/oxlint', [
    '-c',
    config(rules),
    '--format=json',
    '.',
  ]);
  if (!output.startsWith('{')) return verdict(name, false, output);
  const { number_of_files: files, diagnostics } = JSON.parse(output) as LintReport;
  const found = diagnostics.map(
    ({ filename, labels, message, code }) =>
      `${filename}:${labels[0]?.span.line ?? 1}: ${message} ${code ?? ''}`,
  );
  const words = [...found, ...further, ...(files === 0 ? ['It looked at no file.'] : [])];
  return verdict(name, status === 0 && words.length === 0, words.join('\n'));
}

interface LayersReport {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
      readonly comment?: string;
    }[];
  };
}

/** Folders side by side in a layer of the window, which must not depend on each other in a cycle. */
const rooms = /^renderer\/(features|components)\/[^/]+/;

/**
 * Imports point one way. Without its parser dependency-cruiser sees no modules and reports success, so that fails
 * here.
 */
async function layers(): Promise<Outcome> {
  const args = ['--config', config('dependency-cruiser.cjs'), '--output-type', 'json', ...folders];
  const { output } = await runScript('dependency-cruiser/bin/dependency-cruiser.mjs', args);
  if (!output.startsWith('{')) return verdict('layers', false, output);
  const { modules, summary } = JSON.parse(output) as LayersReport;
  const read = new Set(modules.map(({ source }) => source));
  const unread = sources().filter((file) => !read.has(file));
  const imports = modules.flatMap(({ source: from, dependencies }) =>
    dependencies.map(({ resolved: to }) => ({ from, to })),
  );
  const words = [
    ...summary.violations.map(
      ({ from, to, rule, comment = '' }) => `${from} -> ${to}: ${rule.name}. ${comment}`,
    ),
    ...circlesBetween(imports, rooms).map((circle) => `${circle}: these folders need each other`),
    ...unread.map((file) => `${file}: was not read`),
  ];
  return verdict('layers', words.length === 0 && read.size > 0, words.join('\n'));
}

/** No `utils`, no barrel files, no default exports. */
async function houseRules(): Promise<Outcome> {
  const named = sources().filter(
    (file) => /(^|[/-])utils?([./-]|$)/.test(file) || /^index\.tsx?$/.test(basename(file)),
  );
  const words = named.map((file) => `${file}: name it after its contents; no utils, no barrel file`);
  return oxlint('house rules', 'house.json', words);
}

/** All SQL is in the store and uses its tag. */
async function sqlInItsPlace(): Promise<Outcome> {
  const files = sources().filter((file) => /^(shared|electron|renderer)\//.test(file));
  const words = files.flatMap((file) => sqlOutOfPlace(file, readFileSync(join(root, file), 'utf8')));
  return verdict('sql', words.length === 0 && files.length > 0, words.join('\n'));
}

/** Whole-app tests find texts through the catalogue. */
async function wordsOfTests(): Promise<Outcome> {
  const files = sources().filter((file) => /^test\/(support\/)?app\//.test(file));
  const words = files.flatMap((file) => literalWords(file, readFileSync(join(root, file), 'utf8')));
  return verdict('words of tests', words.length === 0 && files.length > 0, words.join('\n'));
}

/** Every word of the catalogue is said somewhere. */
async function wordsInUse(): Promise<Outcome> {
  const files = sources().filter((file) => /^(?:shared|electron|renderer)\/(?!words\/en\/)/.test(file));
  const texts = files.map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
  const words = unusedWords(Object.keys(catalogue), texts);
  return verdict('unused words', words.length === 0 && files.length > 0, words.join('\n'));
}

/** The window can be laid out from right to left. */
async function directions(): Promise<Outcome> {
  const files = globSync('renderer/**/*.{css,ts,tsx}', { cwd: root }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const words = files.flatMap((file) => physicalSides(file, readFileSync(join(root, file), 'utf8')));
  return verdict('directions', words.length === 0 && files.length > 0, words.join('\n'));
}

/** Every listener reads the keyboard in the same way. */
async function keysInTheirPlace(): Promise<Outcome> {
  const files = sources().filter((file) => /^renderer\/(?!state\/keys\.ts$)/.test(file));
  const words = files.flatMap((file) => keysOutOfPlace(file, readFileSync(join(root, file), 'utf8')));
  return verdict('keys', words.length === 0 && files.length > 0, words.join('\n'));
}

/** Messages, documents, comments and sentences in code use plain English. */
async function plainWording(): Promise<Outcome> {
  const prose = globSync(['*.md', `{docs,${folders.join(',')}}/**/*.{md,ts,tsx,mjs,cjs,css}`], { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/^shared\/words\/en\/|wording(\.test)?\.ts$/.test(file));
  const messages = Object.entries(catalogue);
  const words = [
    ...prose.flatMap((file) => wordingOf(file, readFileSync(join(root, file), 'utf8'))),
    ...messages.flatMap(([key, message]) => wordingOfMessage(key, message)),
  ];
  return verdict('wording', words.length === 0 && prose.length > 0, words.join('\n'));
}

/** Style sheets and pages with more than 300 lines, since oxlint reads neither. */
function longSheets(): string[] {
  return globSync(`{${folders.join(',')}}/**/*.{css,html}`, { cwd: root }).flatMap((file) => {
    const lines = readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
    return lines > 300 ? [`${file}:1: File has too many lines (${lines}). Maximum allowed is 300.`] : [];
  });
}

/** npm 11 refuses a lock file without the packages of other platforms; see complete-lock.ts. */
async function lockFile(): Promise<Outcome> {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const missing = completeLock(JSON.parse(text) as LockFile);
  const resolved = /"resolved": "https?:/.test(text)
    ? ['It names hosts: install with omit-lockfile-registry-resolved.']
    : [];
  const words = missing.length > 0 ? [`Missing: ${missing.join(', ')}. Run node build/complete-lock.ts`] : [];
  return verdict('lock file', words.length + resolved.length === 0, [...words, ...resolved].join('\n'));
}

function sources(): string[] {
  return globSync(`{${folders.join(',')}}/**/*.{ts,tsx}`, { cwd: root }).map((file) =>
    file.replaceAll('\\', '/'),
  );
}
