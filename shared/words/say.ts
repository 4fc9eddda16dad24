import type { WordParams } from '../contract/envelope.ts';
import { catalogue } from './catalogue.ts';

type Catalogue = typeof catalogue;
export type WordKey = keyof Catalogue;

/**
 * Names of the `{placeholders}` in a template. `{n|deal|deals}` chooses by number and needs `n` as well; `{day, date}`
 * says that `day` is a calendar date.
 */
type Placeholders<T extends string> = T extends `${string}{${infer Inside}}${infer Rest}`
  ? NameIn<Inside> | Placeholders<Rest>
  : never;
type NameIn<Inside extends string> = Inside extends `${infer Name}|${string}`
  ? Name
  : Inside extends `${infer Name}, date`
    ? Name
    : Inside;

export type ParamsOf<K extends WordKey> = { readonly [P in Placeholders<Catalogue[K]>]: string | number };

type Arguments<K extends WordKey> = [Placeholders<Catalogue[K]>] extends [never] ? [] : [params: ParamsOf<K>];

/**
 * The words for a key of the catalogue with its placeholders filled in.
 * `{name}` is replaced by the parameter, `{n|one|many}` by the form that fits the number `n`.
 */
export function say<K extends WordKey>(key: K, ...[params]: Arguments<K>): string {
  return fill(catalogue[key], params ?? {});
}

/** As `say`, for a key that arrived as data (an error's `word`). An unknown key is shown as it is. */
export function sayAny(key: string, params: WordParams): string {
  return isWordKey(key) ? fill(catalogue[key], params) : key;
}

export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(catalogue, key);
}

/** Names of the parameters that the template of a key declares as calendar dates. */
export function dateParamsOf(key: string): readonly string[] {
  if (!isWordKey(key)) return [];
  return Array.from(catalogue[key].matchAll(/\{(\w+), date\}/g), ([, name = '']) => name);
}

function fill(template: string, params: WordParams): string {
  return template.replace(/\{([^}]+)\}/g, (whole, inside: string) => {
    const [name = '', one, many] = inside.replace(', date', '').split('|');
    const value = params[name];
    if (value === undefined) return whole;
    if (one === undefined || many === undefined) return String(value);
    return Number(value) === 1 ? one : many;
  });
}
