import { z } from 'zod';

/** The custom values of a form for a new record, by the id of the field, as typed: what is wrong is said when it's saved. */
export const customDraft = z.record(z.string(), z.union([z.string(), z.boolean(), z.null()]));
export type CustomDraft = z.output<typeof customDraft>;

export function isFilled(value: CustomDraft[string] | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}
