import type { Field } from '../../../shared/records/field.ts';
import { customer } from '../../../shared/records/customer.ts';
import { usedKeys } from '../../../shared/records/keys.ts';
import type { StoredCustomer } from '../../store/customers/stored.ts';
import type { ExportCell } from '../../../shared/export/cell.ts';
import { describedCell, text } from './table.ts';

export interface CustomerColumn {
  readonly heading: string;
  cell(this: void, customer: StoredCustomer): ExportCell;
}

type Key = keyof StoredCustomer['fields'];

const described = (key: Key): CustomerColumn => {
  const field: Field = customer[key];
  return {
    heading: customer[key].headings[0],
    cell: ({ fields }) => describedCell(field, fields[key]),
  };
};

/** What a customer is known by. */
const first = ['number', 'name', 'firstName', 'lastName', 'account'] as const satisfies readonly Key[];
const others = usedKeys(customer, 'export').filter((key) => !first.some((one) => one === key));

/** Fixed English, as the headings. */
const kinds = { account: 'Account', contact: 'Contact' } as const;

/** The columns of the list's export: the kind, every field meant for exports, tags, and the id. */
export const customerColumns: readonly CustomerColumn[] = [
  { heading: 'Kind', cell: ({ kind }) => text(kinds[kind]) },
  ...[...first, ...others].map(described),
  {
    heading: customer.tags.headings[0],
    cell: ({ tags }) => text(tags.map(({ name }) => name).join(', ')),
  },
  // By which an import finds the customer again.
  { heading: 'Roadbook ID', cell: ({ id }) => text(id) },
];
