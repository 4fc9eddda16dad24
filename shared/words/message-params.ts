import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Money } from '../money/money.ts';

/**
 * The parameters of a message, inferred from its text by the compiler: `{topic}` is a text, `{count, plural, ...}`
 * and `{row, number}` are numbers, `{day, date}` a calendar date, `{revenue, amount}` money in wire format, `{share,
 * percent}` a plain decimal, `{names, list}` several texts, `{field, word}` a key of the catalogue, written as its text.
 */
export type MessageParams<T extends string> = {
  readonly [N in Argument<T>[0]]: ValueOf<Extract<Argument<T>, readonly [N, string]>[1]>;
};

interface Values {
  number: number;
  plural: number;
  selectordinal: number;
  date: CalendarDate;
  amount: Money;
  percent: string;
  list: readonly string[];
}

/** A parameter that occurs twice, once without a type, has the type of the other place. */
type ValueOf<Kind extends string> = [Exclude<Kind, 'text'>] extends [never]
  ? string
  : Kind extends keyof Values
    ? Values[Kind]
    : Kind extends 'text'
      ? never
      : string;

/** `[name, kind]` of every argument of a message. */
export type Argument<T extends string> = InText<T>;

/** In text: the next brace starts a parameter or ends the form of a plural. */
type InText<T extends string, Found = never> = T extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${infer Rest}`
    ? BetweenForms<`${Rest}{${After}`, Found>
    : InArgument<After, Found>
  : T extends `${string}}${infer Rest}`
    ? BetweenForms<Rest, Found>
    : Found;

/** After `{`: only a name, a name with its kind, or a name with the forms to choose from. */
type InArgument<T extends string, Found> = T extends `${infer Head}}${infer Rest}`
  ? Head extends `${infer Name}, ${infer Kind}`
    ? Kind extends `${infer Choice extends 'plural' | 'selectordinal' | 'select'},${string}`
      ? T extends `${string}, ${Choice},${infer Forms}`
        ? BetweenForms<Forms, Found | readonly [Name, Choice]>
        : never
      : InText<Rest, Found | readonly [Name, Kind extends `${infer Type},${string}` ? Type : Kind]>
    : InText<Rest, Found | readonly [Head, 'text']>
  : never;

/** Between the forms of a choice: the next brace starts a form or ends the choice. */
type BetweenForms<T extends string, Found> = T extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${infer Rest}`
    ? InText<`${Rest}{${After}`, Found>
    : InText<After, Found>
  : T extends `${string}}${infer Rest}`
    ? InText<Rest, Found>
    : Found;
