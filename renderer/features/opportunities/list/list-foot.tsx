import { Button, Tooltip } from '@mantine/core';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { useFormats } from '../../../state/locale.ts';
import type { DealFilter } from './list-view.ts';
import { select, useListState } from './list-state.ts';
import styles from './list.module.css';

type Summary = OutputOf<'opportunity.summary'>;

interface ListFootProps {
  readonly summary: Summary | undefined;
  /** Narrows the list to what a note counts. */
  onNarrow(this: void, part: Partial<DealFilter>): void;
}

/** How many deals, what they are worth, and what is wrong with some of them. */
export function ListFoot({ summary, onNarrow }: ListFootProps) {
  const { count } = useFormats();
  if (!summary) return <span className={styles.count} />;
  return (
    <>
      <span className={styles.count}>
        {say('deals.count', { n: summary.count, count: count(summary.count) })}
      </span>
      <Selected />
      <Totals summary={summary} />
      <Notes summary={summary} onNarrow={onNarrow} />
    </>
  );
}

function Selected() {
  const { selected } = useListState();
  const { count } = useFormats();
  if (selected.size === 0) return null;
  return (
    <span className={styles.selected}>
      {say('deals.selected', { n: count(selected.size) })}
      <Button size="compact-xs" variant="subtle" onClick={() => select(new Set())}>
        {say('deals.selected.clear')}
      </Button>
    </span>
  );
}

function Totals({ summary }: { readonly summary: Summary }) {
  const { money, date } = useFormats();
  const { base, rateDate } = summary;
  const told = (amount: string): string => money({ amount, currency: base });
  return (
    <dl className={styles.totals}>
      <Tooltip multiline w={300} label={say('deals.totals.about', { base, date: date(rateDate, 'long') })}>
        <div className={styles.total}>
          <dt>{say('deals.estimated')}</dt>
          <dd>{told(summary.estimated)}</dd>
        </div>
      </Tooltip>
      <Tooltip multiline w={300} label={say('deals.weighted.about')}>
        <div className={styles.total}>
          <dt>{say('deals.weighted')}</dt>
          <dd>{told(summary.weighted)}</dd>
        </div>
      </Tooltip>
    </dl>
  );
}

function Notes({ summary, onNarrow }: Required<ListFootProps> & { readonly summary: Summary }) {
  const { count } = useFormats();
  const { overdue, withoutRevenue, notConverted, missingRates } = summary;
  if (overdue + withoutRevenue + notConverted === 0) return null;
  return (
    <div className={styles.notes}>
      {overdue > 0 && (
        <button
          type="button"
          className={styles.note}
          data-tone="over"
          onClick={() => onNarrow({ overdue: true })}
        >
          {say('deals.overdue', { n: count(overdue) })}
        </button>
      )}
      {withoutRevenue > 0 && (
        <button type="button" className={styles.note} onClick={() => onNarrow({ withoutRevenue: true })}>
          {say('deals.withoutRevenue', { n: count(withoutRevenue) })}
        </button>
      )}
      {notConverted > 0 && (
        <Tooltip
          multiline
          w={300}
          events={{ hover: true, focus: true, touch: true }}
          label={say('deals.notConverted.about', { currencies: missingRates.join(', ') })}
        >
          <button type="button" className={styles.note} onClick={() => onNarrow({ currency: missingRates })}>
            {say('deals.notConverted', { n: count(notConverted) })}
          </button>
        </Tooltip>
      )}
    </div>
  );
}
