import { ListScreen } from '../../components/list/list-screen.tsx';
import { customerList } from './customer-list.ts';
import type { CustomerTypes } from './customers-view.ts';

/** All customers. */
export function CustomersScreen() {
  return <ListScreen<CustomerTypes> kind={customerList} />;
}
