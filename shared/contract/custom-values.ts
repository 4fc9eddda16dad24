import { z } from 'zod';
import { longText } from '../records/opportunity.ts';
import * as f from './fields.ts';

/**
 * The values of a record's custom fields by the id of the field: a text, a number, a date or the id of a choice as text,
 * an amount with its currency, yes/no as true or false. Fields without a value are absent.
 */
export const customRead = z.record(f.id, z.union([z.string(), z.boolean(), f.money]));
export type CustomRead = z.output<typeof customRead>;

/**
 * Custom values to write, by the id of the field; null or an empty text clears one, and absent fields stay. An amount is a
 * plain decimal. Whether a value suits its field is checked like that of any other field of its kind.
 */
export const customWritten = z.record(f.id, z.union([f.text(longText), z.boolean(), z.null()]));
export type CustomWritten = z.output<typeof customWritten>;

/** The custom fields that the rows of a list have. */
export const customColumns = z.array(f.id).max(100).default([]);

/** A custom field as sort key or group: `custom.` and its id. */
export const customKey = z.templateLiteral(['custom.', f.id]);

const amount = f.amount.refine((value) => !value.startsWith('-'), 'field.amount-negative');
/** From and to, both included; at least one of them. */
const range = <End extends z.ZodType<string>>(end: End) => ({ from: end.optional(), to: end.optional() });
const on = { field: f.id };

/**
 * A condition on a custom field, which has to suit its kind: `contains` (words or parts of words, accents and case aside)
 * for texts, ranges for numbers, amounts (in base currency, at the rates of the day) and dates. One that doesn't suit,
 * or whose field no longer exists, matches nothing.
 */
export const customCondition = z.discriminatedUnion('is', [
  z.strictObject({ ...on, is: z.enum(['blank', 'filled']) }),
  z.strictObject({ ...on, is: z.literal('contains'), text: f.name(200) }),
  z.strictObject({ ...on, is: z.literal('numbers'), ...range(f.number) }),
  z.strictObject({ ...on, is: z.literal('amounts'), ...range(amount) }),
  z.strictObject({ ...on, is: z.literal('dates'), ...range(f.date) }),
  z.strictObject({ ...on, is: z.literal('flag'), value: z.boolean() }),
  /** Ids of choices, or `yes` and `no` of a flag; and `none` for records without a value. */
  z.strictObject({
    ...on,
    is: z.literal('any-of'),
    values: z
      .array(z.union([f.id, z.enum(['yes', 'no', 'none'])]))
      .min(1)
      .max(101),
  }),
]);
export type CustomCondition = z.output<typeof customCondition>;

/** Each must be met. */
export const customConditions = z
  .array(customCondition)
  .max(20)
  .superRefine((conditions, context) => {
    conditions.forEach((condition, place) => {
      if (!('from' in condition) || !('to' in condition)) return;
      const { from, to } = condition;
      if (from === undefined || to === undefined || isRangeInOrder(condition.is, from, to)) return;
      context.addIssue({ code: 'custom', path: [place, 'to'], message: 'customField.range-order' });
    });
  });

function isRangeInOrder(is: CustomCondition['is'], from: string, to: string): boolean {
  return is === 'dates' ? from <= to : Number(from) <= Number(to);
}
