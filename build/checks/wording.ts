import { isNode, parsed } from './syntax.ts';
import type { Node } from './syntax.ts';

/** A phrase that plain English does not use here, and what to write instead. */
interface Phrase {
  readonly not: RegExp;
  readonly but: string;
}

/**
 * Constructions that no text may use. Normal uses of the same words, such as a stand-in or a deal on hold, don't match.
 */
const everywhere: readonly Phrase[] = [
  { not: /\b(?:stands?|stood|standing)\b(?!-in| for\b)/i, but: 'is, applies, depends on' },
  { not: /\b(?:afresh|anew)\b/i, but: 'again' },
  { not: /\bgone\b/i, but: 'deleted, no longer exists' },
  { not: /\bby (?:it|them)sel(?:f|ves)\b/i, but: 'automatically, on its own' },
  { not: /\bweigh(?:s|ed|ing)?\b/i, but: 'counts as, weighted' },
  { not: /\b(?:said|told) of\b/i, but: 'about' },
  { not: /\bwhat (?:\w+ ){1,4}(?:comes?|came) to\b/i, but: 'the result, the total, a preview' },
  { not: /\bwhat (?:\w+ ){1,3}holds?\b/i, but: 'contents' },
  { not: /\b(?:holds?|held) (?:made-up|what|nothing|no |of\b)/i, but: 'contains, is true' },
  { not: /\b(?:take|takes|taken|taking) (?:\w+ ){0,3}(?:off|away)\b/i, but: 'remove, clear' },
  { not: /\b(?:take|takes|taken|taking) (?:\w+ ){0,3}back\b/i, but: 'undo, roll back' },
  { not: /\bthose of [\w' ]+ included\b/i, but: 'including' },
  { not: /\b(?:is|are|was|were) (?:so|that) already\b/i, but: 'already match' },
  { not: /\bmade along\b/i, but: 'also created' },
  { not: /\bwhat (?:cells|a cell|words) can say\b/i, but: 'cell parsing' },
  { not: /\bacts? on many\b/i, but: 'bulk action' },
  { not: /\bopened last\b/i, but: 'recently viewed' },
  { not: /\bset-up\b/i, but: 'settings' },
];

/** Phrases that only messages may not use: some of these words are fine in comments, or are names in code. */
const inMessages: readonly Phrase[] = [
  { not: /\bacts?\b/i, but: 'actions' },
  { not: /\bthose of\b/i, but: 'including, name the thing' },
  { not: /\brehears/i, but: 'preview' },
  { not: /\bunderst(?:and|ood)\b/i, but: 'map columns, recognize' },
  { not: /\bleaves? nothing over\b|\bNo \w+ fits\b/i, but: 'No deals match these filters' },
  { not: /\bwill be told\b/i, but: 'appear here' },
  { not: /\bcell; with\b/, but: 'Ctrl for the whole list' },
  { not: /^Really\?|^Yes, /, but: 'a verb: Delete, Open backup' },
  { not: /^Keyboard keys$/, but: 'Keyboard shortcuts' },
  { not: /\btyping does too\b/i, but: 'Edit cell (or just type)' },
  {
    not: /^(?:By hand|Written|Holds|Made|In words|Reach|Selling|Works at)$/,
    but: 'Manual, Created, Contents, Notes, Contact details, Sales, Company',
  },
  { not: /^As the system$/, but: 'Use system setting' },
  { not: /^How they buy$/, but: 'Buying process' },
  { not: /\bquotes? noted\b|\bnote (?:a quote|it)\b/i, but: 'external quote, Save quote' },
  { not: /\bNothing written yet\b/, but: 'Add text' },
  { not: /\btakes? the place of\b/i, but: 'replaces' },
  { not: /\bputs? (?:\S+ ){1,4}aside\b/i, but: 'backs up' },
  { not: /\bDone again\b/, but: 'Redone' },
  { not: /\bcan be done again\b/i, but: 'You can redo this' },
  { not: /\bUndo all of it\b/, but: 'Undo all' },
  { not: /\bLet chances follow\b/, but: 'Use stage default' },
  { not: /\bTyped by you\b/, but: 'You set this' },
  { not: /\bbut first:/, but: 'Next (needs …)' },
  { not: /^To the (?:opportunities|deals)$/, but: 'Back to deals' },
  { not: /\bfor them$/, but: 'New deal' },
  { not: /\bis known yet\b/, but: 'No contacts yet' },
  { not: /\bWhat is good to know\b/, but: 'Good to know' },
  { not: /\bPerhaps already there\b/, but: 'Possible duplicates' },
  { not: /\bgo(?:es)? with it\b/, but: 'This also deletes …' },
  { not: /\btyped earlier\b|\bKept while you type\b/, but: 'Draft restored, Draft saved' },
  { not: /\bWho takes them on\b/, but: 'New salesperson' },
  { not: /^(?:Put on|Take off|Take none off|Take away)$/, but: 'Add, Remove, Remove none, Clear' },
  { not: /\bThe next one of each deal\b/, but: "Each deal's next stage" },
  { not: /\bNarrow by\b/, but: 'Filter by' },
  { not: /^Whole \{/, but: 'the currency alone' },
  { not: /\bup on\b/, but: 'ahead of' },
  { not: /\bNothing says what\b/, but: "isn't mapped" },
  { not: /\bChoose one of the list\b/, but: 'Choose from the list' },
  { not: /\bSome of what was entered\b/, but: 'Check the highlighted fields' },
  { not: /\bNot of the right kind\b/, but: "That isn't a valid value" },
  { not: /^Fill this in/, but: 'Required' },
  { not: /\bis still writing\b/, but: 'is busy saving' },
];

/** Phrases in a message that people would stumble over, with its key. The names of its parameters don't count. */
export function wordingOfMessage(key: string, message: string): string[] {
  const read = message.replace(/\{\w+/g, '{');
  return wrongIn(read, [...everywhere, ...inMessages]).map((word) => `shared/words/en: ${key}: ${word}`);
}

/** The same for the prose of a file: a document, or the comments and sentences in code. */
export function wordingOf(file: string, text: string): string[] {
  const prose = file.endsWith('.md') ? [proseOf(text)] : [...commentsOf(text), ...sentencesOf(file, text)];
  return prose.flatMap((part) => wrongIn(part, everywhere).map((word) => `${file}: ${word}`));
}

function wrongIn(text: string, phrases: readonly Phrase[]): string[] {
  return phrases.flatMap(({ not, but }) => {
    const found = not.exec(text);
    if (found === null) return [];
    const from = Math.max(0, found.index - 25);
    const near = text.slice(from, found.index + found[0].length + 25).trim();
    return [`“${near}”: write ${but}`];
  });
}

/** A document without its code. */
function proseOf(text: string): string {
  return text
    .replace(/```.*?```/gs, ' ')
    .replace(/`[^`\n]*`/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\s+/g, ' ');
}

const commentLine = /^\s*(?:\{?\/\*+|\*|\/\/)\s?(.*)$/;
const trailingComment = /[;,{}()\]] \/\/ (.*)$/;

/** Each comment as one line. In style sheets the lines of a comment have no mark. */
function commentsOf(text: string): string[] {
  const comments: string[] = [];
  let last: 'block' | 'line' | null = null;
  for (const line of text.split('\n')) {
    const own: string | undefined =
      commentLine.exec(line)?.[1] ?? (last === 'block' ? line.trim() : undefined);
    const comment = own ?? trailingComment.exec(line)?.[1];
    if (comment !== undefined) {
      const before = own !== undefined && last !== null ? `${comments.pop() ?? ''} ` : '';
      comments.push(`${before}${plain(comment)}`);
    }
    last = own === undefined || line.trimEnd().endsWith('*/') ? null : kindOf(line, last);
  }
  return comments;
}

function kindOf(line: string, last: 'block' | 'line' | null): 'block' | 'line' {
  return last !== 'block' && /^\s*\/\//.test(line) ? 'line' : 'block';
}

const plain = (comment: string): string =>
  comment
    .replace(/\*\/\}?\s*$/, '')
    .replace(/`[^`]*`/g, ' ')
    .trim();

/** Strings in code that are sentences rather than keys, names or SQL. */
function sentencesOf(file: string, text: string): string[] {
  if (!/\.(?:tsx?|mjs|cjs)$/.test(file)) return [];
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (node['type'] === 'TaggedTemplateExpression') return;
    const words = node['type'] === 'StringLiteral' ? node['value'] : node['cooked'];
    if (typeof words === 'string' && /\p{L} \p{L}/u.test(words)) found.push(words);
    for (const value of Object.values(node)) if (isNode(value)) visit(value);
  };
  visit(parsed(file, text));
  return found;
}
