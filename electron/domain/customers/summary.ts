import type { OutputOf } from '../../../shared/contract/contract.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { roundMoney } from '../../../shared/money/money.ts';
import { dealSums } from '../../store/customers/list-sums.ts';
import type { CustomerFilter } from '../../store/customers/filter.ts';
import { customers } from '../../store/customers/list.ts';
import { countRows } from '../../store/lists/pages.ts';
import type { ReadContext } from '../context.ts';
import { moneyOfToday } from '../forecast/gather.ts';
import { dealFigure, dealsByGroup } from './deal-figures.ts';

/** How many customers a list shows, and their own deals in base currency: converted once, rounded once. */
export function summariseCustomers(
  context: ReadContext,
  filter: CustomerFilter,
): OutputOf<'customer.summary'> {
  const { db, today } = context;
  const money = moneyOfToday(context);
  const [sums = { open: undefined, won: undefined }] = dealsByGroup(dealSums(db, filter, today)).values();
  const { open, won, notConverted, missingRates } = dealFigure(sums, money);
  const rounded = (base: string): string => roundMoney(base, decimalsOf(money.base));
  return {
    count: countRows(db, customers, filter, today),
    base: money.base,
    rateDate: today,
    open: { ...open, base: rounded(open.base) },
    won: { ...won, base: rounded(won.base) },
    notConverted,
    missingRates,
  };
}
