import { ListScreen } from '../../components/list/list-screen.tsx';
import { customerList } from './list/customer-list.tsx';
import type { CustomerTypes } from './list/customer-view.ts';

/** All customers. */
export function CustomersScreen() {
  return <ListScreen<CustomerTypes> kind={customerList} />;
}
