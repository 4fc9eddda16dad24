import type { ImportField } from './fields.ts';
import type { KnownSystem } from './systems.ts';
import { WordBook } from './words-alike.ts';

/** The words for the values of a field: its own, those of other programs, and those of the file's program. */
export function choiceWords(
  { key, choices = [], synonyms = {} }: ImportField,
  ofSystem: KnownSystem['choices'],
): WordBook<string> {
  return new WordBook([
    ...choices.map((value) => [value, value] as const),
    ...Object.entries(synonyms),
    ...(ofSystem.get(key) ?? []),
  ]);
}
