import { fieldWord } from '../../../shared/import/field-words.ts';
import { sayAny } from '../../../shared/words/say.ts';
import type { Sheet } from './import-state.ts';

/** The name of a field of the file's kind of record, for people. */
export function nameOf(key: string, fields: Sheet['fields']): string {
  return sayAny(fields.find((field) => field.key === key)?.word ?? fieldWord({ key }), {});
}
