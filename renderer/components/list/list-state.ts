import { create } from 'zustand';
import { selectNothing } from '../grid/row-selection.ts';
import type { RowSelection } from '../grid/row-selection.ts';
import type { TableMemory, TablePlace } from '../grid/table-columns.ts';
import { forgetWithWorkspace } from '../../state/workspace-memory.ts';

export interface ListMemory {
  readonly search: string;
  /** Rows ticked. */
  readonly selected: RowSelection;
  /** Keys of the groups that are closed. */
  readonly closedGroups: ReadonlySet<string>;
  /** The picker of views is open. */
  readonly picking: boolean;
}

/** What the list of one kind remembers while the window is open. */
export interface ListState {
  /** A part of the memory. Only a change of this part draws the component again. */
  use<Part>(this: void, part: (memory: ListMemory) => Part): Part;
  /** Clears the selection, since the rows that were ticked may no longer be shown. */
  setSearch(this: void, search: string): void;
  select(this: void, selected: RowSelection): void;
  pickView(this: void, picking: boolean): void;
  toggleGroup(this: void, key: string): void;
  /** Another view, or another workspace: the list begins anew. */
  start(this: void, search?: string): void;
  /** Another filter or order: the list begins at its first row. */
  forgetPlace(this: void): void;
  /** Where the list was left, so that coming back finds the same row under the focus. */
  readonly memory: TableMemory;
  /** False: a list that is left is forgotten, search and place. */
  readonly isKept: boolean;
}

const firstPlace: TablePlace = { offset: 0, row: 0, column: 1, focused: false };

/** Nothing ticked, no group closed. */
function emptyState(search: string): Omit<ListMemory, 'picking'> {
  return { search, selected: selectNothing, closedGroups: new Set() };
}

/**
 * Makes the memory of a list, which begins anew with another workspace. With `isKept` search, selection, closed groups and
 * place outlast a visit to other screens; without it the list forgets them when it is left.
 */
export function createListState({ isKept }: Pick<ListState, 'isKept'>): ListState {
  const use = create<ListMemory>(() => ({ ...emptyState(''), picking: false }));
  let place = firstPlace;
  const forgetPlace = (): void => {
    place = firstPlace;
  };
  const start: ListState['start'] = (search = '') => {
    forgetPlace();
    use.setState(emptyState(search));
  };
  forgetWithWorkspace(start);
  return {
    use: (part) => use(part),
    setSearch: (search) => {
      forgetPlace();
      use.setState({ search, selected: selectNothing });
    },
    select: (selected) => use.setState({ selected }),
    pickView: (picking) => use.setState({ picking }),
    toggleGroup: (key) =>
      use.setState(({ closedGroups }) => {
        const next = new Set(closedGroups);
        if (!next.delete(key)) next.add(key);
        return { closedGroups: next };
      }),
    start,
    forgetPlace,
    memory: {
      read: () => place,
      note: (left) => {
        place = left;
      },
    },
    isKept,
  };
}
