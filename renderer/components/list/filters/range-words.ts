import { say } from '../../../../shared/words/say.ts';
import type { Formats } from '../../../state/locale.ts';
import type { DaysFilter, FilterValues } from './filter-kind.ts';
import { periods } from './period.ts';

/** The period, or the start and end of the range; '' without any. */
export function rangeWords(kind: DaysFilter<string>, filter: FilterValues, { date }: Formats): string {
  const period = periods.options.find((one) => one === filter[kind.id]);
  if (period !== undefined) return say(`list.filter.${period}`);
  const [from, to] = [dayIn(filter, kind.from), dayIn(filter, kind.to)];
  if (from !== null && to !== null) return say('list.filter.range', { from: date(from), to: date(to) });
  if (from !== null) return say('list.filter.range.from', { from: date(from) });
  return to === null ? '' : say('list.filter.range.to', { to: date(to) });
}

/** The day in a field of a filter, as YYYY-MM-DD; null when it is not set. */
export function dayIn(filter: FilterValues, part: string): string | null {
  const value = filter[part];
  return typeof value === 'string' ? value : null;
}
