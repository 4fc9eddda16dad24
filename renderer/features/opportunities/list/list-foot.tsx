import { memo } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { withParts } from '../../../components/list/filters/filter-kind.ts';
import { ListFootLine } from '../../../components/list/foot/list-foot.tsx';
import type { FootNote } from '../../../components/list/foot/list-foot.tsx';
import type { FootProps } from '../../../components/list/list-kind.ts';
import { enterRates } from '../../../components/show/not-converted.tsx';
import { useFormats } from '../../../state/locale.ts';
import type { DealTypes } from './deal-types.ts';
import type { ViewFilter } from './deal-view.ts';
import { totalsOf } from './totals.ts';
import type { Summary } from './totals.ts';

/** The number of deals, their value, and problems with some of them. Scrolling doesn't render it again. */
export const ListFoot = memo(function ListFoot({ asked, filter, onFilter }: FootProps<DealTypes>) {
  const summary = useCall('opportunity.summary', { filter: asked.filter }, { keepPrevious: true }).data;
  const formats = useFormats();
  const narrow = (part: Partial<ViewFilter>): void => onFilter(withParts(filter, part));
  return (
    <ListFootLine
      count={summary && say('deals.count', { count: summary.count })}
      totals={summary ? totalsOf(summary, formats) : []}
      base={summary?.base ?? ''}
      notes={summary ? notesOf(summary, narrow) : []}
    />
  );
});

/** Each filters the list by the deals that it counts, or offers to enter the rate that they miss. */
function notesOf(
  { overdue, withoutRevenue, missingRates, lost, notConverted }: Summary,
  narrow: (part: Partial<ViewFilter>) => void,
): readonly FootNote[] {
  const withoutRate = notConverted + lost.notConverted;
  const notes: (FootNote & { readonly n: number })[] = [
    {
      id: 'overdue',
      n: overdue,
      words: say('deals.overdue', { n: overdue }),
      tone: 'over',
      run: () => narrow({ overdue: true }),
    },
    {
      id: 'withoutRevenue',
      n: withoutRevenue,
      words: say('deals.withoutRevenue', { n: withoutRevenue }),
      run: () => narrow({ withoutRevenue: true }),
    },
    {
      id: 'notConverted',
      n: withoutRate,
      words: say('list.notConverted', { n: withoutRate, currencies: missingRates }),
      about: say('deals.notConverted.about', { currencies: missingRates }),
      run: () => enterRates(missingRates),
    },
  ];
  return notes.filter(({ n }) => n > 0);
}
