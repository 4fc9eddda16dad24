import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { identityKey } from '../../../shared/names/name-keys.ts';
import type { CustomField, CustomKind, FieldOwner } from '../../../shared/records/custom-fields.ts';
import { mostCustomFields } from '../../../shared/records/custom-fields.ts';
import type { Readable } from '../../store/connection/database.ts';
import {
  customField,
  customFieldNamed,
  customFieldsOf,
  nextPosition,
  slotForNew,
  type StoredField,
} from '../../store/custom/fields.ts';
import { slotName } from '../../store/custom/slots.ts';
import { clearSlot, countByValue, countValues } from '../../store/custom/values.ts';
import {
  findRecord,
  insertRecord,
  removeRecord,
  removeWhere,
  updateRecord,
} from '../../store/records/records-io.ts';
import type { ActContext } from '../context.ts';
import { found, invalid, notAllowed } from '../refusal.ts';
import { isReservedName } from './reserved-names.ts';

type WireField = OutputOf<'customField.list'>['items'][number];

/** The fields for calls, in their order. */
export function listCustomFields(db: Readable, of?: FieldOwner): WireField[] {
  return customFieldsOf(db, of).map(({ id, of: owner, name, kind, choices }) => ({
    id,
    of: owner,
    name,
    kind,
    choices: [...choices],
  }));
}

/** How many records have a value in a field, and each of its choices. */
export function usesOfCustomField(db: Readable, id: string): OutputOf<'customField.uses'> {
  const field = found(customField(db, id));
  const counts = field.kind === 'choice' ? countByValue(db, field) : new Map<string, number>();
  return {
    records: countValues(db, field),
    choices: field.choices.map((choice) => ({ id: choice.id, records: counts.get(choice.id) ?? 0 })),
  };
}

/** Adds a field after the others of its kind of record. House rule: at most 100. */
export function createCustomField(
  act: ActContext,
  input: ParsedInputOf<'customField.create'>,
): { id: string } {
  const { of, kind, choices } = input;
  const name = tidyName(input.name);
  refuseTakenName(act.db, of, name);
  if (kind === 'choice' && choices.length === 0) throw invalid('choices', 'customField.no-choices');
  if (kind !== 'choice' && choices.length > 0) throw invalid('choices', 'field.unknown');
  refuseSameChoices(choices);
  const { id } = insertCustomField(act, { of, name, kind, choices });
  act.describe(`act.customField.create.${of}`, { name });
  return { id };
}

export interface NewField {
  readonly of: FieldOwner;
  readonly name: string;
  readonly kind: CustomKind;
  readonly choices: readonly string[];
}

/** Adds a field, whose name was checked, as part of another action. */
export function insertCustomField(act: ActContext, { of, name, kind, choices }: NewField): StoredField {
  const free = slotForNew(act.db, of);
  if (free === null) throw notAllowed('customField.too-many', { most: mostCustomFields });
  const slot = slotName(free.slot);
  if (free.isReused) clearSlot(act.db, { of, slot });
  const id = act.newId();
  insertRecord(act.db, 'custom_field', {
    id,
    owner: of,
    slot: free.slot,
    name,
    kind,
    position: nextPosition(act.db, of),
  });
  const made = choices.map((choice, i) => insertChoice(act, id, tidyName(choice), i + 1));
  return { id, of, name, kind, slot, choices: made };
}

/** Adds a choice to a field. */
export function insertChoice(
  act: ActContext,
  fieldId: string,
  name: string,
  position: number,
): CustomField['choices'][number] {
  const id = act.newId();
  insertRecord(act.db, 'custom_choice', { id, fieldId, name, position });
  return { id, name };
}

/** Renames a field; its values stay. */
export function renameCustomField(
  act: ActContext,
  input: ParsedInputOf<'customField.rename'>,
): { id: string } {
  const field = found(customField(act.db, input.id));
  const name = tidyName(input.name);
  refuseTakenName(act.db, field.of, name, field.id);
  updateRecord(act.db, 'custom_field', field.id, { name });
  act.describe('act.customField.rename', { before: field.name, name });
  return { id: field.id };
}

/** Puts the fields of a kind of record in another order, which has to name each of them once. */
export function reorderCustomFields(
  act: ActContext,
  { of, ids }: ParsedInputOf<'customField.reorder'>,
): Record<string, never> {
  const now = customFieldsOf(act.db, of).map(({ id }) => id);
  if (now.toSorted().join() !== ids.toSorted().join()) throw invalid('ids', 'customField.order-incomplete');
  ids.forEach((id, i) => updateRecord(act.db, 'custom_field', id, { position: i + 1 }));
  act.describe(`act.customField.reorder.${of}`);
  return {};
}

/** Renames, adds, sorts and deletes choices. Values of deleted ones are cleared, if that many were announced. */
export function changeChoices(
  act: ActContext,
  { id, choices, evenWithValues }: ParsedInputOf<'customField.changeChoices'>,
): { id: string } {
  const field = found(customField(act.db, id));
  if (field.kind !== 'choice') throw invalid('choices', 'field.unknown');
  refuseSameChoices(choices.map(({ name }) => name));
  const known = new Set(field.choices.map((choice) => choice.id));
  const kept = choices.flatMap((choice) => (choice.id === undefined ? [] : [choice.id]));
  const wrong = choices.findIndex((choice, i) => isWrongId(choice.id, i, kept, known));
  if (wrong >= 0) throw invalid(`choices.${wrong}.id`, 'field.choice');
  const gone = field.choices.filter((choice) => !kept.includes(choice.id));
  takeChoices(act, field, gone, evenWithValues);
  choices.forEach((choice, i) => {
    const [name, position] = [tidyName(choice.name), i + 1];
    if (choice.id === undefined) insertChoice(act, id, name, position);
    else updateRecord(act.db, 'custom_choice', choice.id, { name, position });
  });
  act.describe('act.customField.choices', { name: field.name });
  return { id };
}

/** An id that the field doesn't have, or that is there twice. */
function isWrongId(
  id: string | undefined,
  place: number,
  kept: readonly string[],
  known: ReadonlySet<string>,
): boolean {
  if (id === undefined) return false;
  return !known.has(id) || (kept.indexOf(id) !== kept.lastIndexOf(id) && place > kept.indexOf(id));
}

function takeChoices(
  act: ActContext,
  field: StoredField,
  gone: CustomField['choices'],
  evenWithValues: number,
): void {
  if (gone.length === 0) return;
  const counts = countByValue(act.db, field);
  const n = gone.reduce((sum, choice) => sum + (counts.get(choice.id) ?? 0), 0);
  if (n > evenWithValues) throw notAllowed('customField.choices-used', { name: field.name, n });
  for (const choice of gone) {
    clearSlot(act.db, field, choice.id);
    removeRecord(act.db, 'custom_choice', choice.id);
  }
}

/** Deletes a field with its values. House rule: only after the person was told how many records have one. */
export function removeCustomField(
  act: ActContext,
  { id, evenWithValues }: ParsedInputOf<'customField.remove'>,
): Record<string, never> {
  const { name } = found(findRecord(act.db, 'custom_field', id));
  const field = found(customField(act.db, id));
  const n = countValues(act.db, field);
  if (n > evenWithValues) throw notAllowed('customField.has-values', { name, n });
  removeWhere(act.db, 'custom_choice', 'fieldId', id);
  removeRecord(act.db, 'custom_field', id);
  act.describe('act.customField.remove', { name, n });
  return {};
}

/** Single spaces, none at the ends. */
export const tidyName = (name: string): string => name.replace(/\s+/g, ' ').trim();

function refuseTakenName(db: Readable, of: FieldOwner, name: string, ownId?: string): void {
  const other = customFieldNamed(db, of, name);
  if (other && other.id !== ownId) throw invalid('name', 'customField.taken', { name: other.name });
  if (isReservedName(of, name)) throw invalid('name', 'customField.reserved', { name });
}

function refuseSameChoices(names: readonly string[]): void {
  const keys = names.map(identityKey);
  const twice = keys.findIndex((key, i) => keys.indexOf(key) < i);
  if (twice >= 0) throw invalid(`choices.${twice}`, 'customField.choice-twice', { name: names[twice] ?? '' });
}
