import { useIsRoomy } from '../../components/frame/use-room.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { filterOf } from '../../components/deals/deal-outcome.ts';
import type { DealOutcome, DealScope } from '../../components/deals/deal-outcome.ts';
import { OutcomeChoice } from '../../components/deals/outcome-choice.tsx';
import { OutcomeDeals } from '../../components/deals/outcome-deals.tsx';
import { EmptyState } from '../../components/frame/empty-state.tsx';
import { Panel } from '../../components/frame/page.tsx';
import { openDialog } from '../../state/dialogs.ts';
import { useShowDeals } from '../opportunities/offered/show-deals.ts';
import type { Salesperson } from './salesperson.ts';

interface SalespersonProps {
  readonly salesperson: Salesperson;
}

/** The deals of a salesperson by outcome, open ones first. */
export function SalespersonDeals({ salesperson }: SalespersonProps) {
  const [outcome, setOutcome] = useState<DealOutcome>('open');
  const roomy = useIsRoomy(68);
  const show = useShowDeals();
  const scope: DealScope = { salespersonId: [salesperson.id] };
  const title = say('salesperson.deals');
  return (
    <Panel
      flush
      fill
      title={title}
      actions={
        <>
          <Button variant="subtle" size="compact-sm" onClick={() => show(filterOf(scope, outcome))}>
            {say('salesperson.deals.list')}
          </Button>
          <OutcomeChoice counts={useCounts(salesperson.id)} outcome={outcome} onOutcome={setOutcome} />
        </>
      }
    >
      <OutcomeDeals
        key={outcome}
        scope={scope}
        outcome={outcome}
        label={title}
        party="customer"
        withWeighted={roomy}
        empty={<NoDeals salesperson={salesperson} outcome={outcome} />}
      />
    </Panel>
  );
}

function useCounts(id: string): Readonly<Record<DealOutcome, number | undefined>> {
  const totals = useCall('salesperson.totals', { id }).data;
  return {
    open: totals?.open.count,
    'not-started': totals?.notStarted.count,
    won: totals?.won.count,
    lost: totals?.lost.count,
  };
}

function NoDeals({
  salesperson: { id, name, active },
  outcome,
}: SalespersonProps & { readonly outcome: DealOutcome }) {
  return (
    <EmptyState
      title={say(`salesperson.deals.none.${outcome}`)}
      about={say(`salesperson.deals.none.${outcome}.about`, { name })}
      act={
        outcome === 'open' &&
        active && (
          <Button
            variant="default"
            onClick={() => openDialog({ kind: 'new-opportunity', salespersonId: id })}
          >
            {say('salesperson.new-deal')}
          </Button>
        )
      }
    />
  );
}
