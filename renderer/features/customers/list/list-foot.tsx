import { memo } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { ListFootLine } from '../../../components/list/foot/list-foot.tsx';
import type { FootNote } from '../../../components/list/foot/list-foot.tsx';
import type { FootProps } from '../../../components/list/list-kind.ts';
import { enterRates } from '../../../components/show/not-converted.tsx';
import { useFormats } from '../../../state/locale.ts';
import { totalsOf } from './customer-totals.ts';
import type { Summary } from './customer-totals.ts';
import type { CustomerTypes } from './customer-view.ts';

/** How many customers, and what their deals are worth. Scrolling does not draw it again. */
export const ListFoot = memo(function ListFoot({ asked }: FootProps<CustomerTypes>) {
  const summary = useCall('customer.summary', { filter: asked.filter }, { keepPrevious: true }).data;
  const formats = useFormats();
  return (
    <ListFootLine
      count={summary && say('customers.count', { count: summary.count })}
      totals={summary ? totalsOf(summary, formats) : []}
      base={summary?.base ?? ''}
      notes={summary ? notesOf(summary) : []}
    />
  );
});

function notesOf({ notConverted, missingRates }: Summary): readonly FootNote[] {
  if (notConverted === 0) return [];
  return [
    {
      id: 'notConverted',
      words: say('list.notConverted', { n: notConverted, currencies: missingRates }),
      about: say('customers.notConverted.about', { currencies: missingRates }),
      run: () => enterRates(missingRates),
    },
  ];
}
