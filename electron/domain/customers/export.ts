import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { exportedCustomers } from '../../store/customers/list.ts';
import { allInOrder } from '../../store/lists/pages.ts';
import type { ReadContext } from '../context.ts';
import { customerColumns } from '../export/customer-columns.ts';
import { headingsToReadBack, type ExportTable } from '../export/table.ts';

type Input = Omit<ParsedInputOf<'customer.export'>, 'path'>;

/** The customers of a list as a table for a file. */
export function exportCustomers(context: ReadContext, input: Input): ExportTable {
  const headings = customerColumns.map(({ heading }) => heading);
  return { headings: headingsToReadBack(headings, input), rows: rowsOf(context, input) };
}

function* rowsOf({ db, today }: ReadContext, input: Input): ExportTable['rows'] {
  for (const customer of allInOrder(db, exportedCustomers, input, today)) {
    yield customerColumns.map(({ cell }) => cell(customer));
  }
}
