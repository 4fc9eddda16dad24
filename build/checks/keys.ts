import { isNode, parsed } from './syntax.ts';
import type { Node } from './syntax.ts';

/** What a listener must not read itself. */
const own: ReadonlySet<string> = new Set([
  'key',
  'code',
  'keyCode',
  'which',
  'charCode',
  'isComposing',
  'getModifierState',
]);

const handler = /^onKey(?:Down|Up|Press)(?:Capture)?$/;
const heard = /^key(?:down|up|press)$/;

/**
 * Places where a keyboard event is read without `renderer/state/keys.ts`, one line each. An event is what a listener for
 * keys receives, what is typed as one, and what bears the usual name.
 */
export function keysOutOfPlace(file: string, text: string): string[] {
  const tree = parsed(file, text);
  const events = new Set(['event']);
  const found = new Set<string>();
  const take = (pattern: unknown): void => {
    if (!isNode(pattern)) return;
    if (pattern['type'] === 'Identifier') events.add(String(pattern['value']));
    for (const name of taken(pattern)) if (own.has(name)) found.add(name);
  };
  walk(tree, (node) => patternsOf(node).forEach(take));
  walk(tree, (node) => {
    const { type, object, property, id, init } = node;
    if (type === 'MemberExpression' && isEvent(object, events)) {
      const name = nameOf(property);
      if (own.has(name)) found.add(name);
    }
    if (type === 'VariableDeclarator' && isEvent(init, events)) take(destructured(id));
  });
  return [...found].map((name) => `${file}: an event's “${name}”: read it through renderer/state/keys.ts`);
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) if (isNode(value)) walk(value, visit);
}

/** The events that a part of the source receives: parameters typed as one, and those of listeners. */
function patternsOf(node: Node): readonly unknown[] {
  const { type, name, value, key, callee } = node;
  const annotation = node['typeAnnotation'];
  if (isNode(annotation) && typeName(annotation).endsWith('KeyboardEvent')) return [node];
  if (type === 'JSXAttribute' && handler.test(nameOf(name))) return parametersOf(value);
  if (type === 'KeyValueProperty' && handler.test(nameOf(key))) return parametersOf(value);
  if (type === 'MethodProperty' && handler.test(nameOf(key))) return parametersOf(node);
  if (type !== 'CallExpression' || !isNode(callee)) return [];
  const [what, listener] = Object.values(node['arguments'] ?? []).map(argument);
  const listens = /^(?:addEventListener|useWindowEvent)$/.test(nameOf(callee['property'] ?? callee));
  return listens && heard.test(nameOf(what)) ? parametersOf(listener) : [];
}

function argument(node: unknown): unknown {
  return isNode(node) ? node['expression'] : undefined;
}

/** The first parameter of a function, also one in braces or parentheses. */
function parametersOf(value: unknown): readonly unknown[] {
  if (!isNode(value)) return [];
  if (isNode(value['expression'])) return parametersOf(value['expression']);
  const params = value['params'];
  const first: unknown = Array.isArray(params) ? params[0] : undefined;
  return isNode(first) ? [isNode(first['pat']) ? first['pat'] : first] : [];
}

function typeName(annotation: Node): string {
  const inner = annotation['typeAnnotation'];
  if (!isNode(inner)) return '';
  const named = inner['typeName'];
  return isNode(named) ? nameOf(named['right'] ?? named) : '';
}

/** An event itself, or the native one in it. */
function isEvent(node: unknown, events: ReadonlySet<string>): boolean {
  if (!isNode(node)) return false;
  if (node['type'] === 'Identifier') return events.has(String(node['value']));
  return node['type'] === 'MemberExpression' && nameOf(node['property']) === 'nativeEvent';
}

function destructured(pattern: unknown): unknown {
  return isNode(pattern) && pattern['type'] === 'ObjectPattern' ? pattern : undefined;
}

/** The properties that a pattern takes out of its value. */
function taken(pattern: Node): readonly string[] {
  if (pattern['type'] !== 'ObjectPattern' || !Array.isArray(pattern['properties'])) return [];
  return (pattern['properties'] as readonly Node[]).map(({ key }) => nameOf(key));
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node['type'] === 'Computed') return nameOf(node['expression']);
  return typeof node['value'] === 'string' ? node['value'] : '';
}
