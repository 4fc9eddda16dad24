import { goTo } from '../../../state/route.ts';
import { startList } from '../list/list-state.ts';
import { setListView, useListView } from '../list/list-view.ts';
import type { ViewFilter } from '../list/list-view.ts';

/** Which deals to show. */
export type ShownDeals = ViewFilter;

/** Opens the list narrowed to some deals, soonest first; its columns and groups stay as they were. */
export function useShowDeals(): (filter: ShownDeals) => void {
  const [view] = useListView();
  return (filter) => {
    startList();
    setListView({ ...view, filter, sort: 'closeDate', direction: 'asc' });
    goTo({ place: 'opportunities' });
  };
}
