import { z } from 'zod';
import { recordKinds, type RecordKind } from '../records/record-kinds.ts';
import { mostTags } from '../rules/tags.ts';
import { command, query } from './define.ts';
import * as f from './fields.ts';

const topics = ['tag', ...recordKinds] as const;

const countOf = Object.fromEntries(recordKinds.map((kind) => [kind, f.count])) as Record<
  RecordKind,
  typeof f.count
>;
const newTags = z.strictObject({ id: f.id, tags: z.array(f.tagName).max(mostTags) });

export const tagCalls = {
  /** By name, each with how many records of each kind have it. */
  'tag.list': query(
    f.none,
    z.strictObject({
      items: z.array(z.strictObject({ id: f.id, name: z.string(), uses: z.strictObject(countOf) })),
    }),
    topics,
  ),
  /** The name of another tag is refused, case and accents aside. */
  'tag.rename': command(z.strictObject({ id: f.id, name: f.tagName }), f.done, topics),
  /** Takes it off all records. */
  'tag.remove': command(z.strictObject({ id: f.id }), f.none, topics),
  /** The tags a deal has from now on, by name; those that are not there are made. Closed deals may be tagged. */
  'opportunity.setTags': command(newTags, f.done, ['tag', 'opportunity']),
  /** The same for a customer. */
  'customer.setTags': command(newTags, f.done, ['tag', 'customer']),
} as const;
