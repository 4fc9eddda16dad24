import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { mostTags } from '../../../shared/rules/tags.ts';
import { insertRecord, listBy, removeRecord } from '../../store/records/records-io.ts';
import type { ActContext } from '../context.ts';
import { notAllowed } from '../refusal.ts';
import { loadDeal } from '../opportunities/load.ts';
import { TagBook } from './tag-book.ts';

/** Replaces the tags of a deal; new ones are created. Closed deals can be tagged. */
export function setTags(act: ActContext, input: ParsedInputOf<'opportunity.setTags'>): { id: string } {
  const { id, topic } = loadDeal(act.db, input.id);
  const book = new TagBook(act);
  retag(act, id, new Set(input.tags.map((name) => book.idOf(name))));
  act.describe('act.opportunity.setTags', { topic });
  return { id };
}

/** Adds tags by name and removes others. Refused (`tag.too-many`) if the deal would have too many. */
export function changeTags(
  act: ActContext,
  opportunityId: string,
  { add, remove, book }: { add: readonly string[]; remove: readonly string[]; book: TagBook },
): void {
  const gone = new Set(remove);
  const kept = listBy(act.db, 'opportunity_tag', 'opportunityId', opportunityId)
    .map((link) => link.tagId)
    .filter((tagId) => !gone.has(tagId));
  // Counted before any tag is created: a refusal must leave nothing behind.
  if (new Set([...kept, ...add.map((name) => book.keyOf(name))]).size > mostTags) {
    throw notAllowed('tag.too-many', { most: mostTags });
  }
  retag(act, opportunityId, new Set([...kept, ...add.map((name) => book.idOf(name))]));
}

/** Links a deal with exactly these tags. */
export function retag(act: ActContext, opportunityId: string, wanted: ReadonlySet<string>): void {
  const links = listBy(act.db, 'opportunity_tag', 'opportunityId', opportunityId);
  const has = new Set(links.map((link) => link.tagId));
  for (const { id, tagId } of links) if (!wanted.has(tagId)) removeRecord(act.db, 'opportunity_tag', id);
  for (const tagId of wanted) {
    if (!has.has(tagId)) insertRecord(act.db, 'opportunity_tag', { id: act.newId(), opportunityId, tagId });
  }
}
