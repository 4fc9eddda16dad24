import { create } from 'zustand';
import { selectNothing } from '../grid/row-selection.ts';
import type { RowSelection } from '../grid/row-selection.ts';
import type { TableMemory, TablePlace } from '../grid/table-columns.ts';
import { forgetWithWorkspace } from '../../state/workspace-memory.ts';

export interface ListMemory {
  readonly search: string;
  /** Selected rows. */
  readonly selected: RowSelection;
  /** Keys of the groups that are closed. */
  readonly closedGroups: ReadonlySet<string>;
  /** The view picker is open. */
  readonly picking: boolean;
}

/** The memory of a list while the window is open. */
export interface ListState {
  /** A part of the memory. Only changes of this part render the component again. */
  use<Part>(this: void, part: (memory: ListMemory) => Part): Part;
  /** Clears the selection, since the selected rows may no longer be shown. */
  setSearch(this: void, search: string): void;
  select(this: void, selected: RowSelection): void;
  pickView(this: void, picking: boolean): void;
  toggleGroup(this: void, key: string): void;
  /** Another view, or another workspace: the list is reset. */
  start(this: void, search?: string): void;
  /** Another filter or order: the list starts at its first row. */
  forgetPlace(this: void): void;
  /** The last position in the list, so that coming back restores the focus on the same row. */
  readonly memory: TableMemory;
  /** False: search and position are forgotten when the list is left. */
  readonly isKept: boolean;
}

const firstPlace: TablePlace = { offset: 0, row: 0, column: 1, focused: false };

/** Nothing selected, no group closed. */
function emptyState(search: string): Omit<ListMemory, 'picking'> {
  return { search, selected: selectNothing, closedGroups: new Set() };
}

/**
 * Creates the memory of a list, which is reset with another workspace. With `isKept`, search, selection, closed
 * groups and position survive a visit to other screens; without it the list forgets them when it is left.
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
