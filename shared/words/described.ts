import type { customer, customerSections } from '../records/customer.ts';
import type { ChoiceKey, SectionedKey } from '../records/kinds.ts';
import type { opportunity, opportunitySections } from '../records/opportunity.ts';

/** Described records by the prefix of their fields' keys in the catalogue. */
interface Described {
  readonly deal: { readonly fields: typeof opportunity; readonly sections: typeof opportunitySections };
  readonly customer: { readonly fields: typeof customer; readonly sections: typeof customerSections };
}

export type RecordName = keyof Described;

type FieldsOf<N extends RecordName> = Described[N]['fields'];

/** The first section of a page has no heading of its own. */
type Headed<S extends readonly string[]> = S extends readonly [string, ...infer Others extends string[]]
  ? Others[number]
  : never;

/** `budgetStatus` -> `budget-status`. */
type Kebab<S extends string> = S extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : S;

/** Labels: `deal.closeDate`. Fields without a section name their own key in code. */
export type LabelWord = { [N in RecordName]: `${N}.${SectionedKey<FieldsOf<N>>}` }[RecordName];

/** Headings of sections: `deal.section.buying`. */
export type SectionWord = {
  [N in RecordName]: `${N}.section.${Headed<Described[N]['sections']>}`;
}[RecordName];

type ChoiceWords<F> = {
  [K in keyof F & string]: F[K] extends { readonly values: readonly (infer V extends string)[] }
    ? `${Kebab<K>}.${V}`
    : never;
}[keyof F & string];

/** Values of choices: `budget-status.may-buy`. */
export type ChoiceWord = { [N in RecordName]: ChoiceWords<FieldsOf<N>> }[RecordName];

/** Fields that are choices, of whatever record. */
export type ChoiceName = { [N in RecordName]: ChoiceKey<FieldsOf<N>> }[RecordName];

/** Every word that a description needs. A catalogue without one of them doesn't compile. */
export type DescribedWord = LabelWord | SectionWord | ChoiceWord;
