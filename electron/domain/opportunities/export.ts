import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { allInOrder } from '../../store/lists/pages.ts';
import { storedDeals } from '../../store/opportunities/list.ts';
import type { ReadContext } from '../context.ts';
import { dealCells, dealHeadings } from '../export/deal-cells.ts';
import { headingsOf, text, type ExportTable } from '../export/table.ts';
import { moneyOfToday } from '../forecast/gather.ts';

type Input = ParsedInputOf<'opportunity.export'>;

/** The deals of a list as a table for a file: what the export of the forecast says of a deal, its period aside. */
export function exportDeals(context: ReadContext, input: Input): ExportTable {
  const own = [...dealHeadings.before, ...dealHeadings.after, 'Rating', 'Priority'];
  return { headings: headingsOf(own, input.localHeadings), rows: rowsOf(context, input) };
}

function* rowsOf(context: ReadContext, input: Input): ExportTable['rows'] {
  const money = moneyOfToday(context);
  for (const { row, tags } of allInOrder(context.db, storedDeals, input, context.today)) {
    const names = tags.map(({ name }) => name).join(', ');
    // As the foot of the list: what is weighted is in progress.
    const { before, after } = dealCells({ ...row, tag_names: names }, money, row.status === 'in-progress');
    yield [...before, ...after, text(row.rating), text(row.priority)];
  }
}
