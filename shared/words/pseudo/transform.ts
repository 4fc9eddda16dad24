import { catalogue } from '../catalogue.ts';
import type { WordKey } from '../catalogue.ts';
import { parseMessage, plural, pound, printMessage, literal, select } from '../elements.ts';
import type { ChoiceElement, MessageElement } from '../elements.ts';
import type { Language } from '../language.ts';

type Elements = readonly MessageElement[];

/**
 * The English catalogue with `change` applied to the elements of every message. A message is created when it is first
 * needed, since creating all of them would slow down each start.
 */
export function fromEnglish(change: (message: Elements) => Elements): Language['words'] {
  const words: Partial<Record<WordKey, string>> = {};
  for (const [key, text] of Object.entries<string>(catalogue)) {
    let made: string | null = null;
    const get = (): string => (made ??= printMessage(change(parseMessage(text))));
    Object.defineProperty(words, key, { enumerable: true, get });
  }
  return words as Language['words'];
}

/** The elements with every piece of text replaced, including the forms of plurals. Parameters stay unchanged. */
export function mapText(elements: Elements, change: (text: string) => string): Elements {
  return elements.map((one) => {
    if (one.type === literal) return { ...one, value: change(one.value) };
    return isChoice(one) ? withForms(one, (form) => mapText(form, change)) : one;
  });
}

/** A plural or select with each of its forms replaced. */
export function withForms(
  one: ChoiceElement,
  change: (form: Elements, name: string) => Elements,
): ChoiceElement {
  const forms = Object.entries(one.options).map(
    ([name, { value }]) => [name, { value: change(value, name) }] as const,
  );
  return { ...one, options: Object.fromEntries(forms) };
}

export function isChoice(one: MessageElement): one is ChoiceElement {
  return one.type === plural || one.type === select;
}

/** The number of characters of the text itself, using the longest form of each choice. */
export function textLength(elements: Elements): number {
  const lengths = elements.map((one) => {
    if (one.type === literal) return one.value.length;
    if (one.type === pound) return 1;
    return isChoice(one) ? Math.max(...Object.values(one.options).map(({ value }) => textLength(value))) : 0;
  });
  return lengths.reduce((sum, length) => sum + length, 0);
}

export function text(value: string): MessageElement {
  return { type: literal, value };
}
