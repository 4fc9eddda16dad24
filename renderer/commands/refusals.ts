/** What a refusal says to a person: in a toast, in a dialog, or beside the field it is about. */
import type { CallError, FieldError } from '../../shared/contract/envelope.ts';
import { isWordKey } from '../../shared/words/say.ts';
import { sayAny } from '../../shared/words/say.ts';

/** What a refusal says to a person, the fields it names included. */
export function wordsOf(error: CallError): string {
  const first = error.fields?.[0];
  const said = sayAny(error.word, error.params);
  const words = said === error.word ? error.message : said;
  const beside = error.code === 'invalid' && first !== undefined ? wordsOfField(first) : words;
  return beside === words ? words : `${words} ${beside}`;
}

/** A refusal's word beside a field of a form; null when the refusal does not name it. */
export function fieldError(error: CallError | null, ...path: readonly string[]): string | null {
  const found = error?.fields?.find((field) => path.every((part, index) => field.path[index] === part));
  return found === undefined ? null : wordsOfField(found);
}

/** The words of one field's refusal. */
export function wordsOfField(field: FieldError): string {
  return isWordKey(field.word) ? sayAny(field.word, field.params) : field.message;
}

/** What a refusal says beside the only field that was changed: the field's own words if there are any. */
export function wordsBeside(error: CallError): string {
  const [field] = error.fields ?? [];
  return field === undefined ? wordsOf(error) : wordsOfField(field);
}
