import { Tooltip } from '@mantine/core';
import { memo } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { Explained } from '../../../components/show/explained.tsx';
import { useFormats } from '../../../state/locale.ts';
import type { ViewFilter } from './list-view.ts';
import { totalsOf } from './totals.ts';
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
  return (
    <dl className={styles.totals}>
      {totalsOf(summary, formats).map(({ label, amount, about }) => (
        <div key={label} className={styles.total}>
          <dt>{label}</dt>
          <dd>
            <Explained words={about}>{formats.money({ amount, currency: summary.base })}</Explained>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Notes({ summary, onNarrow }: Required<ListFootProps> & { readonly summary: Summary }) {
  const { count } = useFormats();
  const { overdue, withoutRevenue, missingRates, lost } = summary;
  const notConverted = summary.notConverted + lost.notConverted;
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
