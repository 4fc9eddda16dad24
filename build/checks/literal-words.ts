import { presetCycles } from '../../shared/rules/presets.ts';
import { catalogue } from '../../shared/words/catalogue.ts';
import { isWordKey } from '../../shared/words/say.ts';
import { like } from '../../test/support/app/words.ts';
import { isNode, parsed } from './syntax.ts';
import type { Node } from './syntax.ts';

/** Texts in tests that happen to equal a message. */
const allowed: ReadonlySet<string> = new Set([
  // Keys of the keyboard.
  'Tab',
  'Home',
  // A heading in an imported file.
  'Company',
  // Names of ready-made cycles are data: they stay the same when the language changes.
  ...Object.values(presetCycles).map(({ name }) => name),
]);

/** Calls whose first argument describes the test. */
const titled = new Set(['test', 'describe', 'skip', 'step']);

/** A single lower-case word is more often the name of a field or a value than a text for people. */
const name = /^[a-z]+$/;

interface Message {
  readonly key: string;
  /** The message is the whole text. */
  readonly whole: RegExp;
  /** The message is part of the text; null for a short one, which proves nothing. */
  readonly part: RegExp | null;
}

const messages: readonly Message[] = Object.keys(catalogue)
  .filter(isWordKey)
  .flatMap((key) => {
    const { source } = like(key);
    const fixed =
      source
        .split('|')[0]
        ?.replaceAll('.*?', ' ')
        .split(/(?:\\s\+|\s)+/)
        .filter((word) => /\p{L}/u.test(word)) ?? [];
    const isLong = fixed.length > 2;
    if (!isLong && (source.includes('.*?') || name.test(source))) return [];
    return [
      { key, whole: new RegExp(`^(?:${source})$`, 's'), part: isLong ? new RegExp(source, 's') : null },
    ];
  });

/**
 * Messages of the catalogue that a test writes as English text, one line each. Such a test would fail with the next
 * wording, and in another language.
 */
export function literalWords(file: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    const written = textOf(node);
    const key = written === null || allowed.has(written) ? null : keyOf(written);
    if (key !== null) found.push(`${file}: “${written?.trim()}” is ${key} of the catalogue`);
    for (const value of Object.values(below(node))) if (isNode(value)) visit(value);
  };
  visit(parsed(file, text));
  return found;
}

function keyOf(written: string): string | null {
  return messages.find(({ whole, part }) => whole.test(written) || part?.test(written))?.key ?? null;
}

function textOf(node: Node): string | null {
  const { type, value, quasis, pattern } = node;
  if (type === 'StringLiteral') return String(value);
  if (type === 'TemplateLiteral' && Array.isArray(quasis))
    return quasis.map(({ cooked }) => cooked).join('…');
  return type === 'RegExpLiteral' ? String(pattern) : null;
}

/** Without the titles of tests and the paths of imports. */
function below(node: Node): Node {
  const { type, callee } = node;
  if (type === 'ImportDeclaration' || type === 'TsLiteralType') return {};
  if (type !== 'CallExpression' || !titled.has(calledAs(callee))) return node;
  return { arguments: Array.isArray(node['arguments']) ? node['arguments'].slice(1) : [] };
}

function calledAs(callee: unknown): string {
  if (!isNode(callee)) return '';
  return String(isNode(callee['property']) ? callee['property']['value'] : callee['value']);
}
