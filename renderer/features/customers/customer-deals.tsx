import { useIsRoomy } from '../../components/frame/use-room.ts';
import { Button } from '@mantine/core';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import type { DealOutcome } from '../../components/deals/deal-outcome.ts';
import { OutcomeChoice } from '../../components/deals/outcome-choice.tsx';
import { OutcomeDeals } from '../../components/deals/outcome-deals.tsx';
import { EmptyState } from '../../components/frame/empty-state.tsx';
import { Panel } from '../../components/frame/page.tsx';
import { openDialog } from '../../state/dialogs.ts';
import { nameOf } from './customer-name.ts';
import type { Customer } from './customer.ts';
import styles from './customer.module.css';

interface CustomerDealsProps {
  readonly customer: Customer;
  readonly outcome: DealOutcome;
  onOutcome(this: void, outcome: DealOutcome): void;
}

/** The deals of a customer by outcome, including those of an account's contacts. */
export function CustomerDeals({ customer, outcome, onOutcome }: CustomerDealsProps) {
  const roomy = useIsRoomy(81.25);
  const isAccount = customer.kind === 'account';
  const title = say(isAccount && roomy ? 'customer.deals.with-contacts' : 'customer.deals');
  const counts = useCounts(customer.id);
  return (
    <Panel
      flush
      fill
      className={styles.deals}
      title={title}
      actions={<OutcomeChoice counts={counts} outcome={outcome} onOutcome={onOutcome} />}
    >
      <OutcomeDeals
        key={outcome}
        scope={{ customerId: customer.id }}
        outcome={outcome}
        label={title}
        party={isAccount && roomy ? 'contact' : null}
        withWeighted={roomy}
        empty={<NoDeals customer={customer} outcome={outcome} />}
      />
    </Panel>
  );
}

function useCounts(customerId: string): Readonly<Record<DealOutcome, number | undefined>> {
  const totals = useCall('customer.totals', { id: customerId }).data;
  return {
    open: totals?.open.count,
    'not-started': totals?.notStarted.count,
    won: totals?.won.count,
    lost: totals?.lost.count,
  };
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
