import type { CurrencyCode, Money } from '../money/money.ts';
import type { Percent } from '../money/percent.ts';
import type { DecimalText } from '../money/ten-thousandths.ts';
import type { Field, FieldKind, Fields, FieldUse, ReferenceTarget } from './field.ts';

type Ref = { id: string; name: string };
type CustomerKind = 'account' | 'contact';

/** The types of each kind of field: in outputs, in inputs, and in a row of the store. */
interface Kinds {
  text: [string, string, string];
  amount: [{ -readonly [K in keyof Money]: Money[K] }, string, number];
  percent: [Percent, Percent, number];
  number: [DecimalText, DecimalText, number];
  date: [string, string, string];
  instant: [number, never, number];
  flag: [boolean, boolean, 0 | 1];
  currency: [CurrencyCode, CurrencyCode, CurrencyCode];
}

/** A customer is read with its kind, since it may be either. */
interface References extends Record<ReferenceTarget, Ref> {
  customer: { id: string; kind: CustomerKind; name: string };
}

type Side = { read: 0; written: 1; row: 2 };

type Entered<F> = F extends { readonly entered: readonly (infer V)[] }
  ? V
  : F extends { readonly values: readonly (infer V)[] }
    ? V
    : never;

/** The value of a field on one side, when it isn't empty. */
type Value<F extends Field, S extends keyof Side> = F extends { readonly kind: 'choice' }
  ? S extends 'written'
    ? Entered<F>
    : F['values'][number]
  : F extends { readonly kind: 'reference' }
    ? S extends 'read'
      ? References[F['to']]
      : string
    : F['kind'] extends keyof Kinds
      ? Kinds[F['kind']][Side[S]]
      : never;

/** The kinds whose values are always read, written, and displayed the same way. */
export type PlainKind = Exclude<FieldKind, 'special'>;
export type Kinded<K extends FieldKind> = Extract<Field, { kind: K }>;
/** The output and input type of any field of a kind, when it isn't empty. */
export type ReadOf<K extends PlainKind> = Value<Kinded<K>, 'read'>;
export type WrittenOf<K extends PlainKind> = Value<Kinded<K>, 'written'>;

type OrNull<F extends Field, T> = F extends { readonly blank: true } ? T | null : T;
type WrittenOrNull<F extends Field, T> = F extends { readonly kept: true } ? T : OrNull<F, T>;

type IsSpecial<F extends Field> = F extends { readonly kind: 'special' } ? true : false;
type IsWritten<F extends Field> =
  IsSpecial<F> extends true ? false : F extends { readonly set: 'act' } ? false : true;

/** The name of a field in the input of a call. */
type WrittenName<K, F extends Field> = K extends string
  ? F extends { readonly kind: 'reference' }
    ? `${K}Id`
    : K
  : never;

type Camel<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : S;

/** The name of a field in a row of the store. */
type RowName<K, F extends Field> = F extends { readonly column: infer C extends string }
  ? Camel<C>
  : WrittenName<K, F>;

type Snake<S extends string> = S extends `${infer Letter}${infer Rest}`
  ? `${Letter extends Lowercase<Letter> ? Letter : `_${Lowercase<Letter>}`}${Snake<Rest>}`
  : S;

/** The column of a field. */
type Column<K, F extends Field> = F extends { readonly column: infer C extends string }
  ? C
  : Snake<WrittenName<K, F>>;

/** Keys of the special fields: every place that handles fields lists all of them. */
export type SpecialKey<R extends Fields> = {
  [K in keyof R & string]: IsSpecial<R[K]> extends true ? K : never;
}[keyof R & string];

/** Keys of the fields that the record's page shows in one of its sections. */
export type SectionedKey<R extends Fields> = {
  [K in keyof R & string]: R[K] extends { readonly section: string } ? K : never;
}[keyof R & string];

/** Names in a row of the fields whose change adds an entry to the deal's history. */
export type EntryName<R extends Fields> = {
  [K in keyof R & string]: R[K] extends { readonly set: 'entry' } ? RowName<K, R[K]> : never;
}[keyof R & string];

/** Keys of the fields that are choices. */
export type ChoiceKey<R extends Fields> = {
  [K in keyof R & string]: R[K] extends { readonly kind: 'choice' } ? K : never;
}[keyof R & string];

/** Keys of the fields with a certain use. */
export type UsedKey<R extends Fields, U extends FieldUse> = {
  [K in keyof R & string]: R[K] extends { readonly use: readonly (infer One)[] }
    ? U extends One
      ? K
      : never
    : never;
}[keyof R & string];

/** Keys of the fields that lists read. */
export type ListedKey<R extends Fields> = {
  [K in keyof R & string]: R[K] extends { readonly pageOnly: true } | { readonly long: true } ? never : K;
}[keyof R & string];

/** The described fields of a record in outputs; `Only` narrows them. */
export type Read<R extends Fields, Only extends keyof R = keyof R> = {
  -readonly [K in Only as IsSpecial<R[K]> extends true ? never : K]: OrNull<R[K], Value<R[K], 'read'>>;
};

/** The input of create and update, all optional. */
export type Written<R extends Fields> = {
  -readonly [K in keyof R as IsWritten<R[K]> extends true ? WrittenName<K, R[K]> : never]?:
    WrittenOrNull<R[K], Value<R[K], 'written'>> | undefined;
};

/** A field while a form is filled in: the value may still be missing. */
type DraftValue<F extends Field> = F extends { readonly kind: 'text' }
  ? string
  : F extends { readonly kind: 'flag' }
    ? boolean
    : F extends { readonly kind: 'amount' | 'percent' | 'number' | 'date' }
      ? string | null
      : OrNull<F, F extends { readonly kind: 'choice' } ? Entered<F> : string>;

/** The fields of a form for a new record. */
export type FormDraft<R extends Fields> = {
  [K in UsedKey<R, 'form'> as WrittenName<K, R[K]>]: DraftValue<R[K]>;
};

/** The described fields in a row of the store. */
export type Row<R extends Fields> = {
  readonly [K in keyof R as IsSpecial<R[K]> extends true ? never : RowName<K, R[K]>]: OrNull<
    R[K],
    Value<R[K], 'row'>
  >;
};

/** The columns of some fields, with the names of the records they refer to, as a statement returns them. */
export type Columns<R extends Fields, Only extends keyof R = keyof R> = {
  readonly [K in Only as IsSpecial<R[K]> extends true ? never : Column<K, R[K]>]: OrNull<
    R[K],
    Value<R[K], 'row'>
  >;
} & {
  readonly [
    K in Only as R[K] extends { readonly kind: 'reference' }
      ? K extends string
        ? `${Snake<K>}_name`
        : never
      : never
  ]: OrNull<R[K], string>;
} & {
  readonly [
    K in Only as R[K] extends { readonly kind: 'reference'; readonly to: 'customer' }
      ? K extends string
        ? `${Snake<K>}_kind`
        : never
      : never
  ]: CustomerKind;
};
