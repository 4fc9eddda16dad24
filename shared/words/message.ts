import { formatToParts, IntlMessageFormat } from 'intl-messageformat';
import type { Formatters, Formats } from 'intl-messageformat';

/** How the values inside messages are written. Each takes whatever a message may bring and never throws. */
export interface ValueWriters {
  number(value: unknown): string;
  /** Without grouping: years. */
  plain(value: unknown): string;
  amount(value: unknown): string;
  percent(value: unknown): string;
  list(value: unknown): string;
  date(value: unknown, style: DateStyle): string;
}

export type DateStyle = 'short' | 'long' | 'weekday';
export type ArgumentKind = 'text' | 'number' | 'plural' | 'select' | 'date' | 'amount' | 'percent' | 'list';
export type MessageValue = string | number | null | undefined | object;

/** A message that is ready to be said again and again. */
export interface Message {
  readonly arguments: ReadonlyMap<string, ArgumentKind>;
  format(values: Readonly<Record<string, MessageValue>>): string;
}

/**
 * Parses a message of a language once. Throws SyntaxError when it is no ICU message. The kinds `amount`, `percent` and
 * `list` are ours; to ICU they are styles of numbers, so the words `, number` may be left out.
 */
export function compileMessage(text: string, language: string, writers: ValueWriters): Message {
  const icu = text.replace(/\{\s*(\w+)\s*,\s*(amount|percent|list)\s*\}/g, '{$1, number, $2}');
  const elements = new IntlMessageFormat(icu, language, {}, { ignoreTag: true }).getAst();
  const formatters = formattersOf(writers);
  const kinds = new Map<string, ArgumentKind>();
  collect(elements, kinds);
  return {
    arguments: kinds,
    format: (values) => {
      const parts = formatToParts(elements, language, formatters, styles, values as Values, undefined, text);
      return parts.map(({ value }) => String(value)).join('');
    },
  };
}

type Values = NonNullable<Parameters<typeof formatToParts>[4]>;
export type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** Numbers by which the parser tells its elements apart. */
export const element = {
  literal: 0,
  argument: 1,
  number: 2,
  date: 3,
  time: 4,
  select: 5,
  plural: 6,
  pound: 7,
  tag: 8,
} as const;

function collect(elements: Elements, kinds: Map<string, ArgumentKind>): void {
  for (const one of elements) {
    switch (one.type) {
      case element.argument:
        if (!kinds.has(one.value)) kinds.set(one.value, 'text');
        break;
      case element.number:
        kinds.set(
          one.value,
          one.style === 'amount' || one.style === 'percent' || one.style === 'list' ? one.style : 'number',
        );
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

/*
 * The library hands the options of the style that a message names to the formatter; ours only have to be told apart, so
 * the name of the style is all they hold.
 */
const numberStyles = { plain: {}, amount: {}, percent: {}, list: {} };
const dateStyles = { short: {}, long: {}, weekday: {} };
const styles: Formats = { number: numberStyles, date: dateStyles, time: {} };

function nameOf<S extends string>(
  all: Readonly<Record<S, object>>,
  options: object | undefined,
): S | undefined {
  return (Object.keys(all) as S[]).find((name) => all[name] === options);
}

function formattersOf(writers: ValueWriters): Formatters {
  return {
    getNumberFormat: (_, options) => {
      const write = writers[nameOf(numberStyles, options) ?? 'number'];
      return { format: write } as unknown as Intl.NumberFormat;
    },
    getDateTimeFormat: (_, options) => {
      const style = nameOf(dateStyles, options) ?? 'short';
      return { format: (value: unknown) => writers.date(value, style) } as unknown as Intl.DateTimeFormat;
    },
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
