import type { ChoiceName, ChoiceWord, LabelWord, RecordName } from './described.ts';
import { say } from './say.ts';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

/** The label of a field with a section, by its key in the description. */
export function fieldLabel(record: RecordName, key: string): string {
  return say(`${record}.${key}` as LabelWord);
}

/** The word for a value of a choice, by the key of its field. */
export function choiceLabel(name: ChoiceName, value: string): string {
  return say(choiceWord(name, value));
}

/** The key of that word. */
export function choiceWord(name: ChoiceName, value: string): ChoiceWord {
  return `${kebabCase(name)}.${value}` as ChoiceWord;
}

/** Values of a choice with their words, in the given order. */
export function choiceOptions<const V extends string>(name: ChoiceName, values: readonly V[]): Choice<V>[] {
  return values.map((value) => ({ value, label: choiceLabel(name, value) }));
}

/** `budgetStatus` -> `budget-status`. */
function kebabCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
