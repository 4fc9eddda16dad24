import { z } from 'zod';
import { query, quietCommand } from './define.ts';
import * as f from './fields.ts';

/** A list, by the name under which its views are saved: `opportunities`. */
const list = z.string().regex(/^[a-z-]{1,40}$/, 'field.text');
const view = z.strictObject({
  id: f.id,
  name: f.name(60),
  /** JSON, validated by the list that reads it, since another version may have written it. */
  shape: z.string().max(200_000),
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
