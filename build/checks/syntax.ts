import { parseSync } from '@swc/core';

/** A part of a source file as its parser sees it, or a list of such parts. */
export type Node = Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

export function parsed(file: string, text: string): Node {
  return { ...parseSync(text, { syntax: 'typescript', tsx: file.endsWith('.tsx') }) };
}
