import { say } from '../../../../shared/words/say.ts';
import { derive } from '../../../api/derived.ts';
import { callOptions } from '../../../api/queries.tsx';
import type { ListKind, ListReads } from '../../../components/list/list-kind.ts';
import { ListSearch } from '../../../components/list/list-search.tsx';
import { dealActs } from './bulk-choices.ts';
import { dealListColumns } from './column-fit.ts';
import { dealCustom } from './deal-custom.ts';
import { dealFilters } from './deal-filters.ts';
import { dealGroups } from './deal-groups.tsx';
import { dealState } from './deal-state.ts';
import type { DealTypes } from './deal-types.ts';
import { dealView, narrowDeals } from './deal-view.ts';
import { dealViews } from './deal-views.ts';
import { DealActions } from './list-actions.tsx';
import { ListEmpty } from './list-empty.tsx';
import { ListFoot } from './list-foot.tsx';

const reads = {
  rows: (asked, span, group) =>
    callOptions('opportunity.list', { ...asked, ...span, ...(group && { group }) }),
  count: ({ filter }) =>
    derive({ summary: callOptions('opportunity.summary', { filter }) }, ({ summary }) => summary?.count),
} as const satisfies ListReads<DealTypes>;

/** Deals as a list, with every feature of the engine. */
export const dealList = {
  words: {
    title: say('rail.opportunities'),
    label: say('deals.label'),
    filters: say('deals.filters'),
  },
  state: dealState,
  view: dealView,
  reads,
  narrow: narrowDeals,
  home: { place: 'opportunities' },
  place: (id) => ({ place: 'opportunity', id }),
  columns: dealListColumns,
  filters: dealFilters,
  groups: dealGroups,
  views: dealViews,
  acts: dealActs,
  custom: dealCustom,
  parts: { Search, Actions: DealActions, Foot: ListFoot, Empty: ListEmpty },
} as const satisfies ListKind<DealTypes>;

function Search() {
  return <ListSearch state={dealState} label={say('deals.search.label')} placeholder={say('deals.search')} />;
}
