import { customIdOf } from '../../../shared/records/custom-fields.ts';
import { say } from '../../../shared/words/say.ts';
import type { Readable } from '../../store/connection/database.ts';
import { customField } from '../../store/custom/fields.ts';
import { groupingOf } from '../../store/lists/groups.ts';
import { emptyKey } from '../../store/lists/groups.ts';
import type { Grouping } from '../../store/lists/list-source.ts';
import { found, invalid } from '../refusal.ts';

/** How a list is grouped. Refuses a custom field that is neither a choice nor yes/no. */
export function requireGrouping<By extends string>(
  db: Readable,
  source: Parameters<typeof groupingOf<By>>[1],
  by: Parameters<typeof groupingOf<By>>[2],
  key: By,
): Grouping {
  const grouping = groupingOf(db, source, by, key);
  if (grouping !== null) return grouping;
  const { name } = found(customField(db, customIdOf(key) ?? ''));
  throw invalid('by', 'customField.not-grouped', { name });
}

/** The name of a group by a custom field, unless it is a choice. */
export function customGroupName(key: string): string {
  if (key === emptyKey) return say('group.none.custom');
  return say(key === 'yes' ? 'value.yes' : 'value.no');
}
