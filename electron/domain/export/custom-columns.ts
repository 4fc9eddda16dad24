import type { CustomRead } from '../../../shared/contract/custom-values.ts';
import type { ExportCell } from '../../../shared/export/cell.ts';
import { identityKey } from '../../../shared/names/name-keys.ts';
import { describedAs, type CustomField } from '../../../shared/records/custom-fields.ts';
import { describedCell, text } from './table.ts';

interface CustomColumn {
  readonly heading: string;
  cell(this: void, record: { readonly custom: CustomRead }): ExportCell;
}

/** A column for each name of a custom field: an account and a contact may each have a field of the same name. */
export function customColumnsOf(fields: readonly CustomField[]): CustomColumn[] {
  const byName = Map.groupBy(fields, ({ name }) => identityKey(name));
  return [...byName.values()].map((own) => ({
    heading: own[0]?.name ?? '',
    cell: ({ custom }) => {
      const field = own.find(({ id }) => custom[id] !== undefined);
      return field === undefined ? null : cellOf(field, custom[field.id]);
    },
  }));
}

function cellOf(field: CustomField, value: CustomRead[string] | undefined): ExportCell {
  if (field.kind === 'choice') return text(field.choices.find(({ id }) => id === value)?.name);
  return describedCell(describedAs(field), value);
}
