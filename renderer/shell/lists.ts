import type { ViewShape } from '../components/list/list-kind.ts';
import type { KindWithViews } from '../components/list/views/list-views.ts';
import { customerList } from '../features/customers/list/customer-list.tsx';
import { dealList } from '../features/opportunities/list/deal-list.tsx';
import type { ListName } from '../state/dialogs.ts';

/** Every list with views. A new one doesn't compile until it is listed here. */
export const lists: Readonly<Record<ListName, KindWithViews<ViewShape>>> = {
  opportunities: dealList,
  customers: customerList,
};
