/**
 * Wraps a typed field in a cell: a valid value is saved when the cell is left, as in a spreadsheet. Only Esc discards
 * it.
 */
import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { EditedField } from '../../state/field-drafts.ts';
import type { CellEditing } from './cell-editing.ts';
import { keyOf } from '../../state/keys.ts';

export interface CellKeeperProps {
  /** The current value. */
  readonly value: string | null;
  /** The field it edits. */
  readonly edited: EditedField;
  readonly editing: CellEditing;
  children(this: void, cell: CellEditing, onChange: (value: string | null) => void): ReactNode;
}

export function CellKeeper({ value, edited, editing, children }: CellKeeperProps) {
  const typed = useRef<string | null | undefined>(undefined);
  const leaving = useRef<'blur' | 'escape'>('blur');
  const valid = useRef(true);
  const cell: CellEditing = {
    ...editing,
    edited,
    onLeave: () => {
      const next = typed.current;
      const keeps = leaving.current === 'blur' && valid.current;
      if (keeps && next !== undefined && next !== null && next !== value) void editing.onSave(next);
      else editing.onLeave();
    },
  };
  return (
    <div
      style={{ display: 'contents' }}
      onKeyDownCapture={(event) => {
        leaving.current = keyOf(event) === 'Escape' ? 'escape' : 'blur';
      }}
      onBlurCapture={(event) => {
        if (event.target instanceof HTMLInputElement) valid.current = event.target.validity.valid;
      }}
    >
      {children(cell, (next) => {
        typed.current = next;
      })}
    </div>
  );
}
