import type { DealFieldKey } from '../../../shared/import/deal-fields.ts';
import { say } from '../../../shared/words/say.ts';

/** The name of a field as a person reads it. */
export function fieldName(key: DealFieldKey): string {
  return say(`import.field.${key}`);
}
