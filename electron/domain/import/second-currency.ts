import { convertBetween } from '../../../shared/money/convert.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor, MAX_MINOR, roundMoney, toMinor } from '../../../shared/money/money.ts';
import type { RowFacts } from './cell-readers.ts';
import type { DealGround } from './deal-ground.ts';
import type { DealPlan } from './deal-plan.ts';
import type { DealValues } from './deal-values.ts';
import { problem } from './entity.ts';
import { fieldName } from './field-name.ts';
import { said, type Reading } from './reading.ts';

type Cells = readonly string[];

/** The currency of the actual revenue, if the row names another one than that of the deal. */
export function secondCurrency(
  cells: Cells,
  { columns, money }: Pick<DealPlan, 'columns' | 'money'>,
  currency: string,
): string | null {
  const cell = cells[columns.actualCurrency] ?? '';
  if (cell.trim() === '' || (cells[columns.actualRevenue] ?? '').trim() === '') return null;
  const code = money.read('actualCurrency', cell);
  return code === currency ? null : (code ?? cell.trim().slice(0, 60));
}

/** The actual revenue in the currency of the deal, as the plan says; a problem while it doesn't. */
export function inOneCurrency(
  cells: Cells,
  plan: DealPlan,
  ground: Pick<DealGround, 'rates' | 'base' | 'today' | 'currencies'>,
  row: RowFacts,
  second: string,
  values: DealValues,
): Reading<number> {
  const { money, readers, columns } = plan;
  const { second: rule } = money;
  const reader = readers.find(({ key }) => key === 'actualRevenue');
  const cell = cells[columns.actualRevenue] ?? '';
  const read = (currency: string): Reading<number> =>
    reader ? (reader.read(cell, { ...row, currency, isNamed: true }) as Reading<number>) : plan.unsaid;
  if (rule === 'same') return read(row.currency);
  if (rule === null)
    return problem('actualRevenue', 'import.second-currency', { said: second, code: row.currency });
  if (!ground.currencies.has(second))
    return problem('actualRevenue', 'import.currency-missing', { code: second });
  const own = said(read(second));
  if (own === null) return read(second);
  const day = said(values.actualCloseDate) ?? said(values.closeDate) ?? ground.today;
  const converted = convertBetween(fromMinor(own, decimalsOf(second)), [second, row.currency], {
    ...ground,
    day,
  });
  if (converted === null)
    return problem('actualRevenue', 'import.rate-missing', { said: second, code: row.currency, date: day });
  const decimals = decimalsOf(row.currency);
  if (Number(converted) * 10 ** decimals > MAX_MINOR) {
    return problem('actualRevenue', 'import.amount-too-large', {
      field: fieldName({ key: 'actualRevenue' }),
      text: cell.slice(0, 60),
    });
  }
  return toMinor(roundMoney(converted, decimals), decimals);
}
