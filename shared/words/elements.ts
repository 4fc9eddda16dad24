import { IntlMessageFormat } from 'intl-messageformat';
import type { formatToParts } from 'intl-messageformat';

/** The parser's own elements, distinguished by numbers whose names it doesn't export. */
export type ParsedElements = Parameters<typeof formatToParts>[0];

/** An element of a message. `type` is the parser's number for the kind. */
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

export const literal = 0;
export const argument = 1;
export const number = 2;
export const date = 3;
export const select = 5;
export const plural = 6;
/** The `#` of a plural. */
export const pound = 7;

/**
 * Parses a message. `amount`, `percent`, `list` and `word` are our own kinds; for ICU they are styles of numbers, so
 * `number,` may be left out. SyntaxError for an invalid message.
 */
export function parseMessage(text: string): readonly MessageElement[] {
  const icu = text.replace(/\{\s*(\w+)\s*,\s*(amount|percent|list|word)\s*\}/g, '{$1, number, $2}');
  const parsed: unknown = new IntlMessageFormat(icu, 'en', {}, { ignoreTag: true }).getAst();
  return parsed as readonly MessageElement[];
}

/** The text of a message. Text with characters that have a meaning in ICU is refused: no message quotes any. */
export function printMessage(elements: readonly MessageElement[]): string {
  return elements.map(printElement).join('');
}

function printElement(one: MessageElement): string {
  switch (one.type) {
    case literal:
      if (/[{}]/.test(one.value)) throw new Error(`A message cannot show braces: ${one.value}`);
      return one.value;
    case argument:
      return `{${one.value}}`;
    case number:
    case date: {
      const kind = one.type === number ? 'number' : 'date';
      return typeof one.style === 'string'
        ? `{${one.value}, ${kind}, ${one.style}}`
        : `{${one.value}, ${kind}}`;
    }
    case select:
    case plural: {
      const forms = Object.entries(one.options).map(
        ([name, { value }]) => `${name} {${printMessage(value)}}`,
      );
      return `{${one.value}, ${one.type === plural ? 'plural' : 'select'}, ${forms.join(' ')}}`;
    }
    case pound:
      return '#';
  }
}
