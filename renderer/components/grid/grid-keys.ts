import type { KeyboardEvent } from 'react';
import { onGroupKey } from './group-keys.ts';
import type { VirtualTableProps } from './table-columns.ts';
import { moveBy, startsNumber } from './table-keys.ts';
import type { CellPlace } from './table-keys.ts';
import type { Grid } from './grid.ts';
import { keyOf, typedBy } from '../../state/keys.ts';

interface GridControls extends Pick<
  Grid,
  'active' | 'editing' | 'selecting' | 'selectTo' | 'startEdit' | 'stopEdit'
> {
  go(this: void, to: CellPlace): void;
  /** Rows that fit on the screen. */
  readonly inSight: number;
}

/** The keys of a `VirtualTable`: moving, selecting, opening and editing. */
export function onGridKey<Row extends { readonly id: string }>(
  event: KeyboardEvent,
  props: VirtualTableProps<Row>,
  controls: GridControls,
): void {
  const { pages, groups, columns, selected } = props;
  const { active, editing, selecting, inSight } = controls;
  if (editing !== null) return onEarlyEscape(event, controls);
  const selectable = selected !== undefined;
  const size = { rows: pages.total, columns: columns.length + (selectable ? 1 : 0), page: inSight };
  const to = onGroupKey(event, groups, active) ?? moveBy(event, active, size);
  if (to === null) {
    if (selectable && selecting.onKey(event)) event.preventDefault();
    else actOn(event, props, controls);
    return;
  }
  event.preventDefault();
  if (event.shiftKey && selectable && to.row !== active.row) return controls.selectTo(to.row);
  selecting.rest();
  controls.go(to);
}

/** A floating editor gets the focus a moment after it opened: until then, its cell receives Esc. */
function onEarlyEscape(event: KeyboardEvent, { stopEdit }: GridControls): void {
  const isCell = event.target instanceof HTMLElement && event.target.dataset['cell'] !== undefined;
  if (keyOf(event) !== 'Escape' || !isCell) return;
  event.preventDefault();
  event.stopPropagation();
  stopEdit(true);
}

function actOn<Row extends { readonly id: string }>(
  event: KeyboardEvent,
  props: VirtualTableProps<Row>,
  { active, startEdit, selecting }: GridControls,
): void {
  const row = active.row < 0 ? undefined : props.pages.row(active.row);
  if (row === undefined) return;
  const column = props.columns[active.column - (props.selected ? 1 : 0)];
  const edit = column?.edit?.can(row) === true ? column.edit : undefined;
  const key = keyOf(event);
  const typed = typedBy(event);
  if (key === 'Enter') props.onOpen?.(row);
  else if (key === ' ') selecting.toggle(active.row, row.id);
  else if (key === 'F2' && edit) startEdit(active, row.id, null);
  else if (edit && typed !== null && (edit.accepts ?? startsNumber)(typed, key))
    startEdit(active, row.id, typed);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
