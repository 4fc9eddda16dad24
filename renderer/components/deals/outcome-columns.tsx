import type { OpportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import { say } from '../../../shared/words/say.ts';
import type { Column } from '../grid/table-columns.ts';
import { ClosesShown, RevenueShown, StageShown, WeightedAbout, WeightedShown } from '../show/deal-cells.tsx';
import { DateText, Money } from '../show/values.tsx';
import type { DealOutcome } from './deal-outcome.ts';

type DealColumn = Column<OpportunityRow>;

export type Party = 'customer' | 'contact';

interface Room {
  /** The person or company next to the topic. */
  readonly party: Party | null;
  readonly withWeighted: boolean;
  /** Wide enough for the longest amount. */
  readonly amount: number;
  /** Wide enough for the longest date. */
  readonly date: number;
}

/** Open deals show their stage and close date, closed ones their actual revenue and the day they were closed. */
export function outcomeColumns(
  outcome: DealOutcome,
  { party, withWeighted, amount, date }: Room,
): readonly DealColumn[] {
  const wide = (column: DealColumn): DealColumn => ({ ...column, width: amount });
  const dated = (column: DealColumn): DealColumn => ({ ...column, width: date });
  const named = party === null ? [] : [party === 'customer' ? customerColumn : personColumn];
  const weighted = withWeighted ? [wide(weightedColumn)] : [];
  return outcome === 'open' || outcome === 'not-started'
    ? [topicColumn, ...named, stageColumn, wide(estimatedColumn), ...weighted, dated(closesColumn)]
    : [topicColumn, ...named, wide(actualColumn), dated(closedColumn)];
}

const topicColumn: DealColumn = {
  id: 'topic',
  title: say('customer.deals.column.topic'),
  width: 130,
  grow: 3,
  opens: true,
  cell: (row) => row.topic,
};

const customerColumn: DealColumn = {
  id: 'customer',
  title: say('deals.column.customer'),
  width: 112,
  grow: 2,
  cell: (row) => row.customer.name,
};

/** The contact a deal is with, whether it is its customer or the primary contact of the account's deal. */
const personColumn: DealColumn = {
  id: 'with',
  title: say('customer.deals.column.with'),
  width: 76,
  grow: 1,
  cell: (row) => (row.customer.kind === 'contact' ? row.customer.name : (row.contact?.name ?? '')),
};

const stageColumn: DealColumn = {
  id: 'stage',
  title: say('customer.deals.column.stage'),
  width: 84,
  grow: 2,
  cell: (row) => <StageShown row={row} />,
};

const estimatedColumn: DealColumn = {
  id: 'estimated',
  title: say('customer.deals.column.estimated'),
  width: 116,
  align: 'right',
  cell: (row) => <RevenueShown row={row} />,
};

const weightedColumn: DealColumn = {
  id: 'weighted',
  title: say('customer.deals.column.weighted'),
  width: 116,
  align: 'right',
  cell: (row) => <WeightedShown row={row} />,
  about: (row) => <WeightedAbout row={row} />,
};

const closesColumn: DealColumn = {
  id: 'closes',
  title: say('customer.deals.column.closes'),
  width: 106,
  align: 'right',
  cell: (row) => <ClosesShown row={row} />,
};

const actualColumn: DealColumn = {
  id: 'actual',
  title: say('customer.deals.column.actual'),
  width: 118,
  align: 'right',
  cell: (row) => <Money value={row.actualRevenue} />,
};

const closedColumn: DealColumn = {
  id: 'closed',
  title: say('customer.deals.column.closed'),
  width: 100,
  align: 'right',
  cell: (row) => <DateText value={row.actualCloseDate} />,
};
