import { useFilterWords } from '../../../components/list/filters/filter-words.ts';
import { dealFilters } from '../list/deal-filters.ts';
import type { ViewFilter } from '../list/deal-view.ts';

/** What a filter of deals lets through, in words, the search included. Null until the names in it are known. */
export function useDealFilterWords(filter: ViewFilter): readonly string[] | null {
  return useFilterWords(dealFilters, filter, filter.search ?? '');
}
