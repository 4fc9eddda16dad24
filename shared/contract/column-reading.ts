import { z } from 'zod';
import { readingGrounds, readingTopics } from '../import/readings.ts';
import * as f from './fields.ts';

/** Which reading is meant: its subject, the column (from 0; null for the file), and which of its cells. */
const place = {
  about: z.enum(readingTopics),
  column: z.int().min(0).max(1999).nullable(),
  of: z.string().max(300).default(''),
};

/**
 * A decision on what cells mean. `value` is the key of one of the reading's choices. One that isn't firm was made for
 * another file: it counts only where the cells prove nothing.
 */
export const readingDecision = z.strictObject({
  ...place,
  value: z.string().min(1).max(300),
  firm: z.boolean().default(true),
});

/** What a cell becomes under a choice. */
const meaning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), date: f.date }),
  z.strictObject({ kind: z.literal('number'), number: f.decimal }),
  z.strictObject({ kind: z.literal('money'), amount: f.decimal, currency: f.currencyCode }),
  z.strictObject({ kind: z.literal('percent'), percent: f.percent }),
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.literal('blank') }),
  z.strictObject({ kind: z.literal('error') }),
]);

/**
 * What cells of the file mean, how that was decided, and what else they could mean, so that a person can check and
 * change it. It is either decided, or only a person can decide it (`by` is `asked` and `value` null).
 */
export const columnReading = z.strictObject({
  ...place,
  of: z.string(),
  value: z.string().nullable(),
  by: z.enum(readingGrounds),
  /** The rows that depend on it, of which at most ten are listed. */
  rows: z.strictObject({ total: f.count, first: z.array(z.int().min(1)).max(10) }),
  /** All possible decisions, with what they make of the same cells. */
  choices: z.array(
    z.strictObject({
      value: z.string(),
      examples: z.array(z.strictObject({ row: z.int().min(1), text: z.string(), becomes: meaning })).max(2),
    }),
  ),
});
export type ColumnReading = z.output<typeof columnReading>;
export type CellMeaning = z.output<typeof meaning>;
