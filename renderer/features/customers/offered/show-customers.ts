import { setListView, useListView } from '../../../components/list/views/kept-view.ts';
import { goTo } from '../../../state/route.ts';
import { customerList } from '../list/customer-list.tsx';
import { customerState } from '../list/customer-state.ts';
import type { CustomerShape, ViewFilter } from '../list/customer-view.ts';

/** Opens the list filtered by some customers; its order, columns and groups stay. */
export function useShowCustomers(): (filter: ViewFilter) => void {
  const [view] = useListView<CustomerShape>(customerList);
  return (filter) => {
    customerState.start();
    setListView<CustomerShape>(customerList, { ...view, filter });
    goTo(customerList.home);
  };
}
