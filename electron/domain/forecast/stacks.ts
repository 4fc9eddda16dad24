import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Readable } from '../../store/connection/database.ts';
import { stackNames } from '../../store/forecast/names.ts';
import type { StackBy } from '../../store/forecast/conditions.ts';
import type { DatedGroup } from '../../store/forecast/groups.ts';
import { say, sayAny } from '../../../shared/words/say.ts';

type Stack = OutputOf<'forecast.byCloseDate'>['stacks'][number];

export interface Stacks {
  readonly drawn: readonly Stack[];
  /** The drawn part for a key of the data: the key itself, or `other`. */
  partOf(key: string): string;
  /** The keys of the data in a drawn part. */
  keysOf(part: string): readonly string[];
}

const fixedOrders: Partial<Record<StackBy, readonly string[]>> = {
  category: ['committed', 'best-case', 'pipeline'],
  rating: ['hot', 'warm', 'cold', 'none'],
};

/**
 * The parts of a stack in drawing order. A chart has at most 400 marks, so with many parts or periods the smallest
 * ones are drawn together as "other".
 */
export function stacksOf(
  db: Readable,
  stack: StackBy,
  groups: readonly DatedGroup[],
  periods: number,
): Stacks {
  const keys = orderedKeys(stack, groups);
  const most = Math.min(12, Math.max(3, Math.floor(400 / (periods + 4)) - 2));
  const kept = keys.length <= most ? keys : keys.slice(0, most - 1);
  const rest = keys.slice(kept.length);
  const folded = new Set(rest);
  const names = stackNames(db, stack, kept);
  const drawn = kept.map((key) => ({ key, name: nameOf(stack, key, names) }));
  if (rest.length > 0) drawn.push({ key: 'other', name: say('forecast.part.other') });
  return {
    drawn,
    partOf: (key) => (folded.has(key) ? 'other' : key),
    keysOf: (part) => (part === 'other' ? rest : [part]),
  };
}

/** Fixed orders stay; everything else is sorted by number of deals, most first. */
function orderedKeys(stack: StackBy, groups: readonly DatedGroup[]): string[] {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(group.part, (counts.get(group.part) ?? 0) + group.count);
  const fixed = fixedOrders[stack];
  if (fixed) return fixed.filter((key) => stack === 'category' || counts.has(key));
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([key]) => key);
}

function nameOf(stack: StackBy, key: string, names: ReadonlyMap<string, string>): string {
  if (stack === 'category') return sayAny(`category.${key}`, {});
  if (stack === 'rating') return key === 'none' ? say('forecast.part.unrated') : sayAny(`rating.${key}`, {});
  return names.get(key) ?? key;
}
