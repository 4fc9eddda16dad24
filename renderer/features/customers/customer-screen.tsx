import { useEffect, useState } from 'react';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { Badge } from '../../components/show/badge.tsx';
import { Page } from '../../components/frame/page.tsx';
import { RecordGone } from '../../components/frame/record-gone.tsx';
import { Crumb, RecordPage } from '../../components/frame/record-page.tsx';
import type { RecordCrumb, RecordLayout } from '../../components/frame/record-page.tsx';
import { useNoteOpened } from '../../state/opened.ts';
import { goTo } from '../../state/route.ts';
import { CustomerActions } from './customer-actions.tsx';
import { CustomerDeals } from './customer-deals.tsx';
import { CustomerDetails } from './customer-details.tsx';
import { CustomerFigures } from './customer-figures.tsx';
import { nameOf } from './customer-name.ts';
import { CustomerPeople } from './customer-people.tsx';
import { CustomerRoles } from './customer-roles.tsx';
import { FamilyPanel } from './family/family-panel.tsx';
import type { Customer } from './customer.ts';
import type { DealOutcome } from '../../components/deals/deal-outcome.ts';
import styles from './customer.module.css';

const crumb: RecordCrumb = {
  label: `${say('customer.back')} /`,
  to: { place: 'customers' },
  className: styles.crumb,
};
const layout: RecordLayout = { area: styles.area, sections: styles.columns };

/** An account or a contact: its totals, fields, deals and people. */
export function CustomerScreen({ id }: { readonly id: string }) {
  const { data, error } = useCall('customer.get', { id });
  if (error !== null) return <Gone id={id} />;
  if (data === undefined) return <Blank />;
  return <Shown customer={data} />;
}

function Shown({ customer }: { readonly customer: Customer }) {
  const [outcome, setOutcome] = useState<DealOutcome>('open');
  useNoteOpened('customer', customer.id);
  return (
    <RecordPage
      crumb={crumb}
      title={nameOf(customer)}
      beside={<Badges customer={customer} />}
      actions={<CustomerActions customer={customer} />}
      head={<CustomerFigures id={customer.id} />}
      details={<CustomerDetails customer={customer} />}
      side={<Side customer={customer} />}
      layout={layout}
    >
      <CustomerDeals customer={customer} outcome={outcome} onOutcome={setOutcome} />
    </RecordPage>
  );
}

function Side({ customer }: { readonly customer: Customer }) {
  return (
    <div className={styles.side}>
      <CustomerPeople customer={customer} />
      {customer.kind === 'account' ? <FamilyPanel id={customer.id} /> : <CustomerRoles customer={customer} />}
    </div>
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
      {!customer.active && <Badge>{say('customer.inactive')}</Badge>}
    </>
  );
}

/** A merged customer leads to what it became part of, whose page says so. */
function Gone({ id }: { readonly id: string }) {
  const { data } = useCall('customer.mergedInto', { id });
  const into = data?.merged?.into.id;
  useEffect(() => {
    if (into !== undefined) goTo({ place: 'customer', id: into }, { replace: true });
  }, [into]);
  if (data === undefined || into !== undefined) return <Blank />;
  return (
    <RecordGone
      title={say('rail.customers')}
      crumb={crumb}
      words={{
        title: say('customer.gone'),
        about: say('customer.gone.about'),
        act: say('customer.gone.act'),
      }}
    />
  );
}

/** The page while it isn't known yet. */
function Blank() {
  return (
    <Page title=" " crumb={<Crumb crumb={crumb} />}>
      {null}
    </Page>
  );
}
