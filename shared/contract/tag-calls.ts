import { z } from 'zod';
import { mostTags } from '../rules/tags.ts';
import { command, query } from './define.ts';
import * as f from './fields.ts';

const writes = ['tag', 'opportunity'] as const;

export const tagCalls = {
  /** By name, each with its number of deals. */
  'tag.list': query(
    f.none,
    z.strictObject({ items: z.array(z.strictObject({ id: f.id, name: z.string(), deals: f.count })) }),
    ['tag', 'opportunity'],
  ),
  /** Refused if another tag has the name, ignoring case and accents. */
  'tag.rename': command(z.strictObject({ id: f.id, name: f.tagName }), f.done, writes),
  /** Removes it from all deals. */
  'tag.remove': command(z.strictObject({ id: f.id }), f.none, writes),
  /** Replaces the tags of a deal, by name; new ones are created. Closed deals can be tagged. */
  'opportunity.setTags': command(
    z.strictObject({ id: f.id, tags: z.array(f.tagName).max(mostTags) }),
    f.done,
    writes,
  ),
} as const;
