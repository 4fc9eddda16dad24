import { z } from 'zod';
import { mostTags } from '../rules/tags.ts';
import { act } from './app-calls.ts';
import { action } from './define.ts';
import * as f from './fields.ts';
import { filter } from './opportunity-rows.ts';
import { closingReason } from './setup-calls.ts';

/** Deals by id, or everything that a list with this filter shows but some. */
const selection = z.union([
  z.strictObject({ ids: z.array(f.id).min(1).max(5000) }),
  z.strictObject({ filter, except: z.array(f.id).max(5000).optional() }),
]);

const changes = z
  .strictObject({
    salespersonId: f.id,
    closeDate: f.date.nullable(),
    category: f.openCategory,
    rating: f.rating.nullable(),
    priority: f.priority,
  })
  .partial();

/** One act done to many deals, dated today; each deal is judged by the rules of the same act on it alone. */
export const bulkAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('update'), changes }),
  /** Moves each close date by a date formula such as "+2W". */
  z.strictObject({ kind: z.literal('shift-close-date'), by: f.formula }),
  z.strictObject({
    kind: z.literal('tags'),
    /** Names; those that are not there are made. */
    add: z.array(f.tagName).max(mostTags).default([]),
    remove: z.array(f.id).max(100).default([]),
  }),
  z.strictObject({ kind: z.literal('start'), cycleId: f.id.optional() }),
  /** `next`, `previous`, or the id of a stage, to which each deal goes by the move that leads there. */
  z.strictObject({ kind: z.literal('move'), to: z.union([z.enum(['next', 'previous']), f.id]) }),
  z.strictObject({ kind: z.literal('hold') }),
  z.strictObject({ kind: z.literal('resume') }),
  /** Won deals bring their own estimate. */
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
  /** Blank, as topic and customer, when the deal is no longer there. */
  number: z.string(),
  topic: z.string(),
  /** Name of the customer. */
  customer: z.string(),
});

/** Deals that the same rule refuses in the same words. */
const refusals = z.strictObject({
  word: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
  count: f.count,
  /** The first of them. */
  rows: z.array(refused),
});

const outcome = {
  /** Deals that were asked for. */
  count: f.count,
  changes: f.count,
  /** Deals that are as the act would leave them. */
  unchanged: f.count,
  /**
   * By reason, the one that refuses most deals first. At most 200 deals are named; where these have as many reasons,
   * deals with yet another one are counted in `count` alone.
   */
  refused: z.strictObject({ count: f.count, reasons: z.array(refusals).max(200) }),
  /** Estimated revenue of the deals that change as they were before, each currency for itself. */
  totals: z.array(z.strictObject({ currency: f.currencyCode, count: f.count, estimated: f.decimal })),
  /** Where the deals that change stand afterwards, by cycle and stage; those that end in none are left out. */
  stages: z.array(z.strictObject({ stageId: f.id, name: z.string(), cycle: z.string(), count: f.count })),
  /** Tags that are made along. */
  newTags: z.array(z.string()),
} as const;

const input = { selection, act: bulkAct } as const;

export const bulkCalls = {
  /** What `opportunity.bulk` would come to. Nothing is written. */
  'opportunity.rehearseBulk': action(z.strictObject(input), z.strictObject(outcome)),
  /**
   * Does one act to many deals as one undoable act. Where a rule refuses a deal nothing is done at all
   * (`not-allowed`, with the first reason), unless `skipRefused` leaves such deals out. Many deals are done beside
   * the window: commands answer `busy` meanwhile, and `progress` of the job `bulk` is told.
   */
  'opportunity.bulk': action(
    z.strictObject({ ...input, skipRefused: z.boolean().default(false) }),
    z.strictObject({ ...outcome, /** Null when no deal changed. */ act: act.nullable() }),
  ),
  /** Lets a bulk act or its rehearsal that is under way end soon; it is then refused, and nothing is done. */
  'opportunity.stopBulk': action(f.none, f.none),
} as const;
