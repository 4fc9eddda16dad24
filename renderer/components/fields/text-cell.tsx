import type { EditedField } from '../../state/field-drafts.ts';
import { CellKeeper } from './cell-keeper.tsx';
import { TypedField } from './typed-field.tsx';
import type { CellEditing, Reading } from './cell-editing.ts';

interface TextCellProps {
  readonly label: string;
  readonly value: string;
  /** Longest text. */
  readonly max: number;
  /** Cannot be left blank. */
  readonly required?: boolean;
  readonly edited: EditedField;
  readonly editing: CellEditing;
  /** Shown below while there is no problem. */
  readonly hint?: string | undefined;
  /** Called with the text while it is typed. */
  onText?(this: void, text: string): void;
}

/** A line of text in a cell; null is handed over for a blank one. */
export function TextCell(props: TextCellProps) {
  const { label, value, max, required = false, edited, editing, hint, onText } = props;
  const stored = value === '' ? null : value;
  return (
    <CellKeeper value={stored} edited={edited} editing={editing}>
      {(cell, onChange) => (
        <TypedField
          label={label}
          value={stored}
          onChange={(text) => {
            onChange(text);
            onText?.(text ?? '');
          }}
          hint={hint}
          required={required}
          maxLength={max}
          cell={cell}
          reader={reader}
        />
      )}
    </CellKeeper>
  );
}

const reader = {
  read: (text: string): Reading => ({ ok: true, value: text.trim(), said: text.trim() }),
  write: (value: string): string => value,
};
