import { category, priority, rating, status } from '../../../../shared/contract/fields.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import type { ChipOption } from '../../../components/filter-chip.tsx';
import { stageName } from '../deal.ts';
import type { Cycle } from '../deal.ts';
import type { DealFilter } from './list-view.ts';

/** Filters that offer choices, by the field of the contract's filter they set. */
export const choiceKinds = [
  'status',
  'cycleId',
  'stageId',
  'salespersonId',
  'category',
  'rating',
  'priority',
  'currency',
] as const satisfies readonly (keyof DealFilter)[];
export type ChoiceKind = (typeof choiceKinds)[number];

/** Filters that are on or off. */
export const switchKinds = [
  'overdue',
  'undated',
  'withoutRevenue',
] as const satisfies readonly (keyof DealFilter)[];
export type SwitchKind = (typeof switchKinds)[number];

export type FilterKind = ChoiceKind | SwitchKind | 'close';
export const filterKinds: readonly FilterKind[] = [...choiceKinds, 'close', ...switchKinds];

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

export function isSet(kind: FilterKind, filter: DealFilter): boolean {
  if (kind === 'close') return filter.closeFrom !== undefined || filter.closeTo !== undefined;
  const value = filter[kind];
  return Array.isArray(value) ? value.length > 0 : value === true;
}

/** The filter with one of its parts set; without a value that part is gone. */
export function withPart(filter: DealFilter, part: Partial<DealFilter>): DealFilter {
  const entries = Object.entries({ ...filter, ...part });
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

export function without(filter: DealFilter, kind: FilterKind): DealFilter {
  return withPart(
    filter,
    kind === 'close' ? { closeFrom: undefined, closeTo: undefined } : { [kind]: undefined },
  );
}

/** The choices of every filter that has some. */
export function useChoices(): Readonly<Record<ChoiceKind, readonly ChipOption[]>> {
  const cycles = useCall('cycle.list', {}).data?.items ?? [];
  const people = useCall('salesperson.list', {}).data?.items ?? [];
  const currencies = useCall('currency.list', {}).data?.items ?? [];
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
    currency: currencies.map(({ code }) => ({ value: code, label: code })),
  };
}

function stageChoices(cycles: readonly Cycle[]): ChipOption[] {
  return cycles.flatMap((cycle) =>
    [...cycle.stages]
      .sort((a, b) => a.number - b.number)
      .map((stage) => ({
        value: stage.id,
        label: cycles.length > 1 ? `${cycle.name}: ${stageName(stage)}` : stageName(stage),
      })),
  );
}
