import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { exportedCustomers } from '../../store/customers/list.ts';
import { allInOrder } from '../../store/lists/pages.ts';
import type { ReadContext } from '../context.ts';
import { groupCustomers } from './groups.ts';
import { customerColumns } from '../export/customer-columns.ts';
import { headingsOf, headingsToReadBack, number, text, type ExportTable } from '../export/table.ts';

type Input = Omit<ParsedInputOf<'customer.export'>, 'path'>;

/** The customers of a list as a table for a file. */
export function exportCustomers(context: ReadContext, input: Input): ExportTable {
  if (input.groupBy !== undefined) return groupTable(context, input, input.groupBy);
  const headings = customerColumns.map(({ heading }) => heading);
  return { headings: headingsToReadBack(headings, input), rows: rowsOf(context, input) };
}

const groupHeadings = ['Group', 'Base currency', 'Customers', 'Open deals', 'Open', 'Won deals', 'Won'];

/** The groups of the list with the totals of their deals. */
function groupTable(
  context: ReadContext,
  { filter, localHeadings }: Input,
  by: NonNullable<Input['groupBy']>,
): ExportTable {
  const { base, groups } = groupCustomers(context, { filter, by });
  return {
    headings: headingsOf(groupHeadings, localHeadings),
    rows: groups.map(({ name, count, open, won }) => [
      text(name),
      text(base),
      number(String(count)),
      number(String(open.count)),
      number(open.base, base),
      number(String(won.count)),
      number(won.base, base),
    ]),
  };
}

function* rowsOf({ db, today }: ReadContext, input: Input): ExportTable['rows'] {
  for (const customer of allInOrder(db, exportedCustomers, input, today)) {
    yield customerColumns.map(({ cell }) => cell(customer));
  }
}
