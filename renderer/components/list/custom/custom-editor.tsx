import type { CustomRead, CustomWritten } from '../../../../shared/contract/custom-values.ts';
import { customKey, longestCustomText, type CustomField } from '../../../../shared/records/custom-fields.ts';
import type { RecordKind } from '../../../../shared/records/record-kinds.ts';
import { say } from '../../../../shared/words/say.ts';
import { fieldValue, type EditedField } from '../../../state/field-drafts.ts';
import { AmountField } from '../../fields/amount-field.tsx';
import type { CellEditing } from '../../fields/cell-editing.ts';
import { CellKeeper } from '../../fields/cell-keeper.tsx';
import { DateField } from '../../fields/date-field.tsx';
import { NumberField } from '../../fields/number-field.tsx';
import { TextCell } from '../../fields/text-cell.tsx';
import type { TypedFieldProps } from '../../fields/typed-field.tsx';
import { ChoiceCell } from '../../grid/choice-cell.tsx';
import { yesAndNo } from '../../record/offers.ts';
import { customOptions } from '../../show/custom-text.ts';

interface CustomEditorProps {
  readonly field: CustomField;
  readonly value: CustomRead[string] | undefined;
  readonly record: { readonly kind: RecordKind; readonly id: string; readonly name: string };
  readonly currency: string;
  readonly editing: CellEditing;
}

/** A custom value in the cell of a list, in the control of its kind. */
export function CustomEditor(props: CustomEditorProps) {
  const { field, value, record, editing } = props;
  const label = say('custom.cell', { field: field.name, name: record.name });
  switch (field.kind) {
    case 'flag':
    case 'choice': {
      const options = field.kind === 'flag' ? yesAndNo : (customOptions(field) ?? []);
      return (
        <ChoiceCell
          label={label}
          options={[...options, { value: '', label: say('custom.filter.none') }]}
          value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : textOf(value)}
          editing={editing}
        />
      );
    }
    case 'text':
    case 'long-text':
      return (
        <TextCell
          label={label}
          value={textOf(value)}
          max={longestCustomText}
          edited={editedOf(props)}
          editing={editing}
        />
      );
    default:
      return <TypedEditor {...props} label={label} />;
  }
}

function textOf(value: CustomEditorProps['value']): string {
  return typeof value === 'string' ? value : '';
}

function editedOf({ field, value, record }: CustomEditorProps): EditedField {
  return { ...record, field: customKey(field.id), value: fieldValue(value), label: field.name };
}

function TypedEditor({ label, ...props }: CustomEditorProps & { readonly label: string }) {
  const { field, value, currency, editing } = props;
  const stored = typeof value === 'object' ? value.amount : typeof value === 'string' ? value : null;
  return (
    <CellKeeper value={stored} edited={editedOf(props)} editing={editing}>
      {(cell, onChange) => {
        const typed: TypedFieldProps = { label, value: stored, onChange, cell };
        if (field.kind === 'amount') return <AmountField {...typed} currency={currency} />;
        return field.kind === 'date' ? <DateField {...typed} /> : <NumberField {...typed} />;
      }}
    </CellKeeper>
  );
}

/** What a cell hands over, in the input of calls. */
export function writtenFrom({ kind }: CustomField, value: string | null): CustomWritten[string] {
  if (value === null || value === '') return null;
  return kind === 'flag' ? value === 'yes' : value;
}
