import { IconBuilding, IconUser } from '@tabler/icons-react';
import { say } from '../../../shared/words/say.ts';
import { Badge } from '../../components/show/badge.tsx';
import type { Column } from '../../components/grid/table-columns.ts';
import type { CustomerKind, CustomerRow } from './customers-view.ts';
import { EmailLink } from '../../components/show/outside-link.tsx';
import styles from './customer.module.css';

export function KindIcon({ kind }: { readonly kind: CustomerKind }) {
  const Icon = kind === 'account' ? IconBuilding : IconUser;
  return (
    <Icon size={15} stroke={1.5} className={styles.kindIcon} role="img" aria-label={say(`kind.${kind}`)} />
  );
}

function NameCell({ row }: { readonly row: CustomerRow }) {
  return (
    <span className={styles.nameCell} data-inactive={!row.active || undefined}>
      <KindIcon kind={row.kind} />
      <span className={styles.cut}>{row.name}</span>
      {!row.active && <Badge>{say('customer.inactive')}</Badge>}
    </span>
  );
}

function WorksAt({ row }: { readonly row: CustomerRow }) {
  const parts = [row.account?.name ?? '', row.jobTitle].filter((part) => part !== '');
  return <>{parts.join(' · ')}</>;
}

/** Every column of the list, in order. The number is shown if there is room. */
export const customerColumns: readonly Column<CustomerRow>[] = [
  {
    id: 'name',
    title: say('customers.column.name'),
    width: 170,
    grow: 2,
    sort: 'name',
    opens: true,
    cell: (row) => <NameCell row={row} />,
  },
  {
    id: 'account',
    title: say('customers.column.account'),
    width: 140,
    grow: 3,
    cell: (row) => <WorksAt row={row} />,
  },
  {
    id: 'city',
    title: say('customers.column.city'),
    width: 84,
    grow: 1,
    sort: 'city',
    cell: (row) => row.city,
  },
  { id: 'phone', title: say('customers.column.phone'), width: 124, cell: (row) => row.phone },
  {
    id: 'email',
    title: say('customers.column.email'),
    width: 140,
    grow: 5,
    cell: (row) => <EmailLink email={row.email} />,
  },
  {
    id: 'number',
    title: say('customers.column.number'),
    width: 128,
    sort: 'number',
    cell: (row) => <span className={styles.faint}>{row.number}</span>,
  },
  {
    id: 'open-deals',
    title: say('customers.column.open-deals'),
    width: 88,
    align: 'right',
    cell: (row) => (row.openDeals === 0 ? <span className={styles.faint}>0</span> : row.openDeals),
  },
];
