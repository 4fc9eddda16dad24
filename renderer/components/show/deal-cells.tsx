/** Values of a deal in the cells of lists, wherever deals are listed. */
import type { OpportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import { isOverdue, shownCloseDate } from '../../../shared/rules/close-date.ts';
import { daysInStage } from '../../../shared/rules/stage-history.ts';
import { say } from '../../../shared/words/say.ts';
import { stageName } from './stage-name.ts';
import { DateText, Money, StatusBadge } from './values.tsx';
import { probabilityWords, weightedWords } from './weighted-words.ts';
import { useFormats } from '../../state/locale.ts';
import type { Formats } from '../../state/locale.ts';
import styles from './deal-cells.module.css';

interface CellProps {
  readonly row: OpportunityRow;
}

const none = '–';

/** The dot means that the chances were typed and don't follow the stage. */
export function ProbabilityShown({ row }: CellProps) {
  const { percent } = useFormats();
  if (row.probability === null) return <span className={styles.dim}>{none}</span>;
  if (!row.chancesOverridden) return <span className={styles.dim}>{percent(row.probability)}</span>;
  return <span className={`${styles.dim} ${styles.overridden}`}>{percent(row.probability)}</span>;
}

export function ProbabilityAbout({ row }: CellProps) {
  return probabilityWords(row, useFormats());
}

export function WeightedAbout({ row }: CellProps) {
  return weightedWords(row, useFormats());
}

export function RevenueShown({ row, rounded = false }: CellProps & { readonly rounded?: boolean }) {
  return (
    <span className={row.notConverted ? styles.notConverted : undefined}>
      <Worth row={row} value={row.estimatedRevenue} rounded={rounded} />
    </span>
  );
}

/** Whether the deal is sorted by something else than the amount in the cell, which `RevenueAbout` explains. */
export function isSortedElsewhere({
  notConverted,
  status,
  actualRevenue,
  estimatedRevenue,
}: OpportunityRow): boolean {
  return notConverted || (status === 'won' && actualRevenue?.amount !== estimatedRevenue?.amount);
}

export function RevenueAbout({ row: { notConverted, currency, actualRevenue } }: CellProps) {
  const { money } = useFormats();
  if (notConverted) return say('deals.revenue.not-converted', { currency });
  return say('deals.revenue.won', { money: money(actualRevenue) });
}

export function WeightedShown({ row }: CellProps) {
  const { weighted, currency } = row;
  return <Worth row={row} value={weighted === null ? null : { amount: weighted, currency }} />;
}

interface WorthProps extends CellProps {
  readonly value: OpportunityRow['estimatedRevenue'];
  readonly rounded?: boolean;
}

/** What is in no total of open deals is dimmed: the values of deals on hold. */
function Worth({ row, value, rounded = false }: WorthProps) {
  if (value === null) return <span className={styles.dim}>{none}</span>;
  if (row.status !== 'on-hold') return <Money value={value} rounded={rounded} />;
  return (
    <span className={styles.dim} data-held>
      <Money value={value} rounded={rounded} />
    </span>
  );
}

export function ClosesShown({ row }: CellProps) {
  const { today } = useFormats();
  const date = shownCloseDate(row);
  if (date === null) return <span className={styles.dim}>{none}</span>;
  return <DateText value={date} overdue={isOverdue(row, today)} long={isNear(date, today)} />;
}

/** The same as text, for the width of its column. */
export function closesText(row: OpportunityRow, { today, date: said }: Formats) {
  const date = shownCloseDate(row);
  if (date === null) return null;
  return { text: said(date, isNear(date, today) ? 'weekday' : 'short'), overdue: isOverdue(row, today) };
}

/** Within a week the weekday is more helpful than the number. */
function isNear(date: string, today: string): boolean {
  return date >= today && Date.parse(date) - Date.parse(today) <= 7 * 86_400_000;
}

export function RatingShown({ row }: CellProps) {
  if (row.rating === null) return <span className={styles.dim}>{none}</span>;
  return (
    <span className={styles.rating} data-rating={row.rating}>
      {say(`rating.${row.rating}`)}
    </span>
  );
}

export function DealKindShown({ row }: CellProps) {
  return row.kind === null ? <span className={styles.dim}>{none}</span> : row.kind.name;
}

export function InStageShown({ row }: CellProps) {
  const { today } = useFormats();
  const days = daysInStage(row, today);
  return <span className={styles.dim}>{days === null ? none : say('deals.inStage', { n: days })}</span>;
}

/** Number and name; a deal that is not in progress shows its status, even if its stage is truncated. */
export function StageShown({ row }: CellProps) {
  if (!row.stage) return <StatusBadge status={row.status} />;
  const stage = stageName(row.stage);
  if (row.status === 'in-progress') return stage;
  return (
    <span className={styles.held}>
      <span>{stage}</span>
      <StatusBadge status={row.status} />
    </span>
  );
}
