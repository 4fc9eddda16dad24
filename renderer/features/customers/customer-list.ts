import { say } from '../../../shared/words/say.ts';
import { derive } from '../../api/derived.ts';
import { pageSize } from '../../api/pages.ts';
import { callOptions } from '../../api/queries.tsx';
import type { ListColumns, ListFilters, ListKind, ListReads } from '../../components/list/list-kind.ts';
import { customerColumns } from './customer-columns.tsx';
import { CustomerCount, KindChoice, NewCustomer, NoCustomers, Search } from './customer-list-parts.tsx';
import { customerState, customerView } from './customers-view.ts';
import type { CustomerFilter, CustomerTypes } from './customers-view.ts';

const reads = {
  rows: ({ filter, ...order }, span) => callOptions('customer.list', { ...filter, ...order, ...span }),
  count: ({ filter, ...order }) =>
    derive(
      { first: callOptions('customer.list', { ...filter, ...order, offset: 0, limit: pageSize }) },
      ({ first }) => first?.total,
    ),
} as const satisfies ListReads<CustomerTypes>;

const filters: ListFilters<CustomerFilter> = {
  kinds: [{ kind: 'choice', id: 'state', label: say('customers.state'), always: true }],
  usual: {},
  choices: derive({}, () => ({
    known: true,
    by: {
      state: (['active', 'inactive'] as const).map((value) => ({
        value,
        label: say(`customers.state.${value}`),
      })),
    },
  })),
};

const columns: ListColumns<CustomerTypes> = {
  all: customerColumns,
  areChosen: false,
  dropOrder: [],
  fit: ({ filter: { kind }, isRoomy }) =>
    derive({ filled: callOptions('customer.filled', kind ? { kind } : {}) }, ({ filled = {} }) => ({
      widths: {},
      idle: [
        ...(kind === 'account' ? ['account'] : []),
        ...(isRoomy ? [] : ['number']),
        ...Object.entries(filled).flatMap(([field, isFilled]) => (isFilled ? [] : [field])),
      ],
    })),
};

/** Customers as a list, so far without views, groups and bulk actions. */
export const customerList = {
  words: {
    title: say('rail.customers'),
    label: say('customers.label'),
    filters: say('customers.filters'),
  },
  state: customerState,
  view: customerView,
  reads,
  narrow: ({ kind, state = [] }, search) => ({
    search,
    ...(kind && { kind }),
    ...(state.length === 1 && { active: state[0] === 'active' }),
  }),
  home: { place: 'customers' },
  place: (id) => ({ place: 'customer', id }),
  columns,
  filters,
  parts: { Beside: KindChoice, Search, Actions: NewCustomer, Foot: CustomerCount, Empty: NoCustomers },
} as const satisfies ListKind<CustomerTypes>;
