import { customerFields } from '../../../shared/import/customer-fields.ts';
import { dealFields } from '../../../shared/import/deal-fields.ts';
import type { ImportField } from '../../../shared/import/fields.ts';
import { headingKey } from '../../../shared/import/fields.ts';
import type { FieldOwner } from '../../../shared/records/custom-fields.ts';
import { account, contact } from '../../../shared/records/customer.ts';
import type { Fields } from '../../../shared/records/field.ts';
import { opportunity } from '../../../shared/records/opportunity.ts';
import type { RecordName } from '../../../shared/words/described.ts';
import { fieldLabel } from '../../../shared/words/field-words.ts';
import { customerColumns } from '../export/customer-columns.ts';
import { listColumns } from '../export/deal-list-columns.ts';

interface Described {
  readonly record: RecordName;
  readonly fields: Fields;
  readonly exported: readonly string[];
  readonly imported: readonly ImportField[];
}

const headings = (columns: readonly { readonly heading: string }[]): string[] =>
  columns.map(({ heading }) => heading);

const customers = {
  record: 'customer',
  exported: headings(customerColumns),
  imported: customerFields,
} as const;

const described: Readonly<Record<FieldOwner, Described>> = {
  opportunity: {
    record: 'deal',
    fields: opportunity,
    exported: headings(listColumns),
    imported: dealFields,
  },
  account: { ...customers, fields: account },
  contact: { ...customers, fields: contact },
};

const known = new Map<FieldOwner, ReadonlySet<string>>();

/**
 * Whether a name belongs to a described field: as its label, as the heading of a column in exports, or as one that an
 * import of such a file would take for a field.
 */
export function isReservedName(owner: FieldOwner, name: string): boolean {
  let names = known.get(owner);
  if (!names) known.set(owner, (names = reservedBy(described[owner])));
  return names.has(headingKey(name));
}

function reservedBy({ record, fields, exported, imported }: Described): ReadonlySet<string> {
  const labels = Object.entries(fields).flatMap(([key, { section }]) =>
    section === undefined ? [] : [fieldLabel(record, key)],
  );
  const inFile = new Set(exported.map(headingKey));
  const unfilled = imported.filter((field) => !field.headings.some((name) => inFile.has(headingKey(name))));
  return new Set([...labels, ...exported, ...unfilled.flatMap((field) => field.headings)].map(headingKey));
}
