import { formatToParts } from 'intl-messageformat';
import type { Formats, Formatters } from 'intl-messageformat';
import * as element from './elements.ts';
import type { MessageElement, ParsedElements } from './elements.ts';
import type { Language } from './language.ts';

/** How the values in messages are formatted. Each formatter accepts any value and never throws. */
export interface ValueWriters {
  number(this: void, value: unknown): string;
  /** Without grouping: years. */
  plain(this: void, value: unknown): string;
  amount(this: void, value: unknown): string;
  percent(this: void, value: unknown): string;
  list(this: void, value: unknown): string;
  /** A key of the catalogue, as its text. */
  word(this: void, value: unknown): string;
  date(this: void, value: unknown, style: DateStyle): string;
}

/** For ICU they are styles of numbers. */
const ownKinds = ['amount', 'percent', 'list', 'word'] as const;

export type DateStyle = 'short' | 'long' | 'weekday';
export type ArgumentKind = 'text' | 'plural' | 'select' | 'date' | NumberStyle | 'number';
type NumberStyle = (typeof ownKinds)[number];
export type MessageValue = string | number | object;

/** A parsed message, ready to be formatted. */
export interface Message {
  readonly arguments: ReadonlyMap<string, ArgumentKind>;
  format(this: void, values: Readonly<Record<string, MessageValue>>): string;
}

/** Parses a message of a language once. Throws SyntaxError for an invalid ICU message. */
export function compileMessage(
  text: string,
  { tag, direction }: Pick<Language, 'tag' | 'direction'>,
  writers: ValueWriters,
): Message {
  const elements = element.parseMessage(text);
  const parsed = elements as unknown as ParsedElements;
  const formatters = formattersOf(direction === 'rtl' ? isolating(writers) : writers);

  const kinds = new Map<string, ArgumentKind>();
  collect(elements, kinds);
  return {
    arguments: kinds,
    format: (values) => {
      const given = direction === 'rtl' ? withIsolatedTexts(values, kinds) : values;
      const parts = formatToParts(parsed, tag, formatters, styles, given as Values, undefined, text);
      return parts.length === 1 ? String(parts[0]?.value) : parts.map(({ value }) => String(value)).join('');
    },
  };
}

/** Keeps the letters and numbers of a value in their own order inside a right-to-left sentence. */
const isolate = (value: string): string => `\u2068${value}\u2069`;

function isolating(writers: ValueWriters): ValueWriters {
  return {
    number: (value) => isolate(writers.number(value)),
    plain: (value) => isolate(writers.plain(value)),
    amount: (value) => isolate(writers.amount(value)),
    percent: (value) => isolate(writers.percent(value)),
    list: (value) => isolate(writers.list(value)),
    word: (value) => isolate(writers.word(value)),
    date: (value, style) => isolate(writers.date(value, style)),
  };
}

function withIsolatedTexts(
  values: Readonly<Record<string, MessageValue>>,
  kinds: ReadonlyMap<string, ArgumentKind>,
): Readonly<Record<string, MessageValue>> {
  const isolated = Object.entries(values).map(([name, value]) => {
    return [name, typeof value === 'string' && kinds.get(name) === 'text' ? isolate(value) : value] as const;
  });
  return Object.fromEntries(isolated);
}

type Values = NonNullable<Parameters<typeof formatToParts>[4]>;

function collect(elements: readonly MessageElement[], kinds: Map<string, ArgumentKind>): void {
  for (const one of elements) {
    switch (one.type) {
      case element.argument:
        if (!kinds.has(one.value)) kinds.set(one.value, 'text');
        break;
      case element.number:
        kinds.set(one.value, isOwnKind(one.style) ? one.style : 'number');
        break;
      case element.date:
        kinds.set(one.value, 'date');
        break;
      case element.plural:
      case element.select:
        kinds.set(one.value, one.type === element.plural ? 'plural' : 'select');
        for (const form of Object.values(one.options)) collect(form.value, kinds);
        break;
      default:
    }
  }
}

function isOwnKind(style: unknown): style is NumberStyle {
  return ownKinds.some((kind) => kind === style);
}

/* The library passes the options of a style to the formatter. Ours only identify the styles, so they are empty
   objects. */
const numberStyles = { plain: {}, amount: {}, percent: {}, list: {}, word: {} };
const dateStyles = { short: {}, long: {}, weekday: {} };
const styles: Formats = { number: numberStyles, date: dateStyles, time: {} };

/** Formatters by the name of the style; the library only calls `format`. */
function formattersOf(writers: ValueWriters): Formatters {
  const number = { format: writers.number } as unknown as Intl.NumberFormat;
  const numbers = new Map<unknown, Intl.NumberFormat>();
  for (const style of ['plain', ...ownKinds] as const) {
    numbers.set(numberStyles[style], { format: writers[style] } as unknown as Intl.NumberFormat);
  }
  const dates = new Map<unknown, Intl.DateTimeFormat>();
  for (const style of ['short', 'long', 'weekday'] as const) {
    const format = (value: unknown): string => writers.date(value, style);
    dates.set(dateStyles[style], { format } as unknown as Intl.DateTimeFormat);
  }
  const short = dates.get(dateStyles.short) as Intl.DateTimeFormat;
  return {
    getNumberFormat: (_, options) => numbers.get(options) ?? number,
    getDateTimeFormat: (_, options) => dates.get(options) ?? short,
    getPluralRules: (locales, options) => pluralRules(String(locales), options?.type ?? 'cardinal'),
  };
}

const rules = new Map<string, Intl.PluralRules>();

function pluralRules(language: string, type: 'cardinal' | 'ordinal'): Intl.PluralRules {
  const key = `${language}|${type}`;
  let known = rules.get(key);
  if (!known) rules.set(key, (known = new Intl.PluralRules(language, { type })));
  return known;
}
