import { z } from 'zod';
import { importKinds } from '../import/kinds.ts';
import { customKinds, longestFieldName, mostCustomFields } from '../records/custom-fields.ts';
import { readingDecision } from './column-reading.ts';
import * as f from './fields.ts';

const cell = z.string().max(300);

/** A cycle that the import makes, by its place in the plan's `newCycles`. */
const newCycle = z.int().min(0).max(19).optional();

/**
 * The target of a row with a certain state. `cycleId` of a deal without a stage: absent for the plan's cycle, null
 * for none.
 */
export const importTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-started'), cycleId: f.id.nullable().optional(), newCycle }),
  /** A stage of a cycle that the import makes: places in the plan's `newCycles` and in its stages. */
  z.strictObject({
    kind: z.literal('new-stage'),
    cycle: newCycle.unwrap(),
    stage: z.int().min(0).max(49),
    hold: z.boolean().default(false),
  }),
  z.strictObject({ kind: z.literal('stage'), stageId: f.id, hold: z.boolean().default(false) }),
  z.strictObject({
    kind: z.enum(['won', 'lost']),
    /** For rows without a reason. Null: the reason "Imported". */
    reasonId: f.id.nullable().default(null),
    cycleId: f.id.nullable().optional(),
    newCycle,
  }),
]);
export type ImportTarget = z.output<typeof importTarget>;

/** A combination of values in the status, cycle and stage columns of the file. */
export const importState = z.strictObject({ status: cell, cycle: cell, stage: cell });

/** A sales cycle that is made for the rows whose cycle cell is `of`, in the same act as the deals. */
export const importCycle = z.strictObject({
  of: cell,
  name: f.name(100),
  method: f.method.default('chances'),
  /** In order. `of` is the file's own word for the stage, by which its rows are found. */
  stages: z
    .array(z.strictObject({ of: cell, name: f.name(100), chances: f.percent }))
    .min(1)
    .max(50),
});
export type ImportCycle = z.output<typeof importCycle>;

/** All decisions about an import. The app's proposal is a plan too. */
export const importPlan = z.strictObject({
  entity: z.enum(importKinds).default('opportunity'),
  /** The source name under which the file's ids are stored. */
  source: f.name(60),
  /** Column (from 0) and field, a key of the entity, `custom.` and the id of a custom field, or `newField`. Columns that aren't listed are left out. */
  columns: z
    .array(z.strictObject({ column: z.int().min(0).max(1999), field: z.string().min(1).max(60) }))
    .max(2000),
  /** What the cells mean (shared/import/readings.ts). Cells that need a decision that isn't listed are errors. */
  readings: z.array(readingDecision).max(5000).default([]),
  /** For deals whose row doesn't name a cycle. */
  cycleId: f.id.nullable(),
  /** A null target, or a state that isn't listed, makes its rows errors. */
  states: z.array(importState.extend({ target: importTarget.nullable() })).max(1000),
  /**
   * The custom fields that columns with the field `newField` become, each with a name and a kind, which are proposed by
   * heading and cells. Accounts and contacts get one each where rows of theirs have a value.
   */
  newFields: z
    .array(
      z.strictObject({
        column: z.int().min(0).max(1999),
        name: f.name(longestFieldName),
        kind: z.enum(customKinds),
      }),
    )
    .max(mostCustomFields)
    .default([]),
  newCycles: z.array(importCycle).max(20).default([]),
  unknownCustomers: z.enum(['create', 'skip']),
  /** Names that differ from a known one only in spaces and punctuation. */
  lookalikes: z.enum(['use', 'create']),
  /** Rows without id and number that have the topic and customer of an existing deal. */
  suspects: z.enum(['create', 'skip']).default('create'),
  unknownSalespeople: z.enum(['create', 'rep']),
  unknownReasons: z.enum(['create', 'imported']),
  /** `leave`: their deals get no kind. */
  unknownKinds: z.enum(['create', 'leave']).default('create'),
  /**
   * Deals without a customer: left out, or assigned to an account with this name, which is created if needed. Null:
   * not decided yet, so that they are errors.
   */
  withoutCustomer: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('skip') }),
      z.strictObject({ kind: z.literal('account'), name: f.name(200) }),
    ])
    .nullable(),
  /** Blank cells clear the existing value, if the rules allow it. */
  blankClears: z.boolean(),
});
export type ImportPlan = z.output<typeof importPlan>;
