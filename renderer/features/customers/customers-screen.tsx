import { useCall } from '../../api/queries.tsx';
import { ListScreen } from '../../components/list/list-screen.tsx';
import { customerList } from './customer-list.ts';
import { oneCustomer } from './customers-view.ts';
import type { CustomerTypes } from './customers-view.ts';

/** All customers. */
export function CustomersScreen() {
  // Prefetched: an empty list then knows at once whether there are customers at all.
  useCall('customer.list', oneCustomer);
  return <ListScreen<CustomerTypes> kind={customerList} />;
}
