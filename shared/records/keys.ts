import type { Field, Fields } from './field.ts';
import type { FieldUse } from './field.ts';
import { isPageOnly, isUsed, isWritten, rowName, writtenName } from './field.ts';
import type { EntryName, ListedKey, UsedKey } from './kinds.ts';

/** The keys of the fields that lists read, in the order of the description. */
export function listedKeys<const R extends Fields>(fields: R): readonly ListedKey<R>[] {
  return keysWhere(fields, (field) => !isPageOnly(field)) as ListedKey<R>[];
}

/** The keys of the fields that only the record's page reads. */
export function pageKeys<const R extends Fields>(
  fields: R,
): readonly Exclude<keyof R & string, ListedKey<R>>[] {
  return keysWhere(fields, isPageOnly) as Exclude<keyof R & string, ListedKey<R>>[];
}

/** The keys of the fields with a certain use, in the order of the description. */
export function usedKeys<const R extends Fields, U extends FieldUse>(
  fields: R,
  use: U,
): readonly UsedKey<R, U>[] {
  return keysWhere(fields, (field) => isUsed(field, use)) as UsedKey<R, U>[];
}

function keysWhere(fields: Fields, isMeant: (field: Field) => boolean): string[] {
  return Object.entries(fields).flatMap(([key, field]) => (isMeant(field) ? [key] : []));
}

/** The fields that create and update accept, each with its key. */
export function writtenFields(fields: Fields): readonly (readonly [key: string, field: Field])[] {
  return Object.entries(fields).filter(([, field]) => isWritten(field));
}

/** The fields of one section of the page with their keys, in order. */
export function fieldsIn(fields: Fields, section: string): readonly (readonly [key: string, field: Field])[] {
  return Object.entries(fields).filter(([, field]) => field.section === section);
}

/** The fields of the form for a new record with their keys, in order. */
export function formFields(fields: Fields): readonly (readonly [key: string, field: Field])[] {
  return Object.entries(fields).filter(([, field]) => isUsed(field, 'form'));
}

/** Names in a row of the fields whose change adds an entry to the deal's history. */
export function entryNames<R extends Fields>(fields: R): readonly EntryName<R>[] {
  const names = Object.entries(fields)
    .filter(([, field]) => field.set === 'entry')
    .map(([key, field]) => rowName(key, field));
  return names as EntryName<R>[];
}

/** Fields that can't be changed while the deal is closed: the name in a call, and the name in a row. */
export function lockedNames(fields: Fields): readonly { readonly written: string; readonly row: string }[] {
  return Object.entries(fields)
    .filter(([, field]) => field.locked)
    .map(([key, field]) => ({ written: writtenName(key, field), row: rowName(key, field) }));
}
