/**
 * Which rows of a table are selected: some by their ids, or all that the list shows but some. The second holds no
 * id of the rows it means, so that selecting a hundred thousand costs nothing.
 */
export type RowSelection =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> };

export const selectNothing: RowSelection = { kind: 'some', ids: new Set() };
export const selectAll: RowSelection = { kind: 'all', except: new Set() };

export function isSelected(selection: RowSelection, id: string): boolean {
  return selection.kind === 'some' ? selection.ids.has(id) : !selection.except.has(id);
}

/** How many rows are selected, of so many in the list. */
export function selectedCount(selection: RowSelection, total: number): number {
  return selection.kind === 'some' ? selection.ids.size : Math.max(0, total - selection.except.size);
}

export function withToggled(selection: RowSelection, id: string): RowSelection {
  return isSelected(selection, id) ? withoutRow(selection, id) : withRows(selection, [id]);
}

/** These rows selected as well. */
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
