import { z } from 'zod';
import { mostMerged } from '../rules/merging.ts';
import { mostTags } from '../rules/tags.ts';
import { act } from './app-calls.ts';
import { outcomeOf, selectionBy } from './bulk-shapes.ts';
import { customWritten } from './custom-values.ts';
import { customerFilter } from './customer-rows.ts';
import { action, query } from './define.ts';
import * as f from './fields.ts';

/** One act done to many customers; each is judged by the rules of the same act on it alone. */
export const customerBulkAct = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('update'),
    /** Custom fields of accounts alone, or of contacts alone, are refused for the others. */
    changes: z
      .strictObject({ ownerId: f.id.nullable(), active: z.boolean(), custom: customWritten })
      .partial(),
  }),
  z.strictObject({
    kind: z.literal('tags'),
    /** Names; those that are not there are made. */
    add: z.array(f.tagName).max(mostTags).default([]),
    remove: z.array(f.id).max(100).default([]),
  }),
  /** Contacts go before their account, and an account before the one above it. */
  z.strictObject({ kind: z.literal('remove') }),
]);

/** Number and name are blank when the customer is no longer there. */
const refused = z.strictObject({ id: f.id, number: z.string(), name: z.string() });

const outcome = outcomeOf(refused);
const input = { selection: selectionBy(customerFilter), act: customerBulkAct } as const;

export const customerBulkCalls = {
  /** What can be done with the selected customers depends on how many of them there are in which state and of which kind. */
  'customer.selection': query(
    z.strictObject({ selection: selectionBy(customerFilter) }),
    z.strictObject({
      active: f.count,
      inactive: f.count,
      accounts: f.count,
      contacts: f.count,
      /** The customers, if they are so few that they could be merged; else null. */
      few: z.array(f.id).max(mostMerged).nullable(),
    }),
    ['customer', 'opportunity', 'day'],
  ),
  /** What `customer.bulk` would come to. Nothing is written. */
  'customer.rehearseBulk': action(z.strictObject(input), z.strictObject(outcome)),
  /** As `opportunity.bulk`: one undoable act, refused as a whole where one customer is, unless such are left out. */
  'customer.bulk': action(
    z.strictObject({ ...input, skipRefused: z.boolean().default(false) }),
    z.strictObject({ ...outcome, /** Null when no customer changed. */ act: act.nullable() }),
  ),
  /** Lets a bulk act or its rehearsal that is under way end soon; it is then refused, and nothing is done. */
  'customer.stopBulk': action(f.none, f.none),
} as const;
