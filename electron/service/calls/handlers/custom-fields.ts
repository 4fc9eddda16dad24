import {
  changeChoices,
  createCustomField,
  listCustomFields,
  removeCustomField,
  renameCustomField,
  reorderCustomFields,
  usesOfCustomField,
} from '../../../domain/custom/fields.ts';
import type { Commands, Queries } from './types.ts';

export const customFieldQueries: Queries<'customField'> = {
  'customField.list': ({ db }, { of }) => ({ items: listCustomFields(db, of) }),
  'customField.uses': ({ db }, { id }) => usesOfCustomField(db, id),
};

export const customFieldCommands: Commands<'customField'> = {
  'customField.create': (act, input) => createCustomField(act, input),
  'customField.rename': (act, input) => renameCustomField(act, input),
  'customField.reorder': (act, input) => reorderCustomFields(act, input),
  'customField.changeChoices': (act, input) => changeChoices(act, input),
  'customField.remove': (act, input) => removeCustomField(act, input),
};
