import { z } from 'zod';
import { isCalendarDate } from '../calendar/calendar-date.ts';
import { parseDateFormula } from '../calendar/date-formula.ts';
import { largestNumber } from '../money/ten-thousandths.ts';
import { opportunity } from '../records/opportunity.ts';
import { isTagName } from '../rules/tags.ts';

/**
 * The building blocks of every schema. No transforms: a schema must be expressible as JSON Schema, and handlers
 * receive exactly what was checked. A refinement's message is a key of the catalogue.
 */
export const id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'field.type');

/** Text that is no number has a refusal of its own. */
function isStorable(number: string): boolean {
  return !(Math.abs(Number(number)) > largestNumber);
}

const storable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** Text a person typed; may be empty. */
export const text = (max: number) => z.string().max(max).refine(storable, 'field.text');

/** Text that must not be blank. */
export const name = (max: number) => text(max).refine((value) => value.trim() !== '', 'field.required');

/** An e-mail address, or blank. */
export const email = (max: number) =>
  text(max).refine((value) => value === '' || /^[^\s@]+@[^\s@]+$/.test(value), 'field.email');

export const date = z.string().refine(isCalendarDate, 'field.date');
/** An offset such as "+2W" or "1M-1D". */
export const formula = z
  .string()
  .max(40)
  .refine((value) => parseDateFormula(value) !== null, 'field.formula');
/** No commas or line breaks: in files, the tags of a deal share one cell. */
export const tagName = name(50).refine(isTagName, 'field.tag');
export const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'field.currency');
/** A plain decimal string such as "1234.50"; never a number. */
export const amount = z.string().regex(/^-?\d{1,15}(\.\d{1,4})?$/, 'field.amount');
export const money = z.strictObject({ amount, currency: currencyCode });
export const percent = z.string().regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, 'field.percent');
/** Any number with at most 4 decimals, up to 100 billion above and below zero. */
export const number = z
  .string()
  .regex(/^-?\d{1,12}(\.\d{1,4})?$/, 'field.decimal')
  .refine((value) => isStorable(value), 'field.number');
/** A decimal string of any scale, for sums and weighted values. */
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'field.amount');
export const count = z.int().min(0);
export const instant = z.int().min(0);
export const offset = z.int().min(0).max(10_000_000);
export const limit = z.int().min(1).max(200);

/** The parameters of a message; see WordParams. Sums may have more digits than typed amounts. */
export const wordParams = z.record(
  z.string(),
  z.union([
    z.string(),
    z.number(),
    z.array(z.string()).readonly(),
    z.strictObject({ amount: decimal, currency: currencyCode }).readonly(),
  ]),
);

export const ref = z.strictObject({ id, name: z.string() });
export const none = z.strictObject({});
export const done = z.strictObject({ id });
/** Part of an object: an absent field stays unchanged. */
export const page = { offset: offset.default(0), limit: limit.default(100) } as const;

export const status = z.enum(opportunity.status.values);
export const outcome = z.enum(['won', 'lost']);
export const method = z.enum(['multiply', 'add', 'chances', 'completed']);
export const openCategory = z.enum(opportunity.category.entered);
export const category = z.enum(opportunity.category.values);
export const rating = z.enum(opportunity.rating.values);
export const priority = z.enum(opportunity.priority.values);
export const customerKind = z.enum(['account', 'contact']);
export const customerRef = z.strictObject({ id, kind: customerKind, name: z.string() });
export const direction = z.enum(['asc', 'desc']);
export const entryAction = z.enum([
  'Recorded',
  'Started',
  'Next',
  'Previous',
  'Skipped',
  'Jumped',
  'Updated',
  'Restarted',
  'Held',
  'Resumed',
  'Won',
  'Lost',
  'Reopened',
]);
