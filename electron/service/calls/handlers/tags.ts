import { removeTag, renameTag } from '../../../domain/tags/tags.ts';
import { listTags } from '../../../store/tags/tags.ts';
import type { Commands, Queries } from './types.ts';

export const tagQueries: Queries<'tag'> = {
  'tag.list': ({ db }) => ({ items: listTags(db) }),
};

export const tagCommands: Commands<'tag'> = {
  'tag.rename': (act, input) => renameTag(act, input),
  'tag.remove': (act, { id }) => removeTag(act, id),
};
