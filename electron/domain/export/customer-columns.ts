import type { Field } from '../../../shared/records/field.ts';
import { customer } from '../../../shared/records/customer.ts';
import { usedKeys } from '../../../shared/records/keys.ts';
import type { StoredCustomer } from '../../store/customers/stored.ts';
import type { ExportCell } from '../../../shared/export/cell.ts';
import { listFields } from '../../../shared/import/channel-fields.ts';
import { textOfAddresses, textOfLines } from '../../../shared/rules/channel-texts.ts';
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

/** All rows of a kind, where a customer has more of them, or others, than the columns say. */
const further: readonly CustomerColumn[] = [
  { heading: listFields.phones[0], cell: ({ channels }) => text(textOfLines(channels.phones)) },
  { heading: listFields.emails[0], cell: ({ channels }) => text(textOfLines(channels.emails)) },
  { heading: listFields.addresses[0], cell: ({ channels }) => text(textOfAddresses(channels.addresses)) },
];

/** The columns of the list's export: the kind, every field meant for exports, tags, further rows, and the id. */
export const customerColumns: readonly CustomerColumn[] = [
  { heading: 'Kind', cell: ({ kind }) => text(kinds[kind]) },
  ...[...first, ...others].map(described),
  {
    heading: customer.tags.headings[0],
    cell: ({ tags }) => text(tags.map(({ name }) => name).join(', ')),
  },
  ...further,
  // By which an import finds the customer again.
  { heading: 'Roadbook ID', cell: ({ id }) => text(id) },
];
