import { customWritten, type CustomWritten } from '../../../shared/contract/custom-values.ts';

/** The custom values of a form for a new record, by the id of the field. */
export const customDraft = customWritten;
export type CustomDraft = CustomWritten;

export function isFilled(value: CustomDraft[string] | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}
