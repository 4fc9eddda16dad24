/** Values of a deal, for every screen. */
import { IconTriangleFilled } from '@tabler/icons-react';
import type { Money as MoneyValue } from '../../../shared/money/money.ts';
import type { OpportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import { say } from '../../../shared/words/say.ts';
import { useFormats } from '../../state/locale.ts';
import { Badge, statusTone } from './badge.tsx';
import type { BadgeTone } from './badge.tsx';
import styles from './values.module.css';

interface MoneyProps {
  readonly value: MoneyValue | null;
  /** Without cents, as everything on an overview is. */
  readonly rounded?: boolean;
}

/** An amount with its currency, in tabular figures. */
export function Money({ value, rounded = false }: MoneyProps) {
  const { money, whole } = useFormats();
  const isWhole = rounded && value !== null;
  return <span className={styles.money}>{isWhole ? whole(value.amount, value.currency) : money(value)}</span>;
}

export interface DateTextProps {
  readonly value: string | null;
  readonly long?: boolean;
  /** The date has passed and the deal is still open: marked by more than color. */
  readonly overdue?: boolean;
}

export function DateText({ value, long = false, overdue = false }: DateTextProps) {
  const { date } = useFormats();
  return (
    <time className={styles.date} data-overdue={overdue || undefined} dateTime={value ?? undefined}>
      {overdue && (
        <>
          <IconTriangleFilled size={9} aria-hidden />
          <span className="unseen">{say('value.overdue')} </span>
        </>
      )}
      {date(value, long ? 'weekday' : 'short')}
    </time>
  );
}

export function StatusBadge({ status }: { readonly status: OpportunityRow['status'] }) {
  return <Badge tone={statusTone(status)}>{say(`status.${status}`)}</Badge>;
}

export function CategoryBadge({ category }: { readonly category: OpportunityRow['category'] }) {
  return <Badge tone={categoryTone(category)}>{say(`category.${category}`)}</Badge>;
}

function categoryTone(category: OpportunityRow['category']): BadgeTone {
  if (category === 'committed') return 'accent';
  return category === 'won' || category === 'lost' ? category : 'neutral';
}
