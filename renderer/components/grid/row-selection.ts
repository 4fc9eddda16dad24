/**
 * The selected rows of a table: some by their ids, or everything that the list shows with exceptions. The second form
 * has no ids, so selecting a hundred thousand rows costs nothing.
 */
export type RowSelection =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> };

export const selectNothing: RowSelection = { kind: 'some', ids: new Set() };
export const selectAll: RowSelection = { kind: 'all', except: new Set() };

export function isSelected(selection: RowSelection, id: string): boolean {
  return selection.kind === 'some' ? selection.ids.has(id) : !selection.except.has(id);
}

/** How many of the list's rows are selected. */
export function selectedCount(selection: RowSelection, total: number): number {
  return selection.kind === 'some' ? selection.ids.size : Math.max(0, total - selection.except.size);
}

export function withToggled(selection: RowSelection, id: string): RowSelection {
  return isSelected(selection, id) ? withoutRow(selection, id) : withRows(selection, [id]);
}

/** Adds these rows to the selection. */
export function withRows(selection: RowSelection, ids: readonly string[]): RowSelection {
  if (selection.kind === 'some') return { kind: 'some', ids: new Set([...selection.ids, ...ids]) };
  const except = new Set(selection.except);
  for (const id of ids) except.delete(id);
  return { kind: 'all', except };
}

function withoutRow(selection: RowSelection, id: string): RowSelection {
  if (selection.kind === 'all') return { kind: 'all', except: new Set([...selection.except, id]) };
  const ids = new Set(selection.ids);
  ids.delete(id);
  return { kind: 'some', ids };
}

/** Whether anything may be selected; without the number of rows, all but some count as something. */
export function hasSelection(selected: RowSelection = selectNothing): boolean {
  return selectedCount(selected, Infinity) > 0;
}
