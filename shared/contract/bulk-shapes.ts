import { z } from 'zod';
import * as f from './fields.ts';

/** Records by id, or everything that a list with this filter shows, with exceptions. */
export const selectionBy = <Filter extends z.ZodType>(filter: Filter) =>
  z.union([
    z.strictObject({ ids: z.array(f.id).min(1).max(5000) }),
    z.strictObject({ filter, except: z.array(f.id).max(5000).optional() }),
  ]);

/** Records that the same rule refuses for the same reason. */
const refusals = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({
    word: z.string(),
    params: f.wordParams,
    message: z.string(),
    count: f.count,
    /** The first of them. */
    rows: z.array(row),
  });

/** The outcome of an act on many records of any kind; `row` names a refused record. */
export const outcomeOf = <Row extends z.ZodType>(row: Row) => ({
  /** Number of selected records. */
  count: f.count,
  changes: f.count,
  /** Records that already match. */
  unchanged: f.count,
  /**
   * By reason, most records first. At most 200 records are listed; beyond 200 reasons, `count` alone includes the rest.
   */
  refused: z.strictObject({ count: f.count, reasons: z.array(refusals(row)).max(200) }),
  /** Tags that are also created. */
  newTags: z.array(z.string()),
});
