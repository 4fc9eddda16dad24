import { Tooltip } from '@mantine/core';
import { memo } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { withParts } from '../../../components/list/filters/filter-kind.ts';
import type { FootProps } from '../../../components/list/list-kind.ts';
import { Explained } from '../../../components/show/explained.tsx';
import { useFormats } from '../../../state/locale.ts';
import type { DealTypes } from './deal-types.ts';
import type { ViewFilter } from './deal-view.ts';
import { totalsOf } from './totals.ts';
import styles from './list-foot.module.css';

type Summary = OutputOf<'opportunity.summary'>;

/** How many deals, what they are worth, and what is wrong with some of them. Scrolling does not draw it again. */
export const ListFoot = memo(function ListFoot({ asked, filter, onFilter }: FootProps<DealTypes>) {
  const summary = useCall('opportunity.summary', { filter: asked.filter }, { keepPrevious: true }).data;
  if (!summary) return <span className={styles.count} />;
  return (
    <>
      <span className={styles.count}>{say('deals.count', { count: summary.count })}</span>
      <Totals summary={summary} />
      <Notes summary={summary} onNarrow={(part) => onFilter(withParts(filter, part))} />
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

interface NotesProps {
  readonly summary: Summary;
  /** Narrows the list to what a note counts. */
  onNarrow(this: void, part: Partial<ViewFilter>): void;
}

function Notes({ summary, onNarrow }: NotesProps) {
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
          {say('deals.overdue', { n: overdue })}
        </button>
      )}
      {withoutRevenue > 0 && (
        <button type="button" className={styles.note} onClick={() => onNarrow({ withoutRevenue: true })}>
          {say('deals.withoutRevenue', { n: withoutRevenue })}
        </button>
      )}
      {notConverted > 0 && (
        <Tooltip
          multiline
          w={300}
          events={{ hover: true, focus: true, touch: true }}
          label={say('deals.notConverted.about', { currencies: missingRates })}
        >
          <button type="button" className={styles.note} onClick={() => onNarrow({ currency: missingRates })}>
            {say('deals.notConverted', { n: notConverted })}
          </button>
        </Tooltip>
      )}
    </div>
  );
}
