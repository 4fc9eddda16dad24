import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { allInOrder } from '../../store/lists/pages.ts';
import { customFieldsOf } from '../../store/custom/fields.ts';
import { readPageFields, storedDeals } from '../../store/opportunities/exported.ts';
import type { ReadContext } from '../context.ts';
import { customColumnsOf } from '../export/custom-columns.ts';
import { exportedRate } from '../export/deal-columns.ts';
import { listColumns, type Column } from '../export/deal-list-columns.ts';
import { headingsOf, headingsToReadBack, number, text, type ExportTable } from '../export/table.ts';
import { withBase } from '../forecast/deals.ts';
import { moneyOfToday } from '../forecast/gather.ts';
import { groupOpportunities } from './groups.ts';

type Input = Omit<ParsedInputOf<'opportunity.export'>, 'path'>;

/** The deals of a list as a table that can be read back: every field, and the values of the forecast's export. */
export function exportDeals(context: ReadContext, input: Input): ExportTable {
  if (input.groupBy !== undefined) return groupTable(context, input, input.groupBy);
  const custom = customColumnsOf(customFieldsOf(context.db, 'opportunity'));
  const own = custom.map(({ heading }) => heading);
  const headings = headingsToReadBack(
    listColumns.map(({ heading }) => heading),
    input,
    own,
  );
  return { headings, rows: rowsOf(context, input, [...listColumns, ...custom]) };
}

const groupHeadings = [
  'Group',
  'Base currency',
  'Deals',
  'Estimated',
  'Weighted',
  'Lost deals',
  'Lost value',
];

/** The groups of the list with their totals. */
function groupTable(
  context: ReadContext,
  { filter, localHeadings }: Input,
  by: NonNullable<Input['groupBy']>,
): ExportTable {
  const { base, groups } = groupOpportunities(context, { filter, by });
  return {
    headings: headingsOf(groupHeadings, localHeadings),
    rows: groups.map(({ name, count, estimated, weighted, lost }) => [
      text(name),
      text(base),
      number(String(count)),
      number(estimated, base),
      number(weighted, base),
      number(String(lost.count)),
      number(lost.estimated, base),
    ]),
  };
}

function* rowsOf(context: ReadContext, input: Input, columns: readonly Column[]): ExportTable['rows'] {
  const money = moneyOfToday(context);
  for (const { row, tagNames, custom } of allInOrder(context.db, storedDeals, input, context.today)) {
    // As in the foot of the list, only deals in progress are weighted.
    const isWeighted = row.status === 'in-progress';
    const wire = withBase(row, [], money);
    const rate = exportedRate(row, money);
    const deal = { row, wire, page: readPageFields(row), tagNames, money, rate, isWeighted, custom };
    yield columns.map(({ cell }) => cell(deal));
  }
}
