import { customer, customerSections } from '../../shared/records/customer.ts';
import { opportunity, opportunitySections } from '../../shared/records/opportunity.ts';
import type { Node } from './syntax.ts';
import { isNode, parsed } from './syntax.ts';

/** The strings of source files, and their template literals as patterns. */
interface Named {
  readonly texts: ReadonlySet<string>;
  readonly templates: readonly RegExp[];
}

/**
 * Keys of the catalogue that no source file and no field of a record names. A word that only old journals still name is
 * renamed in them by a migration.
 */
export function unusedWords(
  keys: readonly string[],
  files: Iterable<readonly [file: string, text: string]>,
): string[] {
  const { texts, templates } = namedIn(files);
  const described = describedWords();
  return keys.filter(
    (key) => !texts.has(key) && !described.has(key) && !templates.some((template) => template.test(key)),
  );
}

function namedIn(files: Iterable<readonly [file: string, text: string]>): Named {
  const texts = new Set<string>();
  const templates = new Map<string, RegExp>();
  const visit = (node: Node): void => {
    if (node['type'] === 'StringLiteral') texts.add(String(node['value']));
    const template = node['type'] === 'TemplateLiteral' && templateOf(node);
    if (template) templates.set(template.source, template);
    for (const value of Object.values(node)) if (isNode(value)) visit(value);
  };
  for (const [file, text] of files) visit(parsed(file, text));
  return { texts, templates: [...templates.values()] };
}

/** Templates whose gap is a key of its own, with points in it. */
const wholeKeys = /^(?:command|stages\.needs)\.$/;

/** Null for a template that does not begin with a part of a key: it would name every key. */
function templateOf({ quasis }: Node): RegExp | null {
  const parts = Object.values(isNode(quasis) ? quasis : {}).map((part) =>
    isNode(part) ? String(part['cooked']) : '',
  );
  const [first = ''] = parts;
  if (!/^[a-z][\w-]*\./.test(first)) return null;
  const gap = wholeKeys.test(first) ? '.+' : '[^.]+';
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(gap)}$`);
}

/** The words that shared/words/described.ts asks for by type: labels, headings of sections, values of choices. */
function describedWords(): Set<string> {
  const words = new Set<string>();
  for (const [name, fields, sections] of [
    ['deal', opportunity, opportunitySections],
    ['customer', customer, customerSections],
  ] as const) {
    for (const section of sections.slice(1)) words.add(`${name}.section.${section}`);
    for (const [key, field] of Object.entries(fields)) {
      if ('section' in field) words.add(`${name}.${key}`);
      if ('values' in field) for (const value of field.values) words.add(`${kebab(key)}.${value}`);
    }
  }
  return words;
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
