import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { Badge } from '../../components/show/badge.tsx';
import { Panel } from '../../components/frame/page.tsx';
import { openDialog } from '../../state/dialogs.ts';
import { routeHref } from '../../state/route.ts';
import { nameOf } from './customer-name.ts';
import type { Customer, CustomerRow } from './customer.ts';
import { OutsideButton } from '../../components/show/outside-link.tsx';
import { Phone } from '../../components/show/phone.tsx';
import styles from './customer.module.css';

/** The contacts of an account; for a contact, the others at the same account. */
export function CustomerPeople({ customer }: { readonly customer: Customer }) {
  if (customer.kind === 'account') return <Contacts customer={customer} />;
  if (customer.account !== null) return <Colleagues customer={customer} account={customer.account} />;
  return (
    <Panel title={say('customer.no-account')}>
      <p className={styles.none}>{say('customer.no-account.about', { name: nameOf(customer) })}</p>
    </Panel>
  );
}

function Contacts({ customer }: { readonly customer: Customer }) {
  const { data } = useCall('customer.contacts', { id: customer.id });
  const name = nameOf(customer);
  const add = (): void =>
    openDialog({ kind: 'new-customer', customerKind: 'contact', account: { id: customer.id, name } });
  return (
    <Panel
      title={say('customer.contacts')}
      actions={
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={13} stroke={1.8} aria-hidden />}
          onClick={add}
        >
          {say('customer.contacts.new')}
        </Button>
      }
    >
      {data?.rows.length === 0 ? (
        <p className={styles.none}>
          <b>{say('customer.contacts.none')}</b>
          <br />
          {say('customer.contacts.none.about', { name })}
        </p>
      ) : (
        <People rows={data?.rows ?? []} />
      )}
    </Panel>
  );
}

interface ColleaguesProps {
  readonly customer: Customer;
  readonly account: { readonly id: string; readonly name: string };
}

function Colleagues({ customer, account }: ColleaguesProps) {
  const { data } = useCall('customer.contacts', { id: account.id });
  const others = (data?.rows ?? []).filter(({ id }) => id !== customer.id);
  return (
    <Panel title={say('customer.colleagues', { name: account.name })}>
      {data !== undefined && others.length === 0 ? (
        <p className={styles.none}>{say('customer.colleagues.none', { name: account.name })}</p>
      ) : (
        <People rows={others} />
      )}
    </Panel>
  );
}

function People({ rows }: { readonly rows: readonly CustomerRow[] }) {
  return (
    <ul className={styles.peopleList}>
      {rows.map((row) => (
        <li key={row.id} className={styles.person} data-inactive={!row.active || undefined}>
          <div className={styles.personText}>
            <a className={styles.link} href={routeHref({ place: 'customer', id: row.id })}>
              {row.name}
            </a>
            {!row.active && <Badge>{say('customer.inactive')}</Badge>}
            {row.jobTitle !== '' && <p className={styles.dim}>{row.jobTitle}</p>}
            {row.phone !== '' && (
              <p className={styles.dim}>
                <Phone phone={row.phone} />
              </p>
            )}
          </div>
          <OutsideButton kind="email" value={row.email} />
        </li>
      ))}
    </ul>
  );
}
