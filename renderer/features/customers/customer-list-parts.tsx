import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { EmptyState } from '../../components/frame/empty-state.tsx';
import { withParts } from '../../components/list/filters/filter-kind.ts';
import type { EmptyProps, FootProps, ListPartProps } from '../../components/list/list-kind.ts';
import { openDialog } from '../../state/dialogs.ts';
import { customerState, oneCustomer } from './customers-view.ts';
import type { CustomerFilter, CustomerTypes } from './customers-view.ts';
import styles from './customer.module.css';

/** Accounts, contacts or both. */
export function KindChoice({ view: { filter }, onChange }: ListPartProps<CustomerTypes>) {
  return (
    <SegmentedControl
      aria-label={say('customers.kind')}
      value={filter.kind ?? 'all'}
      onChange={(kind) =>
        onChange({ filter: withParts(filter, { kind: kind === 'all' ? undefined : kind }) })
      }
      data={(['all', 'account', 'contact'] as const).map((kind) => ({
        value: kind,
        label: say(`customers.kind.${kind}`),
      }))}
    />
  );
}

export function Search() {
  const search = customerState.use((memory) => memory.search);
  return (
    <TextInput
      className={styles.search ?? ''}
      data-page-search
      type="search"
      aria-label={say('customers.search')}
      placeholder={say('customers.search')}
      leftSection={<IconSearch size={15} stroke={1.6} aria-hidden />}
      value={search}
      onChange={(event) => customerState.setSearch(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && customerState.setSearch('')}
    />
  );
}

/** The button that opens the dialog for a new customer: a contact where contacts are shown, else an account. */
export function NewCustomer({ filter }: { readonly filter: CustomerFilter }) {
  const customerKind = filter.kind ?? 'account';
  return (
    <Button onClick={() => openDialog({ kind: 'new-customer', customerKind })}>{say('customers.new')}</Button>
  );
}

/** How many customers the list shows, in words. */
export function CustomerCount({ count: n = 0, filter }: FootProps<CustomerTypes>) {
  return <b>{say(`customers.count.${filter.kind ?? 'all'}`, { count: n })}</b>;
}

/** No customers at all, or none that fit. */
export function NoCustomers({ filter, onShowUsual }: EmptyProps<CustomerTypes>) {
  const { data } = useCall('customer.list', oneCustomer);
  if (data?.total === 0) {
    return (
      <EmptyState
        title={say('customers.empty.title')}
        about={say('customers.empty.about')}
        act={<NewCustomer filter={filter} />}
      />
    );
  }
  return (
    <EmptyState
      title={say('customers.empty.none-found')}
      about={say('customers.empty.none-found.about')}
      act={
        <Button variant="default" onClick={onShowUsual}>
          {say('customers.empty.show-all')}
        </Button>
      }
    />
  );
}
