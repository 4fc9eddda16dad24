import type { Random } from '../../../shared/random/seeded.ts';
import { listAll } from '../../store/records/records-io.ts';
import type { ActContext } from '../context.ts';
import { setTags } from '../tags/record-tags.ts';

/** Tags that match the subject of a deal. */
const byTopic: Readonly<Record<string, string>> = {
  'Wi-Fi renewal': 'Renewal',
  'Service contract': 'Renewal',
  'Meter gateway pilot': 'Pilot',
  'Drone survey': 'Pilot',
  'Nurse call upgrade': 'Public sector',
  'Site cameras': 'Public sector',
};
const byChance = ['Key account', 'Trade fair', 'Partner', 'Upsell'] as const;

/** Tags about a third of the deals: some by subject, some at random. */
export function tagSample(act: ActContext, random: Random): void {
  for (const { id, topic } of listAll(act.db, 'opportunity')) {
    const tags = [byTopic[topic], random.below(4) === 0 ? random.pick(byChance) : undefined];
    const known = tags.filter((tag) => tag !== undefined);
    if (known.length > 0) setTags(act, 'opportunity', { id, tags: known });
  }
}
