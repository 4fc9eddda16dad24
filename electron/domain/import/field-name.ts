import type { DealFieldKey } from '../../../shared/import/deal-fields.ts';
import { say, type WordKey } from '../../../shared/words/say.ts';

type FieldWord = Extract<WordKey, `import.field.${string}`>;

/** The name of a field as a person reads it. */
export function fieldName(key: DealFieldKey): string {
  const word: FieldWord = `import.field.${key}`;
  return say(word);
}
