import type { Random } from '../../shared/random/seeded.ts';
import type { ActContext } from '../../electron/domain/context.ts';
import { insertRecord } from '../../electron/store/records/records-io.ts';

const names = [
  'Trade fair',
  'Renewal',
  'Public sector',
  'Partner',
  'Strategic',
  'Upsell',
  'Reference',
  'Pilot',
];

export function makeTags(act: ActContext): string[] {
  return names.map((name) => {
    const id = act.newId();
    insertRecord(act.db, 'tag', { id, name });
    return id;
  });
}

/** A third of the deals have tags, one or two. */
export function tagSome(
  {
    act,
    random,
    tags,
  }: { readonly act: ActContext; readonly random: Random; readonly tags: readonly string[] },
  opportunityId: string,
): void {
  const n = random.pick([0, 0, 0, 0, 1, 2]);
  const first = random.below(tags.length);
  for (let i = 0; i < n; i += 1) {
    const tagId = tags[(first + i * 3) % tags.length] ?? '';
    insertRecord(act.db, 'opportunity_tag', { id: act.newId(), opportunityId, tagId });
  }
}
