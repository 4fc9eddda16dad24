import { z } from 'zod';
import {
  customKinds,
  fieldOwners,
  longestChoice,
  longestFieldName,
  mostChoices,
  mostCustomFields,
} from '../records/custom-fields.ts';
import { command, query } from './define.ts';
import * as f from './fields.ts';

const of = z.enum(fieldOwners);
const fieldName = f.name(longestFieldName);
const choiceName = f.name(longestChoice);

export const customField = z.strictObject({
  id: f.id,
  /** The kind of record that has it. */
  of,
  name: z.string(),
  kind: z.enum(customKinds),
  /** In order; empty unless it is a choice. Values are their ids. */
  choices: z.array(f.ref),
});

/** How many records have a value that the person was told would go. A change that takes more is refused. */
const evenWithValues = f.count.default(0);
const topics = ['customField', 'opportunity', 'customer'] as const;
const items = z.strictObject({ items: z.array(customField) });

export const customFieldCalls = {
  /** The fields of a kind of record in their order, or of all kinds. */
  'customField.list': query(z.strictObject({ of: of.optional() }), items, ['customField']),
  /** How many records have a value, and how many have each choice. */
  'customField.uses': query(
    z.strictObject({ id: f.id }),
    z.strictObject({
      records: f.count,
      choices: z.array(z.strictObject({ id: f.id, records: f.count })),
    }),
    topics,
  ),
  /** Adds a field after the others. A choice needs `choices`, by name; other kinds have none. */
  'customField.create': command(
    z.strictObject({
      of,
      name: fieldName,
      kind: z.enum(customKinds),
      choices: z.array(choiceName).max(mostChoices).default([]),
    }),
    f.done,
    ['customField'],
  ),
  /** Values stay. Refused if another field of this kind of record has the name, in whatever spelling. */
  'customField.rename': command(z.strictObject({ id: f.id, name: fieldName }), f.done, topics),
  /** Every field of the kind of record, in the new order. */
  'customField.reorder': command(z.strictObject({ of, ids: z.array(f.id).max(mostCustomFields) }), f.none, [
    'customField',
  ]),
  /**
   * Replaces the choices of a field, in order: those with an id stay and may be renamed, others are new, and choices
   * that aren't listed are deleted. If records have one of these, the call is refused with their number unless
   * `evenWithValues` is at least that; their values are then cleared.
   */
  'customField.changeChoices': command(
    z.strictObject({
      id: f.id,
      choices: z
        .array(z.strictObject({ id: f.id.optional(), name: choiceName }))
        .min(1)
        .max(mostChoices),
      evenWithValues,
    }),
    f.done,
    topics,
  ),
  /** Deletes a field with its values. Refused with the number of records that have one, unless confirmed. */
  'customField.remove': command(z.strictObject({ id: f.id, evenWithValues }), f.none, topics),
} as const;
