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
  /** By name, each with its number of records of each kind. */
  'tag.list': query(
    f.none,
    z.strictObject({
      items: z.array(z.strictObject({ id: f.id, name: z.string(), uses: z.strictObject(countOf) })),
    }),
    topics,
  ),
  /** Refused if another tag has the name, in whatever spelling. */
  'tag.rename': command(z.strictObject({ id: f.id, name: f.tagName }), f.done, topics),
  /** Removes it from all records. */
  'tag.remove': command(z.strictObject({ id: f.id }), f.none, topics),
  /** Replaces the tags of a deal, by name; new ones are created. Closed deals can be tagged. */
  'opportunity.setTags': command(newTags, f.done, ['tag', 'opportunity']),
  /** The same for a customer. */
  'customer.setTags': command(newTags, f.done, ['tag', 'customer']),
} as const;
