import type { OpportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import { isOpen } from '../../../shared/rules/status.ts';
import { say } from '../../../shared/words/say.ts';
import type { Column } from '../../components/grid/table-columns.ts';
import { DateText, Money, StatusBadge } from '../../components/show/values.tsx';
import { weightedWords } from '../../components/show/weighted-words.ts';
import { useFormats } from '../../state/locale.ts';
import type { DealOutcome } from './deal-outcome.ts';
import styles from './customer.module.css';

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
  cell: (row) =>
    row.status === 'in-progress' && row.stage ? (
      `${row.stage.number} ${row.stage.name}`
    ) : (
      <StatusBadge status={row.status} />
    ),
};

const estimatedColumn: DealColumn = {
  id: 'estimated',
  title: say('customer.deals.column.estimated'),
  width: 116,
  align: 'right',
  cell: (row) => <Money value={row.estimatedRevenue} />,
};

const weightedColumn: DealColumn = {
  id: 'weighted',
  title: say('customer.deals.column.weighted'),
  width: 116,
  align: 'right',
  cell: (row) => <Weighted row={row} />,
  about: (row) => <WeightedAbout row={row} />,
};

function Weighted({ row }: { readonly row: OpportunityRow }) {
  if (row.weighted === null) return <span className={styles.faint}>–</span>;
  return <Money value={{ amount: row.weighted, currency: row.currency }} />;
}

function WeightedAbout({ row }: { readonly row: OpportunityRow }) {
  return weightedWords(row, useFormats());
}

const closesColumn: DealColumn = {
  id: 'closes',
  title: say('customer.deals.column.closes'),
  width: 100,
  align: 'right',
  cell: (row) => <Closes row={row} />,
};

function Closes({ row }: { readonly row: OpportunityRow }) {
  const { today } = useFormats();
  const overdue = isOpen(row.status) && row.closeDate !== null && row.closeDate < today;
  return <DateText value={row.closeDate} overdue={overdue} />;
}

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
