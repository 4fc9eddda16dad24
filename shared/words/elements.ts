import { IntlMessageFormat } from 'intl-messageformat';
import type { formatToParts } from 'intl-messageformat';

/** The parser's own elements. They are told apart by numbers that it does not name to us. */
export type ParsedElements = Parameters<typeof formatToParts>[0];

/** What a message consists of. `type` is the number the parser gives the kind. */
export type MessageElement =
  | { readonly type: 0; readonly value: string }
  | { readonly type: 1; readonly value: string }
  | { readonly type: 2 | 3; readonly value: string; readonly style?: unknown }
  | ChoiceElement
  | { readonly type: 7 };

/** A select or a plural, with the elements of each form. */
export interface ChoiceElement {
  readonly type: 5 | 6;
  readonly value: string;
  readonly options: Readonly<Record<string, { readonly value: readonly MessageElement[] }>>;
}

export const argument = 1;
export const number = 2;
export const date = 3;
export const select = 5;
export const plural = 6;

/**
 * Parses a message. `amount`, `percent` and `list` are kinds of our own; to ICU they are styles of numbers, so the words
 * `number,` may be left out. SyntaxError when it is no message.
 */
export function parseMessage(text: string): readonly MessageElement[] {
  const icu = text.replace(/\{\s*(\w+)\s*,\s*(amount|percent|list)\s*\}/g, '{$1, number, $2}');
  const parsed: unknown = new IntlMessageFormat(icu, 'en', {}, { ignoreTag: true }).getAst();
  return parsed as readonly MessageElement[];
}
