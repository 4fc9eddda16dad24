import { useFilterWords } from '../../../components/list/filters/filter-words.ts';
import { dealFilters } from '../list/deal-filters.ts';
import type { ViewFilter } from '../list/deal-view.ts';

/** Describes a filter of deals, including the search. Null until the names in it are loaded. */
export function useDealFilterWords(filter: ViewFilter): readonly string[] | null {
  return useFilterWords(dealFilters, filter, filter.search ?? '');
}
