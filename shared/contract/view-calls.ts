import { z } from 'zod';
import { query, quietCommand } from './define.ts';
import * as f from './fields.ts';

/** A list, by the name under which its views are saved: `opportunities`. */
const list = z.string().regex(/^[a-z-]{1,40}$/, 'field.text');
/** JSON that the store takes as well, which knows no deep nesting. */
function isShape(text: string): boolean {
  try {
    return depthOf(JSON.parse(text)) <= 100;
  } catch {
    return false;
  }
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce<number>((most, one) => Math.max(most, depthOf(one)), 0);
}

const view = z.strictObject({
  id: f.id,
  name: f.name(60),
  /** JSON, validated by the list that reads it, since another version may have written it. */
  shape: z.string().max(200_000).refine(isShape, 'field.type'),
  /** The search when it was saved. */
  search: f.text(200),
});

/** Saved views of any list. They are outside the history. */
export const viewCalls = {
  /** By name. */
  'view.list': query(z.strictObject({ list }), z.strictObject({ items: z.array(view) }), ['view']),
  /** Adds a view, or replaces the one with this id. */
  'view.save': quietCommand(view.extend({ list }), f.none, ['view']),
  'view.remove': quietCommand(z.strictObject({ id: f.id }), f.none, ['view']),
} as const;
