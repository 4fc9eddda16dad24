import { z } from 'zod';
import type { Field, Fields } from '../records/field.ts';
import { writtenName } from '../records/field.ts';
import { formFields, listedKeys, pageKeys, writtenFields } from '../records/keys.ts';
import type { FormDraft, Kinded, ListedKey, PlainKind, Read, SpecialKey, Written } from '../records/kinds.ts';
import { isInOrder, type RangeEnd, type RangeKind, type Ranges } from '../records/ranges.ts';
import { sayAny, type WordKey } from '../words/say.ts';
import * as f from './fields.ts';

/**
 * The only place where described fields become schemas. TypeScript can't follow the types through the loops, so they
 * are cast here; test/unit/records/schemas.test.ts compares the casts with what the schemas accept.
 */

/** The output schema of a field. */
const readers: { readonly [K in PlainKind]: (field: Kinded<K>) => z.ZodType } = {
  text: () => z.string(),
  amount: () => f.money,
  percent: () => f.percent,
  number: () => f.number,
  date: () => f.date,
  instant: () => f.instant,
  flag: () => z.boolean(),
  currency: () => f.currencyCode,
  choice: ({ values }) => z.enum(values),
  reference: ({ to }) => (to === 'customer' ? f.customerRef : f.ref),
};

/** The input schema of a field for create and update. */
const writers: { readonly [K in PlainKind]: (field: Kinded<K>) => z.ZodType } = {
  ...readers,
  text: ({ max, required, format }) =>
    required ? f.name(max) : format === 'email' ? f.email(max) : f.text(max),
  amount: () => f.amount,
  choice: ({ values, entered = values }) => z.enum(entered),
  reference: () => f.id,
};

function schemaOf(table: typeof readers, field: Field): z.ZodType {
  if (field.kind === 'special') throw new Error('A special field has a schema of its own');
  return (table[field.kind] as (field: Field) => z.ZodType)(field);
}

/** What a value that create and update accept has to be, when it isn't empty. */
export function writtenValue(field: Field): z.ZodType {
  return schemaOf(writers, field);
}

type ReadSchema<R extends Fields, Only extends keyof R, S> = z.ZodObject<
  { [K in keyof Read<R, Only>]: z.ZodType<Read<R, Only>[K], Read<R, Only>[K]> } & S,
  z.core.$strict
>;

function readSchema(fields: Fields, keys: readonly string[], specials: Readonly<Record<string, z.ZodType>>) {
  const shape = keys.map((key): [string, z.ZodType] => {
    const field = fields[key];
    const special = specials[key];
    if (field === undefined || special !== undefined) return [key, special ?? z.never()];
    const schema = schemaOf(readers, field);
    return [key, field.blank ? schema.nullable() : schema];
  });
  return z.strictObject(Object.fromEntries(shape));
}

/** A record in lists, with a schema for each special field that they read. */
export function listedSchema<
  const R extends Fields,
  S extends { [K in SpecialKey<R> & ListedKey<R>]: z.ZodType },
>(fields: R, specials: S): ReadSchema<R, ListedKey<R>, S> {
  return readSchema(fields, listedKeys(fields), specials) as unknown as ReadSchema<R, ListedKey<R>, S>;
}

/** The fields that only the record's page reads, with a schema for each special one. */
export function pageSchema<
  const R extends Fields,
  S extends { [K in Exclude<SpecialKey<R>, ListedKey<R>>]: z.ZodType },
>(fields: R, specials: S): ReadSchema<R, Exclude<keyof R & string, ListedKey<R>>, S> {
  return readSchema(fields, pageKeys(fields), specials) as unknown as ReadSchema<
    R,
    Exclude<keyof R & string, ListedKey<R>>,
    S
  >;
}

type WrittenSchema<R extends Fields> = z.ZodObject<
  {
    -readonly [K in keyof Written<R>]-?: z.ZodOptional<
      z.ZodType<Exclude<Written<R>[K], undefined>, Exclude<Written<R>[K], undefined>>
    >;
  },
  z.core.$strict
>;

/** The fields that create and update accept, all optional. */
export function writtenSchema<const R extends Fields>(fields: R): WrittenSchema<R> {
  const shape = writtenFields(fields).map(([key, field]) => {
    const schema = schemaOf(writers, field);
    return [writtenName(key, field), field.blank && !field.kept ? schema.nullable() : schema] as const;
  });
  return z.strictObject(Object.fromEntries(shape)).partial() as unknown as WrittenSchema<R>;
}

type DraftSchema<R extends Fields> = z.ZodObject<{
  [K in keyof FormDraft<R>]: z.ZodType<FormDraft<R>[K], FormDraft<R>[K]>;
}>;

/** The stored draft of a form for a new record: nothing is validated yet except the options of a choice. */
export function draftSchema<const R extends Fields>(fields: R): DraftSchema<R> {
  const shape = formFields(fields).map(([key, field]) => [writtenName(key, field), draftOf(field)] as const);
  return z.object(Object.fromEntries(shape)) as unknown as DraftSchema<R>;
}

function draftOf(field: Field): z.ZodType {
  switch (field.kind) {
    case 'flag':
      return z.boolean();
    case 'amount':
    case 'percent':
    case 'number':
    case 'date':
      return z.string().nullable();
    case 'choice': {
      const schema = z.enum(field.entered ?? field.values);
      return field.blank ? schema.nullable() : schema;
    }
    default:
      return field.blank ? z.string().nullable() : z.string();
  }
}

type RangeSchema<R extends Ranges> = { -readonly [Part in RangeEnd<R>]: z.ZodType<string, string> };

const notNegative = f.amount.refine((amount) => !amount.startsWith('-'), 'field.amount-negative');
const ends = { amount: notNegative, percent: f.percent, date: f.date } as const;

/** The parts of a filter that are ends of ranges. */
export function rangeShape<const R extends Ranges>(ranges: R): RangeSchema<R> {
  const parts = Object.entries(ranges).flatMap(([name, kind]) => [
    [`${name}From`, ends[kind]] as const,
    [`${name}To`, ends[kind]] as const,
  ]);
  return Object.fromEntries(parts) as unknown as RangeSchema<R>;
}

const isEnd = (kind: RangeKind, value: string | undefined): value is string =>
  ends[kind].safeParse(value).success;

/** Refuses a filter with a range that ends before it begins; `names` are the words for its fields. */
export function rangesInOrder<R extends Ranges>(
  ranges: R,
  names: { readonly [K in keyof R & string]: WordKey },
): (filter: Readonly<Partial<Record<RangeEnd<R>, string | undefined>>>, context: z.RefinementCtx) => void {
  return (filter, context) => {
    const parts = filter as Readonly<Record<string, string | undefined>>;
    for (const [name, kind] of Object.entries(ranges)) {
      const [from, to] = [parts[`${name}From`], parts[`${name}To`]];
      // An end that is none has a refusal of its own, and is in no order.
      if (!isEnd(kind, from) || !isEnd(kind, to) || isInOrder(kind, from, to)) continue;
      const params = { field: sayAny(names[name] ?? '', {}) };
      context.addIssue({ code: 'custom', path: [`${name}To`], message: 'field.range-order', params });
    }
  };
}
