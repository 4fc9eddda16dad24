import { setListView, useListView } from '../../../components/list/views/kept-view.ts';
import { goTo } from '../../../state/route.ts';
import { dealList } from '../list/deal-list.tsx';
import { dealState } from '../list/deal-state.ts';
import type { DealShape, ViewFilter } from '../list/deal-view.ts';

/** The filter for the deals to show. */
export type ShownDeals = ViewFilter;

/** Opens the list filtered by some deals, soonest first; its columns and groups stay. */
export function useShowDeals(): (filter: ShownDeals) => void {
  const [view] = useListView<DealShape>(dealList);
  return (filter) => {
    dealState.start();
    setListView<DealShape>(dealList, { ...view, filter, sort: 'closeDate', direction: 'asc' });
    goTo(dealList.home);
  };
}
