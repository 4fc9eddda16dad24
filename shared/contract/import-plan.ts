import { z } from 'zod';
import * as f from './fields.ts';

const cell = z.string().max(300);

/**
 * What a row in a state becomes. `cycleId` of a deal that stands in no stage: absent for the plan's cycle, null
 * for none.
 */
export const importTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-started'), cycleId: f.id.nullable().optional() }),
  z.strictObject({ kind: z.literal('stage'), stageId: f.id, hold: z.boolean().default(false) }),
  z.strictObject({
    kind: z.enum(['won', 'lost']),
    /** For rows that name no reason. Null: the reason "Imported". */
    reasonId: f.id.nullable().default(null),
    cycleId: f.id.nullable().optional(),
  }),
]);
export type ImportTarget = z.output<typeof importTarget>;

/** A combination of values of the status, cycle and stage columns, as in the file. */
export const importState = z.strictObject({ status: cell, cycle: cell, stage: cell });

/** Everything a person decides about an import. What the app proposes is such a plan too. */
export const importPlan = z.strictObject({
  entity: z.enum(['opportunity']).default('opportunity'),
  /** Under which name ids of the file are remembered. */
  source: f.name(60),
  /** Column (from 0) and field, a key of the entity or `extra`. Columns that do not stand here are left out. */
  columns: z
    .array(z.strictObject({ column: z.int().min(0).max(999), field: z.string().min(1).max(60) }))
    .max(1000),
  /** Null: not known; cells that need it are errors. */
  decimalSign: z.enum(['.', ',']).nullable(),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']).nullable(),
  /** Of amounts without a currency. */
  currency: f.currencyCode,
  /** Of deals whose row names no cycle. */
  cycleId: f.id.nullable(),
  /** A null target, or a state that does not stand here, makes its rows errors. */
  states: z.array(importState.extend({ target: importTarget.nullable() })).max(1000),
  unknownCustomers: z.enum(['create', 'skip']),
  /** Names that differ from a known one by spaces and punctuation alone. */
  lookalikes: z.enum(['use', 'create']),
  /** Rows without id and number that have topic and customer of a deal that is there. */
  suspects: z.enum(['create', 'skip']).default('create'),
  unknownSalespeople: z.enum(['create', 'rep']),
  unknownReasons: z.enum(['create', 'imported']),
  /** Deals of no customer: left out, or hung on an account of this name, which is made when there is none. */
  withoutCustomer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('skip') }),
    z.strictObject({ kind: z.literal('account'), name: f.name(200) }),
  ]),
  /** Blank cells clear what is there, where the rules let it be cleared. */
  blankClears: z.boolean(),
});
export type ImportPlan = z.output<typeof importPlan>;
