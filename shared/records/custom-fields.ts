import type { Field } from './field.ts';
import { longText } from './opportunity.ts';

/** The kinds of record that people can give fields of their own. */
export const fieldOwners = ['opportunity', 'account', 'contact'] as const;
export type FieldOwner = (typeof fieldOwners)[number];

/** The kinds of custom field. An amount is in the currency of its record. */
export const customKinds = ['text', 'long-text', 'number', 'amount', 'date', 'flag', 'choice'] as const;
export type CustomKind = (typeof customKinds)[number];

/** The most fields of one kind of record, and the most choices of one field. */
export const mostCustomFields = 100;
export const mostChoices = 100;

/** Longest names of a field and of a choice, and longest text of one line, in UTF-16 code units. */
export const longestFieldName = 100;
export const longestChoice = 200;
export const longestCustomText = 1000;

export interface CustomChoice {
  readonly id: string;
  readonly name: string;
}

/** A field that a person or an import has set up. */
export interface CustomField {
  readonly id: string;
  readonly of: FieldOwner;
  readonly name: string;
  readonly kind: CustomKind;
  /** In order; only a choice has any. */
  readonly choices: readonly CustomChoice[];
}

/** A custom field as a described one, so that it has the same schemas, codecs and components. Its choices are ids. */
export function describedAs({ kind, choices }: Pick<CustomField, 'kind' | 'choices'>): Field {
  switch (kind) {
    case 'text':
      return { kind: 'text', max: longestCustomText };
    case 'long-text':
      return { kind: 'text', max: longText, long: true };
    case 'flag':
      return { kind: 'flag', initial: false, blank: true };
    case 'choice': {
      const [first = '', ...others] = choices.map(({ id }) => id);
      return { kind: 'choice', values: [first, ...others], blank: true };
    }
    case 'number':
      return { kind: 'number', blank: true };
    case 'amount':
      return { kind: 'amount', blank: true };
    case 'date':
      return { kind: 'date', blank: true };
  }
}

/** Whether the words of a field's values are searched. */
export function isTextKind(kind: CustomKind): boolean {
  return kind === 'text' || kind === 'long-text';
}

/** The key of a custom field where lists name their columns, sort keys and groups. */
export type CustomKey = `custom.${string}`;

export function customKey(id: string): CustomKey {
  return `custom.${id}`;
}

export function isCustomKey(key: string): key is CustomKey {
  return key.startsWith('custom.');
}

/** The id of the custom field that a key stands for; null for any other key. */
export function customIdOf(key: string): string | null {
  return isCustomKey(key) ? key.slice('custom.'.length) : null;
}
