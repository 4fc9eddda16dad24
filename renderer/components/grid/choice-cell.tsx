import { CellChoice, CellMenu } from './cell-menu.tsx';
import type { CellEditing } from '../fields/cell-editing.ts';

interface ChoiceCellProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** '' is none. */
  readonly value: string;
  readonly editing: CellEditing;
}

/** A choice of a few values, in the cell. */
export function ChoiceCell({ label, options, value, editing }: ChoiceCellProps) {
  const known = options.some((option) => option.value === value);
  return (
    <CellMenu label={label} onLeave={editing.onLeave}>
      {options.map((option, place) => (
        <CellChoice
          key={option.value}
          current={option.value === value}
          focused={known ? option.value === value : place === 0}
          onChoose={() => (option.value === value ? editing.onLeave() : editing.onSave(option.value))}
        >
          {option.label}
        </CellChoice>
      ))}
    </CellMenu>
  );
}
