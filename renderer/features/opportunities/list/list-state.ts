import { create } from 'zustand';
import type { TableMemory, TablePlace } from '../../../components/table-columns.ts';

interface ListState {
  readonly search: string;
  /** Deals ticked, by id; kept while other screens are shown, for acts on many. */
  readonly selected: ReadonlySet<string>;
}

/** What the list remembers while the window is open. */
export const useListState = create<ListState>(() => ({ search: '', selected: new Set<string>() }));

export function setSearch(search: string): void {
  forgetPlace();
  useListState.setState({ search });
}

export function select(selected: ReadonlySet<string>): void {
  useListState.setState({ selected });
}

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
