import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { say } from '../../../shared/words/say.ts';
import { usePages } from '../../api/pages.ts';
import { useCall } from '../../api/queries.tsx';
import { EmptyState } from '../../components/frame/empty-state.tsx';
import { FilterChip } from '../../components/show/filter-chip.tsx';
import { Page, Panel, Toolbar } from '../../components/frame/page.tsx';
import { VirtualTable } from '../../components/grid/virtual-table.tsx';
import { openDialog } from '../../state/dialogs.ts';
import { useKept } from '../../state/kept.ts';
import { useFormats } from '../../state/locale.ts';
import { goTo, routeHref } from '../../state/route.ts';
import { columnsFor } from './customer-columns.tsx';
import { firstView, listInput, readView } from './customers-view.ts';
import type { CustomersView } from './customers-view.ts';
import styles from './customer.module.css';

export function CustomersScreen() {
  const [view, setView] = useKept('customers.view', firstView, readView);
  const [search, setSearch] = useState('');
  const showAll = (): void => {
    setSearch('');
    setView({ ...view, kind: 'all', states: [] });
  };
  return (
    <Page
      title={say('rail.customers')}
      beside={<KindChoice view={view} onView={setView} />}
      search={<Search value={search} onChange={setSearch} />}
      actions={<NewButton view={view} />}
    >
      <Toolbar label={say('customers.filters')}>
        <FilterChip
          label={say('customers.state')}
          options={[
            { value: 'active', label: say('customers.state.active') },
            { value: 'inactive', label: say('customers.state.inactive') },
          ]}
          value={view.states}
          onChange={(states) => setView({ ...view, states })}
        />
      </Toolbar>
      <CustomerList view={view} search={search} onView={setView} onShowAll={showAll} />
    </Page>
  );
}

interface ViewProps {
  readonly view: CustomersView;
  onView(this: void, view: CustomersView): void;
}

function KindChoice({ view, onView }: ViewProps) {
  return (
    <SegmentedControl
      aria-label={say('customers.kind')}
      value={view.kind}
      onChange={(kind) => onView({ ...view, kind })}
      data={(['all', 'account', 'contact'] as const).map((kind) => ({
        value: kind,
        label: say(`customers.kind.${kind}`),
      }))}
    />
  );
}

function Search({ value, onChange }: { readonly value: string; onChange(this: void, text: string): void }) {
  return (
    <TextInput
      className={styles.search ?? ''}
      data-page-search
      type="search"
      aria-label={say('customers.search')}
      placeholder={say('customers.search')}
      leftSection={<IconSearch size={15} stroke={1.6} aria-hidden />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && onChange('')}
    />
  );
}

function NewButton({ view }: { readonly view: CustomersView }) {
  const customerKind = view.kind === 'contact' ? 'contact' : 'account';
  return (
    <Button onClick={() => openDialog({ kind: 'new-customer', customerKind })}>{say('customers.new')}</Button>
  );
}

interface CustomerListProps extends ViewProps {
  readonly search: string;
  onShowAll(this: void): void;
}

function CustomerList({ view, search, onView, onShowAll }: CustomerListProps) {
  const { count } = useFormats();
  const roomy = useMediaQuery('(min-width: 75em)') ?? true;
  const [typed] = useDebouncedValue(search, 80);
  const input = listInput(view, typed);
  const { data } = useCall('customer.list', { ...input, offset: 0, limit: 100 }, { keepPrevious: true });
  const pages = usePages('customer.list', input, data?.total);
  const everything = useCall('customer.list', { offset: 0, limit: 1 });
  const none = everything.data?.total === 0;
  const idle = useIdleFields(view).join(' ');
  const columns = useMemo(() => columnsFor(view.kind, roomy, idle.split(' ')), [view.kind, roomy, idle]);
  return (
    <Panel flush fill label={say('customers.label')}>
      <VirtualTable
        label={say('customers.label')}
        columns={columns}
        pages={pages}
        sort={view.sort}
        onSort={(sort) => onView({ ...view, sort })}
        onOpen={({ id }) => goTo({ place: 'customer', id })}
        href={({ id }) => routeHref({ place: 'customer', id })}
        empty={none ? <FirstCustomer view={view} /> : <NoneFound onShowAll={onShowAll} />}
        foot={<b>{say(`customers.count.${view.kind}`, { count: count(pages.total), n: pages.total })}</b>}
      />
    </Panel>
  );
}

/** Fields that no customer of the kind has. */
function useIdleFields({ kind }: CustomersView): readonly string[] {
  const { data } = useCall('customer.filled', kind === 'all' ? {} : { kind }, { keepPrevious: true });
  return Object.entries(data ?? {}).flatMap(([field, isFilled]) => (isFilled ? [] : [field]));
}

function FirstCustomer({ view }: { readonly view: CustomersView }) {
  return (
    <EmptyState
      title={say('customers.empty.title')}
      about={say('customers.empty.about')}
      act={<NewButton view={view} />}
    />
  );
}

function NoneFound({ onShowAll }: { onShowAll(this: void): void }) {
  return (
    <EmptyState
      title={say('customers.empty.none-found')}
      about={say('customers.empty.none-found.about')}
      act={
        <Button variant="default" onClick={onShowAll}>
          {say('customers.empty.show-all')}
        </Button>
      }
    />
  );
}
