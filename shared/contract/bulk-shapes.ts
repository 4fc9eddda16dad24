import { z } from 'zod';
import * as f from './fields.ts';

/** Records by id, or everything that a list with this filter shows but some. */
export const selectionBy = <Filter extends z.ZodType>(filter: Filter) =>
  z.union([
    z.strictObject({ ids: z.array(f.id).min(1).max(5000) }),
    z.strictObject({ filter, except: z.array(f.id).max(5000).optional() }),
  ]);

/** Records that the same rule refuses in the same words. */
const refusals = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({
    word: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    message: z.string(),
    count: f.count,
    /** The first of them. */
    rows: z.array(row),
  });

/** What an act on many records comes to, whatever their kind; `row` names a record that was refused. */
export const outcomeOf = <Row extends z.ZodType>(row: Row) => ({
  /** Records that were asked for. */
  count: f.count,
  changes: f.count,
  /** Records that are as the act would leave them. */
  unchanged: f.count,
  /**
   * By reason, the one that refuses most records first. At most 200 records are named; where these have as many
   * reasons, records with yet another one are counted in `count` alone.
   */
  refused: z.strictObject({ count: f.count, reasons: z.array(refusals(row)).max(200) }),
  /** Tags that are made along. */
  newTags: z.array(z.string()),
});
