import type { WordParams } from '../contract/envelope.ts';
import type { catalogue, WordKey } from './catalogue.ts';
import { english } from './language.ts';
import type { Language } from './language.ts';
import { compileMessage } from './message.ts';
import type { ArgumentKind, Message, MessageValue, ValueWriters } from './message.ts';
import type { MessageParams } from './message-params.ts';
import { shown, writersIn } from './speech.ts';

export type { WordKey } from './catalogue.ts';
type Catalogue = typeof catalogue;

export type ParamsOf<K extends WordKey> = MessageParams<Catalogue[K]>;

/** No argument for a message without parameters. */
export type ArgumentsOf<K extends WordKey> = keyof ParamsOf<K> extends never ? [] : [params: ParamsOf<K>];

/** The message for a key of the catalogue, with its parameters formatted for the language and region. */
export function say<K extends WordKey>(key: K, ...[params]: ArgumentsOf<K>): string {
  return params === undefined ? spoken.words[key] : messageOf(key).format(params);
}

/**
 * Like `say`, for a key that arrived as data: an error's `word`, or the description of an action in the journal of an
 * older version. An unknown key is shown unchanged, and so is a missing parameter.
 */
export function sayAny(key: string, params: WordParams): string {
  if (!isWordKey(key)) return key;
  const message = messageOf(key);
  const values: Record<string, MessageValue> = {};
  for (const [name, kind] of message.arguments) values[name] = asKind(kind, params[name], name);
  return message.format(values);
}

/** Names side by side in the language, without "and": for chips and columns. In a sentence, use a `list` parameter. */
export function sideBySide(names: readonly string[]): string {
  return new Intl.ListFormat(spoken.tag, { type: 'unit', style: 'short' }).format(names);
}

export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(english.words, key);
}

/** The parameters of a message with their kinds. */
export function argumentsOf(key: WordKey): ReadonlyMap<string, ArgumentKind> {
  return messageOf(key).arguments;
}

/** The language of this process or window. */
let spoken = english;
let writers = writersOf(spoken);
const compiled = new Map<WordKey, Message>();

/** Sets the language. It is chosen once, at the start, since existing screens don't change. */
export function speakIn(language: Language): void {
  spoken = language;
  writers = writersOf(language);
  compiled.clear();
}

/** A message may name another one, which a value from the journal may no longer do. */
function writersOf(language: Language): ValueWriters {
  const word = (value: unknown): string =>
    typeof value === 'string' && isWordKey(value) ? language.words[value] : shown(value);
  return { ...writersIn(language.tag), word };
}

export function spokenLanguage(): Language {
  return spoken;
}

function messageOf(key: WordKey): Message {
  let message = compiled.get(key);
  if (!message) compiled.set(key, (message = compileMessage(spoken.words[key], spoken, writers)));
  return message;
}

function asKind(kind: ArgumentKind, value: WordParams[string] | undefined, name: string): MessageValue {
  switch (kind) {
    case 'plural':
      return numberIn(value);
    case 'text':
    case 'select':
      return value === undefined ? `{${name}}` : typeof value === 'object' ? shown(value) : value;
    default:
      return value ?? `{${name}}`;
  }
}

/** A count as a number; older journals contain some formatted ones, such as '1,204'. */
function numberIn(value: WordParams[string] | undefined): number {
  if (typeof value === 'number') return value;
  const digits = typeof value === 'string' ? value.replace(/\D/g, '') : '';
  return digits === '' ? NaN : Number(digits);
}
