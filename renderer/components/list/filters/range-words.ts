import { say } from '../../../../shared/words/say.ts';
import type { Formats } from '../../../state/locale.ts';
import { endIn, type FilterValues, type RangeFilter } from './filter-kind.ts';
import { periods } from './period.ts';

/** The period, or the start and end of the range; '' without any. */
export function rangeWords(kind: RangeFilter<string>, filter: FilterValues, formats: Formats): string {
  const period = periods.options.find((one) => one === filter[kind.id]);
  if (period !== undefined) return say(`list.filter.${period}`);
  const words = (part: string): string | null => endWords(kind, endIn(filter, part), formats);
  const [from, to] = [words(kind.from), words(kind.to)];
  if (from !== null && to !== null) return say('list.filter.range', { from, to });
  if (from !== null) return say('list.filter.range.from', { from });
  return to === null ? '' : say('list.filter.range.to', { to });
}

function endWords({ of }: RangeFilter<string>, end: string | null, formats: Formats): string | null {
  if (end === null) return null;
  switch (of) {
    case 'amount':
      return formats.money({ amount: end, currency: formats.base });
    case 'number':
      return formats.number(end);
    case 'percent':
      return formats.percent(end);
    case 'date':
      return formats.date(end);
  }
}
