import { isNode, parsed } from './syntax.ts';
import type { Node } from './syntax.ts';

const statement =
  /^\s*(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|CREATE|ALTER|DROP|PRAGMA|SAVEPOINT|VACUUM|ATTACH)\s+\S/;
const clause = /\b(?:SELECT .+ FROM|INSERT INTO|DELETE FROM|ORDER BY|GROUP BY)\b/;
/** Methods of a connection. RegExp has its own `exec`, which is distinguished by its object. */
const methods = new Set(['prepare', 'pragma', 'transaction']);

const connection = 'electron/store/connection/';

/**
 * Database access in a source file where it isn't allowed, one line each. The tag in electron/store writes all SQL;
 * only the connection prepares and runs it.
 */
export function sqlOutOfPlace(file: string, text: string): string[] {
  if (file.startsWith(connection)) return [];
  const found: string[] = [];
  const inStore = file.startsWith('electron/store/');
  const visit = (node: Node): void => {
    const word = wrongIn(node, inStore);
    if (word !== null) found.push(`${file}: ${word}`);
    else for (const value of Object.values(below(node))) if (isNode(value)) visit(value);
  };
  visit(parsed(file, text));
  return found;
}

const isSql = ({ type, tag }: Node): boolean =>
  type === 'TaggedTemplateExpression' && isNode(tag) && tag['value'] === 'sql';

/** The text of the tag is fine; only its interpolations are checked. */
function below(node: Node): Node {
  const { template } = node;
  return isSql(node) && isNode(template) && isNode(template['expressions']) ? template['expressions'] : node;
}

function wrongIn(node: Node, inStore: boolean): string | null {
  switch (node['type']) {
    case 'StringLiteral':
      return wrongText(node['value']);
    case 'TemplateElement':
      return wrongText(node['cooked']);
    case 'TaggedTemplateExpression':
      if (!isSql(node)) return null;
      return inStore ? overflowing(node) : 'SQL outside electron/store';
    case 'CallExpression':
      return wrongCall(node['callee']);
    default:
      return null;
  }
}

/** A sum of amounts overflows 64 bits sooner than a large workspace: `exactSum` can't. */
const amountSum =
  /\bsum\(\s*(?:\w+\.)?(?:revenue|weighted_q|base_value|actual_revenue|budget_amount|amount)\b/i;

function overflowing({ template }: Node): string | null {
  const pieces =
    isNode(template) && Array.isArray(template['quasis']) ? (template['quasis'] as unknown[]) : [];
  const sum = pieces
    .map((piece) => (isNode(piece) ? String(piece['cooked']) : ''))
    .find((text) => amountSum.test(text));
  return sum === undefined ? null : `A sum that can overflow: ${sum.trim().slice(0, 60)}`;
}

function wrongText(text: unknown): string | null {
  if (typeof text !== 'string' || !(statement.test(text) || clause.test(text))) return null;
  return `SQL that the tag of the store does not write: ${text.trim().slice(0, 60)}`;
}

function wrongCall(callee: unknown): string | null {
  if (!isNode(callee) || callee['type'] !== 'MemberExpression') return null;
  const { object, property } = callee;
  const name = isNode(property) ? String(property['value']) : '';
  const runs = methods.has(name) || (name === 'exec' && isDatabase(object));
  return runs ? `${name} is called outside ${connection}` : null;
}

/** `db` or `something.db`. */
function isDatabase(node: unknown): boolean {
  if (!isNode(node)) return false;
  return node['value'] === 'db' || (isNode(node['property']) && node['property']['value'] === 'db');
}
