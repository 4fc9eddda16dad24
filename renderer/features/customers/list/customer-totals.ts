import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import type { ListTotal } from '../../../components/list/foot/list-foot.tsx';
import type { Formats } from '../../../state/locale.ts';

export type Summary = OutputOf<'customer.summary'>;

/** The deals of the customers of a list: open ones and those won, never added to each other. */
export function totalsOf({ base, rateDate, open, won }: Summary, formats: Formats): readonly ListTotal[] {
  const date = formats.date(rateDate, 'long');
  return [
    {
      label: say('customers.total.open'),
      amount: open.base,
      about: say('customers.total.open.about', { base, date }),
    },
    {
      label: say('customers.total.won'),
      amount: won.base,
      about: say('customers.total.won.about', { base }),
    },
  ];
}
