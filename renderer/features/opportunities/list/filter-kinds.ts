import { category, priority, rating, status } from '../../../../shared/contract/fields.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import type { ChipOption } from '../../../components/show/filter-chip.tsx';
import { stageName } from '../offered/deal.ts';
import type { Cycle } from '../offered/deal.ts';
import type { ViewFilter } from './list-view.ts';

/** Filters that offer choices, by the field of the contract's filter they set. */
export const choiceKinds = [
  'status',
  'cycleId',
  'stageId',
  'salespersonId',
  'category',
  'rating',
  'priority',
  'tag',
  'currency',
] as const satisfies readonly (keyof ViewFilter)[];
export type ChoiceKind = (typeof choiceKinds)[number];

/** Filters that are on or off. */
export const switchKinds = [
  'overdue',
  'undated',
  'withoutRevenue',
] as const satisfies readonly (keyof ViewFilter)[];
export type SwitchKind = (typeof switchKinds)[number];

/** Filters by days: when a deal should close, and when it did. */
export type DayKind = 'closes' | 'closed';

export type FilterKind = ChoiceKind | SwitchKind | DayKind;
export const filterKinds: readonly FilterKind[] = [...choiceKinds, 'closes', 'closed', ...switchKinds];

/** The parts of the filter that a filter by days sets. */
export const dayParts = {
  closes: { from: 'closeFrom', to: 'closeTo' },
  closed: { from: 'closedFrom', to: 'closedTo' },
} as const satisfies Record<DayKind, Record<'from' | 'to', keyof ViewFilter>>;

export function kindLabel(kind: FilterKind): string {
  switch (kind) {
    case 'cycleId':
      return say('deals.filter.cycle');
    case 'stageId':
      return say('deals.filter.stage');
    case 'salespersonId':
      return say('deals.filter.salesperson');
    default:
      return say(`deals.filter.${kind}`);
  }
}

export function isSet(kind: FilterKind, filter: ViewFilter): boolean {
  if (kind === 'closes' || kind === 'closed') {
    const { from, to } = dayParts[kind];
    return [filter[kind], filter[from], filter[to]].some((part) => part !== undefined);
  }
  const value = filter[kind];
  return Array.isArray(value) ? value.length > 0 : value === true;
}

/** The filter with one of its parts set; without a value that part is gone. */
export function withPart(filter: ViewFilter, part: Partial<ViewFilter>): ViewFilter {
  const entries = Object.entries({ ...filter, ...part });
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

export function without(filter: ViewFilter, kind: FilterKind): ViewFilter {
  if (kind !== 'closes' && kind !== 'closed') return withPart(filter, { [kind]: undefined });
  const { from, to } = dayParts[kind];
  return withPart(filter, { [kind]: undefined, [from]: undefined, [to]: undefined });
}

/** The choices of every filter that has some. */
export function useChoices(): Readonly<Record<ChoiceKind, readonly ChipOption[]>> {
  const cycles = useCall('cycle.list', {}).data?.items ?? [];
  const people = useCall('salesperson.list', {}).data?.items ?? [];
  const currencies = useCall('currency.list', {}).data?.items ?? [];
  const tags = useCall('tag.list', {}).data?.items ?? [];
  return {
    status: status.options.map((value) => ({ value, label: say(`status.${value}`) })),
    cycleId: cycles.map(({ id, name }) => ({ value: id, label: name })),
    stageId: stageChoices(cycles),
    salespersonId: people.map(({ id, name }) => ({ value: id, label: name })),
    category: category.options.map((value) => ({ value, label: say(`category.${value}`) })),
    rating: [
      ...rating.options.map((value) => ({ value, label: say(`rating.${value}`) })),
      { value: 'none', label: say('deals.filter.unrated') },
    ],
    priority: priority.options.map((value) => ({ value, label: say(`priority.${value}`) })),
    tag: [
      ...tags.map(({ id, name }) => ({ value: id, label: name })),
      { value: 'none', label: say('deals.filter.untagged') },
    ],
    currency: currencies.map(({ code }) => ({ value: code, label: code })),
  };
}

/** Stages in their order; with several cycles each says which. */
export function stageChoices(cycles: readonly Cycle[]): ChipOption[] {
  return cycles.flatMap((cycle) =>
    [...cycle.stages]
      .sort((a, b) => a.number - b.number)
      .map((stage) => ({
        value: stage.id,
        label: cycles.length > 1 ? `${cycle.name}: ${stageName(stage)}` : stageName(stage),
      })),
  );
}
