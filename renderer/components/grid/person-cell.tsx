import { useCall } from '../../api/queries.tsx';
import type { CellEditing } from '../fields/cell-editing.ts';
import { ChoiceCell } from './choice-cell.tsx';

interface PersonCellProps {
  readonly label: string;
  /** Id of the salesperson who is there now; '' for none. */
  readonly value: string;
  /** The choice of nobody, where there may be nobody. */
  readonly none?: string;
  readonly editing: CellEditing;
}

/** A salesperson, chosen in the cell: active ones, and the one who is there now. */
export function PersonCell({ label, value, none, editing }: PersonCellProps) {
  const { data } = useCall('salesperson.list', {});
  if (!data) return null;
  const people = data.items.filter(({ active, id }) => active || id === value);
  return (
    <ChoiceCell
      label={label}
      options={[
        ...people.map(({ id, name }) => ({ value: id, label: name })),
        ...(none === undefined ? [] : [{ value: '', label: none }]),
      ]}
      value={value}
      editing={editing}
    />
  );
}
