import { z } from 'zod';
import { mostTags } from '../rules/tags.ts';
import { act } from './app-calls.ts';
import { outcomeOf, selectionBy } from './bulk-shapes.ts';
import { customWritten } from './custom-values.ts';
import { action, query } from './define.ts';
import * as f from './fields.ts';
import { filter } from './opportunity-rows.ts';
import { closingReason } from './setup-calls.ts';

const selection = selectionBy(filter);

const changes = z
  .strictObject({
    salespersonId: f.id,
    closeDate: f.date.nullable(),
    category: f.openCategory,
    rating: f.rating.nullable(),
    priority: f.priority,
    kindId: f.id.nullable(),
    custom: customWritten,
  })
  .partial();

/** One action on many deals, dated today. Each deal follows the same rules as for the single action. */
export const bulkAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('update'), changes }),
  /** Shifts each close date by a date formula such as "+2W". */
  z.strictObject({ kind: z.literal('shift-close-date'), by: f.formula }),
  z.strictObject({
    kind: z.literal('tags'),
    /** Names; new ones are created. */
    add: z.array(f.tagName).max(mostTags).default([]),
    remove: z.array(f.id).max(100).default([]),
  }),
  z.strictObject({ kind: z.literal('start'), cycleId: f.id.optional() }),
  /** `next`, `previous`, or the id of a stage, which each deal reaches with the appropriate move. */
  z.strictObject({ kind: z.literal('move'), to: z.union([z.enum(['next', 'previous']), f.id]) }),
  z.strictObject({ kind: z.literal('hold') }),
  z.strictObject({ kind: z.literal('resume') }),
  /** Won deals use their own estimate. */
  z.strictObject({
    kind: z.literal('close'),
    outcome: f.outcome,
    ...closingReason,
    closeDate: f.date.optional(),
    description: f.text(20_000).default(''),
  }),
  z.strictObject({ kind: z.literal('reopen') }),
  z.strictObject({ kind: z.literal('remove') }),
]);

const refused = z.strictObject({
  id: f.id,
  /** Blank, like topic and customer, when the deal no longer exists. */
  number: z.string(),
  topic: z.string(),
  /** Name of the customer. */
  customer: z.string(),
});

const outcome = {
  ...outcomeOf(refused),
  /** Estimated revenue of the changed deals before the change, by currency. */
  totals: z.array(z.strictObject({ currency: f.currencyCode, count: f.count, estimated: f.decimal })),
  /** How many deals close before the day on which they were created; left out if none does. A warning. */
  closedBeforeCreated: f.count.optional(),
  /** Where the changed deals end up, by cycle and stage. Deals that end up in no stage are left out. */
  stages: z.array(z.strictObject({ stageId: f.id, name: z.string(), cycle: z.string(), count: f.count })),
} as const;

const input = { selection, act: bulkAct } as const;

export const bulkCalls = {
  /** The statuses of the selected deals, on which it depends what can be done with them. */
  'opportunity.selection': query(
    z.strictObject({ selection }),
    z.strictObject({ statuses: z.array(z.strictObject({ status: f.status, count: f.count })) }),
    ['opportunity', 'customer', 'day'],
  ),
  /** Previews `opportunity.bulk`. Nothing is written. */
  'opportunity.rehearseBulk': action(z.strictObject(input), z.strictObject(outcome)),
  /**
   * Runs one action on many deals as one undoable action. If a rule refuses a deal, nothing happens at all
   * (`not-allowed`, with the first reason), unless `skipRefused` leaves such deals out. Many deals are handled in a
   * thread: commands answer `busy` meanwhile, and the job `bulk` reports progress.
   */
  'opportunity.bulk': action(
    z.strictObject({ ...input, skipRefused: z.boolean().default(false) }),
    z.strictObject({ ...outcome, /** Null when no deal changed. */ act: act.nullable() }),
  ),
  /** Stops a running bulk action or its preview soon; it is then refused, and nothing is changed. */
  'opportunity.stopBulk': action(f.none, f.none),
} as const;
