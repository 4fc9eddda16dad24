import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { customFieldsOf } from '../../store/custom/fields.ts';
import { exportedCustomers } from '../../store/customers/list.ts';
import { allInOrder } from '../../store/lists/pages.ts';
import type { ReadContext } from '../context.ts';
import { groupCustomers } from './groups.ts';
import { customColumnsOf } from '../export/custom-columns.ts';
import { customerColumns, type CustomerColumn } from '../export/customer-columns.ts';
import { headingsOf, headingsToReadBack, number, text, type ExportTable } from '../export/table.ts';

type Input = Omit<ParsedInputOf<'customer.export'>, 'path'>;

/** The customers of a list as a table for a file. */
export function exportCustomers(context: ReadContext, input: Input): ExportTable {
  if (input.groupBy !== undefined) return groupTable(context, input, input.groupBy);
  const custom = customColumnsOf(customFieldsOf(context.db).filter(({ of }) => of !== 'opportunity'));
  const own = custom.map(({ heading }) => heading);
  const headings = headingsToReadBack(
    customerColumns.map(({ heading }) => heading),
    input,
    own,
  );
  return { headings, rows: rowsOf(context, input, [...customerColumns, ...custom]) };
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

function* rowsOf(
  { db, today }: ReadContext,
  input: Input,
  columns: readonly CustomerColumn[],
): ExportTable['rows'] {
  for (const customer of allInOrder(db, exportedCustomers, input, today)) {
    yield columns.map(({ cell }) => cell(customer));
  }
}
