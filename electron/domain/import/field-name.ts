import { fieldWord } from '../../../shared/import/field-words.ts';
import type { ImportField } from '../../../shared/import/fields.ts';
import { sayAny } from '../../../shared/words/say.ts';

/** The name of a field for people. */
export function fieldName(field: Pick<ImportField, 'key' | 'word' | 'name'>): string {
  return field.name ?? sayAny(fieldWord(field), {});
}
