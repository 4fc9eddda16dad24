/** The text of a refusal for people: in a toast, in a dialog, or next to its field. */
import type { CallError, FieldError } from '../../shared/contract/envelope.ts';
import { isWordKey } from '../../shared/words/say.ts';
import { sayAny } from '../../shared/words/say.ts';

/** The text of a refusal, including the fields that it names. */
export function wordsOf(error: CallError): string {
  const first = error.fields?.[0];
  const said = sayAny(error.word, error.params);
  const words = said === error.word ? error.message : said;
  const beside = error.code === 'invalid' && first !== undefined ? wordsOfField(first) : words;
  return beside === words ? words : `${words} ${beside}`;
}

/** The text next to a field of a form; null when the refusal doesn't name the field. */
export function fieldError(error: CallError | null, ...path: readonly string[]): string | null {
  const found = error?.fields?.find((field) =>
    path.every((part, index) => String(field.path[index]) === part),
  );
  return found === undefined ? null : wordsOfField(found);
}

/** The text about one field. */
export function wordsOfField(field: FieldError): string {
  return isWordKey(field.word) ? sayAny(field.word, field.params) : field.message;
}

/** The text next to the only changed field: the field's own text if there is one. */
export function wordsBeside(error: CallError): string {
  const [field] = error.fields ?? [];
  return field === undefined ? wordsOf(error) : wordsOfField(field);
}
