import type { RecordKind } from '../../../shared/records/record-kinds.ts';
import { mostTags } from '../../../shared/rules/tags.ts';
import { findRecord, insertRecord, listBy, removeRecord } from '../../store/records/records-io.ts';
import type { TagLinkRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { found, notAllowed } from '../refusal.ts';
import { TagBook } from './tag-book.ts';

/** The record with the tags. */
export interface Tagged {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Finds a record of each kind and describes the change of tags in the history. */
const describe: { readonly [K in RecordKind]: (act: ActContext, id: string) => void } = {
  opportunity: (act, id) => {
    const { topic } = found(findRecord(act.db, 'opportunity', id));
    act.describe('act.opportunity.setTags', { topic });
  },
  customer: (act, id) => {
    const { name } = found(findRecord(act.db, 'customer', id));
    act.describe('act.customer.setTags', { name });
  },
};

/** Replaces the tags of a record; new ones are created. Closed deals can be tagged. */
export function setTags(
  act: ActContext,
  kind: RecordKind,
  { id, tags }: { readonly id: string; readonly tags: readonly string[] },
): { id: string } {
  describe[kind](act, id);
  const book = new TagBook(act);
  retag(act, { kind, id }, new Set(tags.map((name) => book.idOf(name))));
  return { id };
}

/** Adds tags by name and removes others. Refused (`tag.too-many`) if the record would have too many. */
export function changeTags(
  act: ActContext,
  tagged: Tagged,
  { add, remove, book }: { add: readonly string[]; remove: readonly string[]; book: TagBook },
): void {
  const gone = new Set(remove);
  const kept = linksOf(act, tagged)
    .map((link) => link.tagId)
    .filter((tagId) => !gone.has(tagId));
  // Counted before any tag is created: a refusal must leave nothing behind.
  if (new Set([...kept, ...add.map((name) => book.keyOf(name))]).size > mostTags) {
    throw notAllowed('tag.too-many', { most: mostTags });
  }
  retag(act, tagged, new Set([...kept, ...add.map((name) => book.idOf(name))]));
}

/** Replaces the links of a record. */
export function retag(act: ActContext, tagged: Tagged, wanted: ReadonlySet<string>): void {
  const links = linksOf(act, tagged);
  const has = new Set(links.map((link) => link.tagId));
  for (const { id, tagId } of links) if (!wanted.has(tagId)) removeRecord(act.db, `${tagged.kind}_tag`, id);
  for (const tagId of wanted) if (!has.has(tagId)) link(act, tagged, tagId);
}

/** Removes all tags from a record that is about to be deleted. */
export function untag(act: ActContext, tagged: Tagged): void {
  retag(act, tagged, new Set());
}

function linksOf(act: ActContext, { kind, id }: Tagged): TagLinkRecord<RecordKind>[] {
  return listBy(act.db, `${kind}_tag`, `${kind}Id` as 'id', id) as TagLinkRecord<RecordKind>[];
}

function link(act: ActContext, { kind, id }: Tagged, tagId: string): void {
  const row = { id: act.newId(), [`${kind}Id`]: id, tagId } as unknown as TagLinkRecord<RecordKind>;
  insertRecord(act.db, `${kind}_tag`, row);
}
