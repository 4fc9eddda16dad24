import type { VirtualItem } from '@tanstack/react-virtual';
import type { KeyboardEvent, RefObject } from 'react';
import type { CellPlace } from './table-keys.ts';
import type { Selecting } from './use-selecting.ts';

export interface Editing extends CellPlace {
  readonly typed: string | null;
  /** The row being edited, which stays the same when the list is re-sorted meanwhile. */
  readonly id: string;
}

export interface Grid {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly items: readonly VirtualItem[];
  readonly height: number;
  /** Height of one line in pixels. */
  readonly line: number;
  readonly active: CellPlace;
  readonly selecting: Selecting;
  readonly editing: Editing | null;
  /** Whether the action of the empty state is to get the focus; asking twice answers no. */
  claimFocus(this: void): boolean;
  activate(this: void, place: CellPlace): void;
  /** Extends the selection to this row, and moves there. */
  selectTo(this: void, row: number): void;
  startEdit(this: void, place: CellPlace, id: string, typed: string | null): void;
  stopEdit(this: void, refocus: boolean): void;
  onKeyDown(this: void, event: KeyboardEvent): void;
}
