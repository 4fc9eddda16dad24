import type { OpportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import { say } from '../../../shared/words/say.ts';
import type { Column } from '../../components/grid/table-columns.ts';
import {
  ClosesShown,
  RevenueShown,
  StageShown,
  WeightedAbout,
  WeightedShown,
} from '../../components/show/deal-cells.tsx';
import { DateText, Money } from '../../components/show/values.tsx';
import type { DealOutcome } from './deal-outcome.ts';

type DealColumn = Column<OpportunityRow>;

interface Room {
  readonly withPerson: boolean;
  readonly withWeighted: boolean;
  /** The width in which every amount stands whole. */
  readonly amount: number;
}

/** Open deals show where they stand, closed ones what came of them; whom they are with if there is room. */
export function dealColumns(
  outcome: DealOutcome,
  { withPerson, withWeighted, amount }: Room,
): readonly DealColumn[] {
  const wide = (column: DealColumn): DealColumn => ({ ...column, width: amount });
  const withWhom = withPerson ? [personColumn] : [];
  const weighted = withWeighted ? [wide(weightedColumn)] : [];
  return outcome === 'open' || outcome === 'not-started'
    ? [topicColumn, ...withWhom, stageColumn, wide(estimatedColumn), ...weighted, closesColumn]
    : [topicColumn, ...withWhom, wide(actualColumn), closedColumn];
}

const topicColumn: DealColumn = {
  id: 'topic',
  title: say('customer.deals.column.topic'),
  width: 130,
  grow: 3,
  opens: true,
  cell: (row) => row.topic,
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
