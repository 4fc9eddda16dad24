import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { OpportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import { usePages } from '../../api/pages.ts';
import { callOptions, useCall } from '../../api/queries.tsx';
import { useFormats } from '../../state/locale.ts';
import { goTo, routeHref } from '../../state/route.ts';
import { amountWidth, dateWidth } from '../grid/text-width.ts';
import { closesText } from '../show/deal-cells.tsx';
import { VirtualTable } from '../grid/virtual-table.tsx';
import { filterOf } from './deal-outcome.ts';
import type { DealOutcome, DealScope } from './deal-outcome.ts';
import { outcomeColumns } from './outcome-columns.tsx';
import type { Party } from './outcome-columns.tsx';

interface OutcomeDealsProps {
  readonly scope: DealScope;
  readonly outcome: DealOutcome;
  readonly label: string;
  /** The person or company next to the topic. */
  readonly party: Party | null;
  readonly withWeighted: boolean;
  /** Shown when there are no deals. */
  readonly empty: ReactNode;
}

/** Deals of one outcome: open ones by close date, closed ones with the latest first. */
export function OutcomeDeals({ scope, outcome, label, party, withWeighted, empty }: OutcomeDealsProps) {
  const filter = filterOf(scope, outcome);
  const summary = useCall('opportunity.summary', { filter }).data;
  const direction = outcome === 'won' || outcome === 'lost' ? 'desc' : 'asc';
  const pages = usePages(
    (span) => callOptions('opportunity.list', { filter, sort: 'closeDate', direction, ...span }),
    summary?.count,
  );
  const formats = useFormats();
  const amount = amountWidth(pages.known.flatMap(amountsOf), formats);
  const date = dateWidth(pages.known.map((row) => closesText(row, formats)));
  const columns = useMemo(
    () => outcomeColumns(outcome, { party, withWeighted, amount, date }),
    [outcome, party, withWeighted, amount, date],
  );
  return (
    <VirtualTable
      label={label}
      columns={columns}
      pages={pages}
      onOpen={({ id }) => goTo({ place: 'opportunity', id })}
      href={({ id }) => routeHref({ place: 'opportunity', id })}
      empty={empty}
    />
  );
}

function amountsOf({ estimatedRevenue, actualRevenue, weighted, currency }: OpportunityRow) {
  return [estimatedRevenue, actualRevenue, weighted === null ? null : { amount: weighted, currency }];
}
