import { rateOfDay } from '../../../shared/money/rates.ts';
import type { ExportRow } from '../../store/forecast/deals.ts';
import type { ListRow } from '../../store/opportunities/columns.ts';
import { withBase } from '../forecast/deals.ts';
import type { Money } from '../forecast/figures.ts';
import { number, text, type ExportCell } from './table.ts';

/** What is said of a deal, before and after the period of the forecast that it stands in. */
export const dealHeadings = {
  before: [
    'Number',
    'Topic',
    'Customer',
    'Salesperson',
    'Sales cycle',
    'Stage',
    'Status',
    'Forecast category',
    'Estimated close date',
  ],
  after: [
    'Currency',
    'Estimated revenue',
    'Probability',
    'Weighted',
    'Rate',
    'Rate date',
    'Base currency',
    'Base revenue',
    'Base weighted',
    'Actual close date',
    'Actual revenue',
    'Tags',
  ],
} as const;

/**
 * The cells under `dealHeadings`. A deal that is in no weighted total (`weighted` says so) has no weighted cells, a lost
 * one no value in base currency: the file sums to the screen.
 */
export function dealCells(
  row: ExportRow,
  money: Money,
  weighted: boolean,
): { readonly before: readonly ExportCell[]; readonly after: readonly ExportCell[] } {
  const wire = withBase(row, [], money);
  return {
    before: [
      text(row.number),
      text(row.topic),
      text(row.customer_name),
      text(row.salesperson_name),
      text(row.cycle_name),
      text(row.stage_name),
      text(row.status),
      text(row.category),
      text(row.close_date),
    ],
    after: [
      text(row.currency),
      number(wire.estimatedRevenue?.amount),
      number(wire.probability),
      weighted ? number(wire.weighted) : null,
      ...rateCells(row, money),
      text(money.base),
      row.status === 'lost' ? null : number(wire.baseValue),
      weighted ? number(wire.baseWeighted) : null,
      text(row.actual_close_date),
      number(wire.actualRevenue?.amount),
      text(row.tag_names),
    ],
  };
}

/** Won deals carry the rate that was frozen with them; the others float at the rate of today. */
function rateCells(row: ListRow, money: Money): ExportCell[] {
  if (row.status === 'won') return [number(row.base_rate), text(row.base_rate && row.actual_close_date)];
  if (row.currency === money.base) return [number('1'), text(money.day)];
  const rate = rateOfDay(money.rates, row.currency, money.day);
  return [number(rate?.rate), text(rate?.validFrom)];
}
