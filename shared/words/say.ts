import type { WordParams } from '../contract/envelope.ts';
import { catalogue } from './catalogue.ts';
import { compileMessage } from './message.ts';
import type { ArgumentKind, Message, MessageValue } from './message.ts';
import type { MessageParams } from './message-params.ts';
import { shown, writersIn } from './speech.ts';

type Catalogue = typeof catalogue;
export type WordKey = keyof Catalogue;

export type ParamsOf<K extends WordKey> = MessageParams<Catalogue[K]>;

/** No argument for a message that asks for none. */
export type ArgumentsOf<K extends WordKey> = keyof ParamsOf<K> extends never ? [] : [params: ParamsOf<K>];

/** The words for a key of the catalogue, with its parameters written as language and region write them. */
export function say<K extends WordKey>(key: K, ...[params]: ArgumentsOf<K>): string {
  return params === undefined ? catalogue[key] : messageOf(key).format(params);
}

/**
 * As `say`, for a key that arrived as data: an error's `word`, or what an act said of itself in the journal of an older
 * version. An unknown key is shown as it is, and so is what a message asks for and does not get.
 */
export function sayAny(key: string, params: WordParams): string {
  if (!isWordKey(key)) return key;
  const message = messageOf(key);
  const values: Record<string, MessageValue> = {};
  for (const [name, kind] of message.arguments) values[name] = asKind(kind, params[name], name);
  return message.format(values);
}

export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(catalogue, key);
}

/** The arguments of a message with their kinds. */
export function argumentsOf(key: WordKey): ReadonlyMap<string, ArgumentKind> {
  return messageOf(key).arguments;
}

const compiled = new Map<WordKey, Message>();
const language = 'en';
const writers = writersIn(language);

function messageOf(key: WordKey): Message {
  let message = compiled.get(key);
  if (!message) compiled.set(key, (message = compileMessage(catalogue[key], language, writers)));
  return message;
}

function asKind(kind: ArgumentKind, value: WordParams[string] | undefined, name: string): MessageValue {
  switch (kind) {
    case 'plural':
      return numberIn(value);
    case 'text':
      return value === undefined ? `{${name}}` : typeof value === 'object' ? shown(value) : value;
    default:
      return value ?? `{${name}}`;
  }
}

/** A count as a number; older journals hold some as they were shown, such as '1,204'. */
function numberIn(value: WordParams[string] | undefined): number {
  if (typeof value === 'number') return value;
  const digits = typeof value === 'string' ? value.replace(/\D/g, '') : '';
  return digits === '' ? NaN : Number(digits);
}
