import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { recordKinds } from '../../../shared/records/record-kinds.ts';
import { tidyTag } from '../../../shared/rules/tags.ts';
import { tagNamed } from '../../store/names/named.ts';
import { findRecord, removeRecord, removeWhere, updateRecord } from '../../store/records/records-io.ts';
import type { ActContext } from '../context.ts';
import { found, invalid } from '../refusal.ts';

/** Renames a tag wherever it is used. Renaming never merges two tags: an existing name is refused. */
export function renameTag(act: ActContext, input: ParsedInputOf<'tag.rename'>): { id: string } {
  const { name: before, id } = found(findRecord(act.db, 'tag', input.id));
  const name = tidyTag(input.name);
  const other = tagNamed(act.db, name);
  if (other && other.id !== id) throw invalid('name', 'tag.taken', { name: other.name });
  updateRecord(act.db, 'tag', id, { name });
  act.describe('act.tag.rename', { before, name });
  return { id };
}

/** Deletes a tag and removes it from every record, as one undoable step. */
export function removeTag(act: ActContext, id: string): Record<string, never> {
  const { name } = found(findRecord(act.db, 'tag', id));
  const taken = recordKinds.map((kind) => removeWhere(act.db, `${kind}_tag`, 'tagId', id));
  const n = taken.reduce((sum, one) => sum + one, 0);
  removeRecord(act.db, 'tag', id);
  act.describe('act.tag.remove', { name, n });
  return {};
}
