import { Button, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import type { OpportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import { say } from '../../../shared/words/say.ts';
import { usePages } from '../../api/pages.ts';
import { callOptions, useCall } from '../../api/queries.tsx';
import { EmptyState } from '../../components/frame/empty-state.tsx';
import { Panel } from '../../components/frame/page.tsx';
import { amountWidth } from '../../components/grid/amount-width.ts';
import { VirtualTable } from '../../components/grid/virtual-table.tsx';
import { openDialog } from '../../state/dialogs.ts';
import { useFormats } from '../../state/locale.ts';
import { goTo, routeHref } from '../../state/route.ts';
import { dealColumns } from './customer-deal-columns.tsx';
import { nameOf } from './customer-name.ts';
import type { Customer } from './customers-view.ts';
import { dealOutcomes, filterOf } from './deal-outcome.ts';
import type { DealOutcome } from './deal-outcome.ts';
import styles from './customer.module.css';

interface CustomerDealsProps {
  readonly customer: Customer;
  readonly outcome: DealOutcome;
  onOutcome(this: void, outcome: DealOutcome): void;
}

/** The deals of a customer by outcome; an account's with those of its contacts. */
export function CustomerDeals({ customer, outcome, onOutcome }: CustomerDealsProps) {
  const roomy = useMediaQuery('(min-width: 81.25em)') ?? true;
  const isAccount = customer.kind === 'account';
  const title = say(isAccount && roomy ? 'customer.deals.with-contacts' : 'customer.deals');
  return (
    <Panel
      flush
      fill
      className={styles.deals}
      title={title}
      actions={<OutcomeChoice id={customer.id} outcome={outcome} onOutcome={onOutcome} />}
    >
      <DealList
        key={outcome}
        customer={customer}
        outcome={outcome}
        label={title}
        withPerson={isAccount && roomy}
        withWeighted={roomy}
      />
    </Panel>
  );
}

interface OutcomeChoiceProps {
  readonly id: string;
  readonly outcome: DealOutcome;
  onOutcome(this: void, outcome: DealOutcome): void;
}

function OutcomeChoice({ id, outcome, onOutcome }: OutcomeChoiceProps) {
  const { count } = useFormats();
  const totals = useCall('customer.totals', { id }).data;
  const waiting = useCall('opportunity.summary', { filter: filterOf(id, 'not-started') }).data;
  const label = (one: DealOutcome): string => {
    const n = one === 'not-started' ? waiting?.count : totals?.[one].count;
    return `${say(`customer.deals.${one}`)}${n === undefined ? '' : ` ${count(n)}`}`;
  };
  // Deals that were not started are the exception: they get a place of their own only when there are any.
  const shown = dealOutcomes.filter((one) => one !== 'not-started' || one === outcome || waiting?.count);
  return (
    <SegmentedControl
      aria-label={say('customer.deals.outcome')}
      value={outcome}
      onChange={(value) => onOutcome(value)}
      data={shown.map((one) => ({ value: one, label: label(one) }))}
    />
  );
}

interface DealListProps {
  readonly customer: Customer;
  readonly outcome: DealOutcome;
  readonly label: string;
  readonly withPerson: boolean;
  readonly withWeighted: boolean;
}

function DealList({ customer, outcome, label, withPerson, withWeighted }: DealListProps) {
  const filter = filterOf(customer.id, outcome);
  const summary = useCall('opportunity.summary', { filter }).data;
  const direction = outcome === 'won' || outcome === 'lost' ? 'desc' : 'asc';
  const pages = usePages(
    (span) => callOptions('opportunity.list', { filter, sort: 'closeDate', direction, ...span }),
    summary?.count,
  );
  const formats = useFormats();
  const amount = amountWidth(pages.known.flatMap(amountsOf), formats);
  const columns = useMemo(
    () => dealColumns(outcome, { withPerson, withWeighted, amount }),
    [outcome, withPerson, withWeighted, amount],
  );
  return (
    <VirtualTable
      label={label}
      columns={columns}
      pages={pages}
      onOpen={({ id }) => goTo({ place: 'opportunity', id })}
      href={({ id }) => routeHref({ place: 'opportunity', id })}
      empty={<NoDeals customer={customer} outcome={outcome} />}
    />
  );
}

function amountsOf({ estimatedRevenue, actualRevenue, weighted, currency }: OpportunityRow) {
  return [estimatedRevenue, actualRevenue, weighted === null ? null : { amount: weighted, currency }];
}

function NoDeals({ customer, outcome }: { readonly customer: Customer; readonly outcome: DealOutcome }) {
  const canSell = (outcome === 'open' || outcome === 'not-started') && customer.active;
  return (
    <EmptyState
      title={say(`customer.deals.none.${outcome}`)}
      about={say(`customer.deals.none.${outcome}.about`, { name: nameOf(customer) })}
      act={
        canSell && (
          <Button
            variant="default"
            onClick={() => openDialog({ kind: 'new-opportunity', customerId: customer.id })}
          >
            {say('customer.new-deal')}
          </Button>
        )
      }
    />
  );
}
