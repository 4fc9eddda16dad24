import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { Badge } from '../../components/show/badge.tsx';
import { EmptyState } from '../../components/frame/empty-state.tsx';
import { Page, Panel } from '../../components/frame/page.tsx';
import { useNoteOpened } from '../../state/opened.ts';
import { goTo, routeHref } from '../../state/route.ts';
import { CustomerActions } from './customer-actions.tsx';
import { CustomerDeals } from './customer-deals.tsx';
import { CustomerDetails } from './customer-details.tsx';
import { CustomerFigures } from './customer-figures.tsx';
import { nameOf } from './customer-name.ts';
import { CustomerPeople } from './customer-people.tsx';
import type { Customer } from './customers-view.ts';
import type { DealOutcome } from './deal-outcome.ts';
import styles from './customer.module.css';

export function CustomerScreen({ id }: { readonly id: string }) {
  const { data, error } = useCall('customer.get', { id });
  const crumb = (
    <a className={styles.crumb} href={routeHref({ place: 'customers' })}>
      {say('customer.back')} /
    </a>
  );
  if (error !== null) return <Gone crumb={crumb} />;
  if (data === undefined) {
    return (
      <Page title=" " crumb={crumb}>
        {null}
      </Page>
    );
  }
  return (
    <Page
      title={nameOf(data)}
      crumb={crumb}
      beside={<Badges customer={data} />}
      actions={<CustomerActions customer={data} />}
    >
      <CustomerContent customer={data} />
    </Page>
  );
}

function CustomerContent({ customer }: { readonly customer: Customer }) {
  const [outcome, setOutcome] = useState<DealOutcome>('open');
  useNoteOpened('customer', customer.id);
  return (
    <>
      <CustomerFigures id={customer.id} />
      <div className={styles.area}>
        <div className={styles.columns}>
          <CustomerDetails customer={customer} />
          <CustomerDeals customer={customer} outcome={outcome} onOutcome={setOutcome} />
          <CustomerPeople customer={customer} />
        </div>
      </div>
    </>
  );
}

function Badges({ customer }: { readonly customer: Customer }) {
  return (
    <>
      <Badge>{say(`customer.kind.${customer.kind}`)}</Badge>
      {customer.isCustomer && (
        <Badge tone="won" title={say('customer.won-before.about')}>
          {say('customer.won-before')}
        </Badge>
      )}
      {!customer.active && <Badge tone="over">{say('customer.inactive')}</Badge>}
    </>
  );
}

function Gone({ crumb }: { readonly crumb: ReactNode }) {
  return (
    <Page title={say('rail.customers')} crumb={crumb}>
      <Panel fill label={say('customer.gone')}>
        <EmptyState
          title={say('customer.gone')}
          about={say('customer.gone.about')}
          act={<Button onClick={() => goTo({ place: 'customers' })}>{say('customer.gone.act')}</Button>}
        />
      </Panel>
    </Page>
  );
}
