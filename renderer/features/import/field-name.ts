import { fieldWord } from '../../../shared/import/field-words.ts';
import { sayAny } from '../../../shared/words/say.ts';
import type { Sheet } from './import-state.ts';

/** The name of a field of the file's kind of record, for people. */
export function nameOf(key: string, fields: Sheet['fields']): string {
  const field = fields.find((one) => one.key === key);
  return field?.name ?? sayAny(field?.word ?? fieldWord({ key }), {});
}
