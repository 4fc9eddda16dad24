import * as fc from 'fast-check';

/**
 * Values that no field accepts: wrong types, extreme numbers, characters that mean something to SQL, FTS, JSON or a
 * prototype.
 */
export const nonsense: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  -0,
  -1,
  1.5,
  2 ** 53,
  2 ** 63,
  1e308,
  Number.NaN,
  Infinity,
  10n,
  '',
  ' ',
  '\0',
  'a\0b',
  '\uD800',
  'x\uDFFFy',
  '\u2028',
  'x'.repeat(200_001),
  '🙂'.repeat(101),
  "'; DROP TABLE customer; --",
  '" OR 1=1',
  '%',
  'NEAR(a b)',
  'a AND NOT',
  '"',
  '*',
  '^a',
  'topic:',
  '(((',
  '-',
  '1e5',
  '1,5',
  '0x10',
  'NaN',
  '١٢',
  '-0',
  '999999999999999.99',
  '2026-02-30',
  '0000-01-01',
  '2026-1-1',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  'javascript:alert(1)',
  'file:///etc/passwd',
  [],
  [[]],
  {},
  [null],
  new Date(0),
  new Map([['a', 1]]),
  new Uint8Array(3),
  { length: 1 },
  JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}'),
  deep(500),
];

function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let n = 0; n < levels; n += 1) value = n % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Texts of every sort that a pattern may require; the test supplies existing ids. */
const texts = [
  'A',
  'Acme',
  'a b',
  'Öz',
  "O'Hara",
  'x AND y',
  '"quoted" *',
  'NOT',
  '100%',
  '_',
  '🙂',
  'ab:cd',
  '日本',
  '2026-03-10',
  '2026-06-30',
  '2025-12-31',
  '9999-12-31',
  '0001-01-01',
  '1',
  '0',
  '0.01',
  '33.33',
  '100',
  '999999999999999',
  '-3',
  '1.2345',
  'EUR',
  'USD',
  'JPY',
  'XXX',
  'K',
  '+2W',
  '+9999Y',
  '-1D',
  '1712-manual.roadbook',
  'a@b.c',
  'https://example.com',
  'mailto:a@b.c',
  'null',
  '{}',
  '\u202e',
  'ﬁ',
  '\n',
  'dark',
];

/** The part of JSON Schema that the contract uses. */
interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
}

/** Values with the shape of a schema. `ids` are of every kind, so most are in the wrong place. */
export function valuesOf(schema: unknown, ids: readonly string[]): fc.Arbitrary<unknown> {
  const of = (one: Schema): fc.Arbitrary<unknown> => {
    const choices = one.anyOf ?? one.oneOf;
    if (choices) return fc.oneof(...choices.map(of));
    if (one.enum) return fc.constantFrom(...one.enum);
    if ('const' in one) return fc.constant(one.const);
    switch (one.type) {
      case 'object':
        if (one.propertyNames && typeof one.additionalProperties === 'object')
          return fc.dictionary(of(one.propertyNames) as fc.Arbitrary<string>, of(one.additionalProperties), {
            maxKeys: 3,
          });
        return fc.record(mapValues(one.properties ?? {}, of), { requiredKeys: [...(one.required ?? [])] });
      case 'array':
        return fc.array(of(one.items ?? {}), { maxLength: Math.min(3, one.maxItems ?? 3) });
      case 'string':
        return textOf(one, ids);
      case 'integer':
      case 'number':
        return numberOf(one);
      case 'boolean':
        return fc.boolean();
      default:
        return fc.constant(null);
    }
  };
  return of(schema as Schema);
}

function numberOf({ minimum = 0, maximum = 100 }: Schema): fc.Arbitrary<number> {
  return fc.oneof(
    fc.constantFrom(Math.max(minimum, 1), maximum),
    fc.integer({ min: minimum, max: Math.min(maximum, minimum + 20) }),
  );
}

/** A string without any limit is a calendar date, whose check JSON Schema can't express. */
function textOf({ pattern, minLength = 0, maxLength }: Schema, ids: readonly string[]): fc.Arbitrary<string> {
  const asked = pattern ?? (maxLength === undefined ? String.raw`^\d{4}-` : '');
  const fits = (text: string): boolean =>
    text.length >= minLength && text.length <= (maxLength ?? 1000) && new RegExp(asked).test(text);
  const known = [...ids, ...ids.map((id) => `custom.${id}`), ...texts].filter(fits);
  if (known.length === 0) throw new Error(`No text for ${pattern}: add one`);
  return fc.constantFrom(...known);
}

function mapValues<A, B>(object: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, map(value)]));
}

/** The same input with one thing wrong: a value anywhere in it replaced, a missing key, an extra key. */
export function spoiled(input: unknown, where: number, how: number): unknown {
  const places = placesIn(input);
  const place = places[where % places.length] ?? [];
  const wrong = nonsense[how % nonsense.length];
  if (place.length === 0)
    return how % 3 === 0 && isObject(input) ? { ...input, ['extra key']: wrong } : wrong;
  return replaced(input, place, how % 7 === 0 ? lost : wrong);
}

const lost = Symbol('lost');

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function placesIn(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (!isObject(value)) return [at];
  return [at, ...Object.entries(value).flatMap(([name, inside]) => placesIn(inside, [...at, name]))];
}

function replaced(value: unknown, [name = '', ...rest]: readonly string[], by: unknown): unknown {
  if (!isObject(value)) return by;
  const inside = rest.length === 0 ? by : replaced(value[name], rest, by);
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, n) => (String(n) !== name ? [one] : inside === lost ? [] : [inside]));
  }
  const { [name]: _, ...others } = value;
  return inside === lost ? others : { ...others, [name]: inside };
}
