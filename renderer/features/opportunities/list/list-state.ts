import { create } from 'zustand';
import { selectNothing } from '../../../components/grid/row-selection.ts';
import type { RowSelection } from '../../../components/grid/row-selection.ts';
import { forgetWithWorkspace } from '../../../state/workspace-memory.ts';
import type { TableMemory, TablePlace } from '../../../components/grid/table-columns.ts';

interface ListState {
  readonly search: string;
  /** Deals ticked; kept while other screens are shown. */
  readonly selected: RowSelection;
  /** Keys of the groups that are closed. */
  readonly closedGroups: ReadonlySet<string>;
  /** The picker of views stands open. */
  readonly picking: boolean;
}

/** What the list remembers while the window is open. */
export const useListState = create<ListState>(() => ({
  search: '',
  selected: selectNothing,
  closedGroups: new Set<string>(),
  picking: false,
}));

/** Other deals come into sight: nobody means to act on those that are gone from it. */
export function setSearch(search: string): void {
  forgetPlace();
  useListState.setState({ search, selected: selectNothing });
}

export function select(selected: RowSelection): void {
  useListState.setState({ selected });
}

export function pickView(picking: boolean): void {
  useListState.setState({ picking });
}

export function toggleGroup(key: string): void {
  useListState.setState(({ closedGroups }) => {
    const next = new Set(closedGroups);
    if (!next.delete(key)) next.add(key);
    return { closedGroups: next };
  });
}

/** Another view: the list begins anew. */
export function startList(search = ''): void {
  forgetPlace();
  useListState.setState({ search, selected: selectNothing, closedGroups: new Set() });
}

forgetWithWorkspace(startList);

const start: TablePlace = { offset: 0, row: 0, column: 1, focused: false };
let place = start;

/** Where the list was left, so that coming back from a deal finds the same row under the focus. */
export const listMemory: TableMemory = {
  read: () => place,
  note: (left) => {
    place = left;
  },
};

/** Another filter, search or order: the list begins at its first row again. */
export function forgetPlace(): void {
  place = start;
}
