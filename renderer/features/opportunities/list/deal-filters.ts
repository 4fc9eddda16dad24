import { opportunity } from '../../../../shared/records/opportunity.ts';
import { inOrder } from '../../../../shared/rules/stage-order.ts';
import { choiceOptions } from '../../../../shared/words/field-words.ts';
import { say } from '../../../../shared/words/say.ts';
import { derive } from '../../../api/derived.ts';
import { callOptions } from '../../../api/queries.tsx';
import { rangeFilter } from '../../../components/list/filters/filter-kind.ts';
import type { Choices, FilterKind } from '../../../components/list/filters/filter-kind.ts';
import { importChoices, pastImports } from '../../../components/list/filters/past-imports.ts';
import { pastPeriods } from '../../../components/list/filters/period.ts';
import type { Period } from '../../../components/list/filters/period.ts';
import type { ListFilters } from '../../../components/list/list-kind.ts';
import type { ChipOption } from '../../../components/show/filter-chip.tsx';
import { stageName } from '../../../components/show/stage-name.ts';
import type { Cycle } from '../offered/deal.ts';
import { isNotClosed, openDeals } from './deal-view.ts';
import type { ViewFilter } from './deal-view.ts';

/** Open deals close in periods to come. */
const toCome: readonly Period[] = ['week', 'month', 'next-month', 'quarter', 'next-quarter', 'year'];

const kinds: readonly FilterKind<keyof ViewFilter>[] = [
  {
    kind: 'choice',
    id: 'status',
    label: say('deals.filter.status'),
    always: true,
    words: (chosen) => {
      if (chosen.length === 0) return say('deals.status.all');
      return isNotClosed(chosen) ? say('deals.status.open') : undefined;
    },
  },
  { kind: 'choice', id: 'cycleId', label: say('deals.filter.cycle') },
  { kind: 'choice', id: 'stageId', label: say('deals.filter.stage') },
  { kind: 'choice', id: 'salespersonId', label: say('deals.filter.salesperson') },
  { kind: 'choice', id: 'category', label: say('deals.filter.category') },
  { kind: 'choice', id: 'rating', label: say('deals.filter.rating') },
  { kind: 'choice', id: 'priority', label: say('deals.filter.priority') },
  { kind: 'choice', id: 'kindId', label: say('deals.filter.kind') },
  { kind: 'choice', id: 'tag', label: say('deals.filter.tag') },
  { kind: 'choice', id: 'currency', label: say('deals.filter.currency') },
  { kind: 'choice', id: 'act', label: say('list.filter.import') },
  rangeFilter('revenue', 'amount', say('deals.filter.revenue')),
  rangeFilter('weighted', 'amount', say('deals.filter.weighted')),
  rangeFilter('chances', 'percent', say('deals.filter.chances')),
  rangeFilter('probability', 'percent', say('deals.filter.probability')),
  { ...rangeFilter('close', 'date', say('deals.filter.closes')), id: 'closes', periods: toCome },
  { ...rangeFilter('closed', 'date', say('deals.filter.closed')), periods: pastPeriods },
  { ...rangeFilter('created', 'date', say('deals.filter.created')), periods: pastPeriods },
  { kind: 'switch', id: 'overdue', label: say('deals.filter.overdue') },
  { kind: 'switch', id: 'undated', label: say('deals.filter.undated') },
  { kind: 'switch', id: 'withoutRevenue', label: say('deals.filter.withoutRevenue') },
];

const { status, category, rating, priority } = opportunity;

const names = {
  cycles: callOptions('cycle.list', {}),
  people: callOptions('salesperson.list', {}),
  currencies: callOptions('currency.list', {}),
  tags: callOptions('tag.list', {}),
  dealKinds: callOptions('opportunityKind.list', {}),
  imports: pastImports,
};

const choices = derive(names, ({ cycles, people, currencies, tags, dealKinds, imports }): Choices => ({
  known: [cycles, people, currencies, tags, dealKinds, imports].every((names) => names !== undefined),
  by: {
    status: choiceOptions('status', status.values),
    cycleId: named(cycles?.items),
    stageId: stageChoices(cycles?.items ?? []),
    salespersonId: named(people?.items),
    category: choiceOptions('category', category.values),
    rating: [
      ...choiceOptions('rating', rating.values),
      { value: 'none', label: say('deals.filter.unrated') },
    ],
    priority: choiceOptions('priority', priority.values),
    kindId: [...named(dealKinds?.items), { value: 'none', label: say('deals.filter.no-kind') }],
    tag: [...named(tags?.items), { value: 'none', label: say('deals.filter.untagged') }],
    act: importChoices(imports),
    currency: (currencies?.items ?? []).map(({ code }) => ({ value: code, label: code })),
  },
}));

/** The filters of a list of deals. */
export const dealFilters: ListFilters<ViewFilter> = { kinds, choices, usual: openDeals };

function named(items: readonly { readonly id: string; readonly name: string }[] = []): readonly ChipOption[] {
  return items.map(({ id, name }) => ({ value: id, label: name }));
}

/** Stages in order; with several cycles each shows its own. */
export function stageChoices(cycles: readonly Cycle[]): ChipOption[] {
  return cycles.flatMap((cycle) =>
    inOrder(cycle.stages).map((stage) => ({
      value: stage.id,
      label: cycles.length > 1 ? `${cycle.name}: ${stageName(stage)}` : stageName(stage),
    })),
  );
}
