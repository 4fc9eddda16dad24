import { z } from 'zod';
import { exportSample } from './export-shapes.ts';
import { action, query } from './define.ts';
import * as f from './fields.ts';
import { mostPeriods } from '../rules/forecast-spans.ts';
import { chosenFile, fileFormat, filePath } from './app-calls.ts';
import { filter, notConverted, opportunityRow } from './opportunity-rows.ts';

export const unit = z.enum(['day', 'week', 'month', 'quarter']);
export const stackBy = z.enum(['category', 'stage', 'cycle', 'salesperson', 'rating', 'currency']);

const range = {
  unit: unit.default('month'),
  /** Any day of the first period; defaults to today. */
  from: f.date.optional(),
  /**
   * The last day. The forecast then shows the days from `from` on, and nothing else: `periods` doesn't count, and the
   * first and the last period are cut to these days.
   */
  to: f.date.optional(),
  periods: z.int().min(1).max(mostPeriods).default(12),
  stack: stackBy.default('category'),
  filter: filter.default({}),
};

/** A figure in base currency: `value` is exact and unrounded so that parts add up, and is rounded for display. */
const figure = z.strictObject({ count: f.count, value: f.decimal, weighted: f.decimal });
const part = figure.extend({ key: z.string() });

const bucket = z.strictObject({
  /** Open deals, without Omitted ones. */
  open: figure,
  /** The open figure split by the stack, with the keys of `stacks`. */
  parts: z.array(part),
  won: figure,
});

export const bucketKey = z.union([
  z.strictObject({ kind: z.literal('period'), start: f.date }),
  z.strictObject({
    kind: z.enum(['overdue', 'undated', 'on-hold', 'not-started', 'omitted', 'earlier', 'later', 'whole']),
  }),
]);

const exported = { ...range, form: z.enum(['deals', 'periods']), ...fileFormat.shape } as const;

export const forecastCalls = {
  /**
   * Estimated revenue by close date. Won deals count at their actual close date with their frozen base value; overdue
   * and undated open deals have their own buckets; deals on hold, not started or omitted are in no total.
   */
  'forecast.byCloseDate': query(
    z.strictObject(range),
    z.strictObject({
      base: f.currencyCode,
      rateDate: f.date,
      periods: z.array(z.strictObject({ start: f.date, end: f.date }).extend(bucket.shape)),
      overdue: bucket,
      undated: bucket,
      /** Open deals due before the first or after the last period shown. */
      earlier: bucket,
      later: bucket,
      /** Everything in the forecast, whatever the range. */
      whole: bucket,
      onHold: figure,
      notStarted: figure,
      omitted: figure,
      /** Parts of the stack with their names, in drawing order. */
      stacks: z.array(z.strictObject({ key: z.string(), name: z.string() })),
      withoutRevenue: f.count,
      ...notConverted,
    }),
    ['opportunity', 'cycle', 'salesperson', 'currency', 'workspace', 'day'],
  ),
  /** The deals behind a bar. Their base values add up to it exactly. */
  'forecast.deals': query(
    z.strictObject({
      ...range,
      ...f.page,
      bucket: bucketKey,
      /** Only this part of the stack; `won` for the won deals; all if absent. */
      part: z.string().max(100).optional(),
    }),
    z.strictObject({
      rows: z.array(
        opportunityRow.extend({ baseValue: f.decimal.nullable(), baseWeighted: f.decimal.nullable() }),
      ),
      total: figure,
      base: f.currencyCode,
      ...notConverted,
    }),
    ['opportunity', 'customer', 'cycle', 'salesperson', 'currency', 'workspace', 'day'],
  ),
  /** Writes the forecast as CSV or a workbook: one row per deal, or one per period. Atomic. */
  'forecast.export': action(
    z.strictObject({ ...exported, ...filePath.shape }),
    chosenFile.extend({ rows: f.count }),
  ),
  /** The first rows that such an export would write. */
  'forecast.exportSample': query(z.strictObject(exported), exportSample, [
    'opportunity',
    'customer',
    'cycle',
    'salesperson',
    'tag',
    'currency',
    'workspace',
    'day',
  ]),
} as const;
