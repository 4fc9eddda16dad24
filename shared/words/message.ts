import { formatToParts } from 'intl-messageformat';
import type { Formats, Formatters } from 'intl-messageformat';
import * as element from './elements.ts';
import type { MessageElement, ParsedElements } from './elements.ts';

/** How the values inside messages are written. Each takes whatever a message may bring and never throws. */
export interface ValueWriters {
  number(this: void, value: unknown): string;
  /** Without grouping: years. */
  plain(this: void, value: unknown): string;
  amount(this: void, value: unknown): string;
  percent(this: void, value: unknown): string;
  list(this: void, value: unknown): string;
  date(this: void, value: unknown, style: DateStyle): string;
}

export type DateStyle = 'short' | 'long' | 'weekday';
export type ArgumentKind = 'text' | 'number' | 'plural' | 'select' | 'date' | 'amount' | 'percent' | 'list';
export type MessageValue = string | number | object;

/** A message that is ready to be said again and again. */
export interface Message {
  readonly arguments: ReadonlyMap<string, ArgumentKind>;
  format(this: void, values: Readonly<Record<string, MessageValue>>): string;
}

/** Parses a message of a language once. Throws SyntaxError when it is no ICU message. */
export function compileMessage(text: string, language: string, writers: ValueWriters): Message {
  const elements = element.parseMessage(text);
  const parsed = elements as unknown as ParsedElements;
  const formatters = formattersOf(writers);
  const kinds = new Map<string, ArgumentKind>();
  collect(elements, kinds);
  return {
    arguments: kinds,
    format: (values) => {
      const parts = formatToParts(parsed, language, formatters, styles, values as Values, undefined, text);
      return parts.length === 1 ? String(parts[0]?.value) : parts.map(({ value }) => String(value)).join('');
    },
  };
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

function isOwnKind(style: unknown): style is 'amount' | 'percent' | 'list' {
  return style === 'amount' || style === 'percent' || style === 'list';
}

/*
 * The library hands the options of the style that a message names to the formatter. Ours only tell the styles apart, so
 * they are empty objects.
 */
const numberStyles = { plain: {}, amount: {}, percent: {}, list: {} };
const dateStyles = { short: {}, long: {}, weekday: {} };
const styles: Formats = { number: numberStyles, date: dateStyles, time: {} };

/** Formatters that write a value by the name of its style; the library calls nothing of them but `format`. */
function formattersOf(writers: ValueWriters): Formatters {
  const number = { format: writers.number } as unknown as Intl.NumberFormat;
  const numbers = new Map<unknown, Intl.NumberFormat>();
  for (const style of ['plain', 'amount', 'percent', 'list'] as const) {
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
