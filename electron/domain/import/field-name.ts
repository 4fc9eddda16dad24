import type { DealFieldKey } from '../../../shared/import/deal-fields.ts';
import { fieldWord } from '../../../shared/import/field-words.ts';
import { sayAny } from '../../../shared/words/say.ts';

/** The name of a field for people. */
export function fieldName(key: DealFieldKey): string {
  return sayAny(fieldWord(key), {});
}
