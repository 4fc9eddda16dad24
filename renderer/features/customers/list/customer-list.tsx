import { say } from '../../../../shared/words/say.ts';
import { derive } from '../../../api/derived.ts';
import { callOptions } from '../../../api/queries.tsx';
import type { ListKind, ListReads } from '../../../components/list/list-kind.ts';
import { ListSearch } from '../../../components/list/list-search.tsx';
import { customerListColumns } from './column-fit.ts';
import { customerActs } from './customer-acts.ts';
import { customerCustom } from './customer-custom.ts';
import { customerFilters } from './customer-filters.ts';
import { customerGroups } from './customer-groups.tsx';
import { customerState } from './customer-state.ts';
import { customerView, narrowCustomers } from './customer-view.ts';
import type { CustomerTypes } from './customer-view.ts';
import { customerViews } from './customer-views.ts';
import { CustomerActions } from './list-actions.tsx';
import { ListEmpty } from './list-empty.tsx';
import { ListFoot } from './list-foot.tsx';

const reads = {
  rows: (asked, span, group) => callOptions('customer.list', { ...asked, ...span, ...(group && { group }) }),
  count: ({ filter }) =>
    derive({ summary: callOptions('customer.summary', { filter }) }, ({ summary }) => summary?.count),
} as const satisfies ListReads<CustomerTypes>;

/** Customers as a list. */
export const customerList = {
  words: {
    title: say('rail.customers'),
    label: say('customers.label'),
    filters: say('customers.filters'),
  },
  state: customerState,
  view: customerView,
  reads,
  narrow: narrowCustomers,
  home: { place: 'customers' },
  place: (id) => ({ place: 'customer', id }),
  columns: customerListColumns,
  filters: customerFilters,
  groups: customerGroups,
  views: customerViews,
  acts: customerActs,
  custom: customerCustom,
  parts: { Search, Actions: CustomerActions, Foot: ListFoot, Empty: ListEmpty },
} as const satisfies ListKind<CustomerTypes>;

function Search() {
  return (
    <ListSearch state={customerState} label={say('customers.search')} placeholder={say('customers.search')} />
  );
}
