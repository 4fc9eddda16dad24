import { Tooltip } from '@mantine/core';
import { memo } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { Explained } from '../../../components/explained.tsx';
import { weightedTotalWords } from '../../../components/weighted-words.ts';
import { useFormats } from '../../../state/locale.ts';
import type { ViewFilter } from './list-view.ts';
import styles from './list.module.css';

type Summary = OutputOf<'opportunity.summary'>;

interface ListFootProps {
  readonly summary: Summary | undefined;
  /** Narrows the list to what a note counts. */
  onNarrow(this: void, part: Partial<ViewFilter>): void;
}

/** How many deals, what they are worth, and what is wrong with some of them. Scrolling does not draw it again. */
export const ListFoot = memo(function ListFoot({ summary, onNarrow }: ListFootProps) {
  const { count } = useFormats();
  if (!summary) return <span className={styles.count} />;
  return (
    <>
      <span className={styles.count}>
        {say('deals.count', { n: summary.count, count: count(summary.count) })}
      </span>
      <Totals summary={summary} />
      <Notes summary={summary} onNarrow={onNarrow} />
    </>
  );
});

function Totals({ summary }: { readonly summary: Summary }) {
  const formats = useFormats();
  const { base, rateDate } = summary;
  const told = (amount: string): string => formats.money({ amount, currency: base });
  const estimated = say('deals.totals.about', { base, date: formats.date(rateDate, 'long') });
  return (
    <dl className={styles.totals}>
      <div className={styles.total}>
        <dt>{say('deals.estimated')}</dt>
        <dd>
          <Explained words={estimated}>{told(summary.estimated)}</Explained>
        </dd>
      </div>
      <div className={styles.total}>
        <dt>{say('deals.weighted')}</dt>
        <dd>
          <Explained words={weightedTotalWords(summary, formats)}>{told(summary.weighted)}</Explained>
        </dd>
      </div>
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
