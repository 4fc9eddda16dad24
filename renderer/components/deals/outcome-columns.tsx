import type { OpportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import { isOpen } from '../../../shared/rules/status.ts';
import { say } from '../../../shared/words/say.ts';
import type { Column } from '../grid/table-columns.ts';
import { DateText, Money, StatusBadge } from '../show/values.tsx';
import { weightedWords } from '../show/weighted-words.ts';
import { useFormats } from '../../state/locale.ts';
import type { DealOutcome } from './deal-outcome.ts';
import styles from './outcome-columns.module.css';

type DealColumn = Column<OpportunityRow>;

export type Party = 'customer' | 'contact';

interface Room {
  /** Who is named beside the topic. */
  readonly party: Party | null;
  readonly withWeighted: boolean;
  /** Wide enough for the longest amount. */
  readonly amount: number;
}

/** Open deals show their stage and close date, closed ones their actual revenue and the day they were closed. */
export function outcomeColumns(
  outcome: DealOutcome,
  { party, withWeighted, amount }: Room,
): readonly DealColumn[] {
  const wide = (column: DealColumn): DealColumn => ({ ...column, width: amount });
  const named = party === null ? [] : [party === 'customer' ? customerColumn : personColumn];
  const weighted = withWeighted ? [wide(weightedColumn)] : [];
  return outcome === 'open' || outcome === 'not-started'
    ? [topicColumn, ...named, stageColumn, wide(estimatedColumn), ...weighted, closesColumn]
    : [topicColumn, ...named, wide(actualColumn), closedColumn];
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
