import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { allInOrder } from '../../store/lists/pages.ts';
import { storedDeals } from '../../store/opportunities/list.ts';
import type { ReadContext } from '../context.ts';
import { exportedRate, listColumns } from '../export/deal-columns.ts';
import { headingsOf, type ExportTable } from '../export/table.ts';
import { withBase } from '../forecast/deals.ts';
import { moneyOfToday } from '../forecast/gather.ts';

type Input = ParsedInputOf<'opportunity.export'>;

/** The deals of a list as a table: the columns of the forecast's export except for the period, and more. */
export function exportDeals(context: ReadContext, input: Input): ExportTable {
  const headings = listColumns.map(({ heading }) => heading);
  return { headings: headingsOf(headings, input.localHeadings), rows: rowsOf(context, input) };
}

function* rowsOf(context: ReadContext, input: Input): ExportTable['rows'] {
  const money = moneyOfToday(context);
  for (const { row, tags } of allInOrder(context.db, storedDeals, input, context.today)) {
    const tagNames = tags.map(({ name }) => name).join(', ');
    // As in the foot of the list, only deals in progress are weighted.
    const isWeighted = row.status === 'in-progress';
    const wire = withBase(row, tags, money);
    const rate = exportedRate(row, money);
    const deal = { row, wire, tagNames, money, rate, isWeighted, period: '' };
    yield listColumns.map(({ cell }) => cell(deal));
  }
}
