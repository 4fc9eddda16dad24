import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import { choiceKinds, dayParts, filterKinds, isSet, kindLabel, useChoices } from '../list/filter-kinds.ts';
import type { ChoiceKind, DayKind, FilterKind } from '../list/filter-kinds.ts';
import { isNotClosed } from '../list/list-view.ts';
import type { ViewFilter } from '../list/list-view.ts';

/** What a filter lets through, a sentence for each of its parts. Null until the names in it are known. */
export function useFilterWords(filter: ViewFilter): readonly string[] | null {
  const formats = useFormats();
  const choices = useChoices();
  const names = [
    useCall('cycle.list', {}),
    useCall('salesperson.list', {}),
    useCall('currency.list', {}),
    useCall('tag.list', {}),
  ];
  if (names.some(({ data }) => data === undefined)) return null;
  const { search = '' } = filter;
  return [
    ...filterKinds.filter((kind) => kind === 'status' || isSet(kind, filter)).map(words),
    ...(search.trim() === '' ? [] : [say('print.search', { words: search.trim() })]),
  ];

  function words(kind: FilterKind): string {
    if (kind === 'closes' || kind === 'closed') return labelled(kind, rangeWords(kind, filter, formats));
    if (!isChoice(kind)) return kindLabel(kind);
    const chosen: readonly string[] = filter[kind] ?? [];
    const said = choices[kind].filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
    return labelled(kind, (kind === 'status' && statusWords(filter)) || said.join(', '));
  }
}

function labelled(kind: FilterKind, value: string): string {
  return say('print.filter', { label: kindLabel(kind), value });
}

function isChoice(kind: FilterKind): kind is ChoiceKind {
  return choiceKinds.some((one) => one === kind);
}

/** All statuses, or the usual ones, under one name. */
export function statusWords({ status }: ViewFilter): string | undefined {
  if (status === undefined || status.length === 0) return say('deals.status.all');
  return isNotClosed(status) ? say('deals.status.open') : undefined;
}

/** A period that moves along with the calendar, or the days from which and to which. */
export function rangeWords(kind: DayKind, filter: ViewFilter, { date }: Formats): string {
  const period = filter[kind];
  if (period !== undefined) return say(`deals.filter.${period}`);
  const from = filter[dayParts[kind].from];
  const to = filter[dayParts[kind].to];
  if (from !== undefined && to !== undefined) {
    return say('deals.filter.range', { from: date(from), to: date(to) });
  }
  if (from !== undefined) return say('deals.filter.range.from', { from: date(from) });
  return to === undefined ? '' : say('deals.filter.range.to', { to: date(to) });
}
