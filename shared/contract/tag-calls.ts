import { z } from 'zod';
import { mostTags } from '../rules/tags.ts';
import { command, query } from './define.ts';
import * as f from './fields.ts';

const writes = ['tag', 'opportunity'] as const;

export const tagCalls = {
  /** By name, each with the deals that have it. */
  'tag.list': query(
    f.none,
    z.strictObject({ items: z.array(z.strictObject({ id: f.id, name: z.string(), deals: f.count })) }),
    ['tag', 'opportunity'],
  ),
  /** The name of another tag is refused, case and accents aside. */
  'tag.rename': command(z.strictObject({ id: f.id, name: f.tagName }), f.done, writes),
  /** Takes it off all deals. */
  'tag.remove': command(z.strictObject({ id: f.id }), f.none, writes),
  /** The tags a deal has from now on, by name; those that are not there are made. Closed deals may be tagged. */
  'opportunity.setTags': command(
    z.strictObject({ id: f.id, tags: z.array(f.tagName).max(mostTags) }),
    f.done,
    writes,
  ),
} as const;
