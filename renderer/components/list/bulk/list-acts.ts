import type { Derived } from '../../../api/derived.ts';
import type { RowSelection } from '../../grid/row-selection.ts';

/** The rows an act is meant for, as calls take it: by their ids, or by a filter and what is left out. */
export type BulkSelection<Narrowed> =
  { readonly ids: string[] } | { readonly filter: Narrowed; readonly except: string[] };

/** The rows that are ticked, as calls take them. */
export function selectionOf<Narrowed>(selected: RowSelection, filter: Narrowed): BulkSelection<Narrowed> {
  return selected.kind === 'some' ? { ids: [...selected.ids] } : { filter, except: [...selected.except] };
}

export interface BulkChoice<Narrowed> {
  readonly id: string;
  readonly label: string;
  readonly isGrave?: boolean;
  /** Opens the dialog that previews the act on so many rows, and then does it. */
  open(this: void, selection: BulkSelection<Narrowed>, n: number): void;
}

export interface BulkChoices<Narrowed> {
  readonly atHand: readonly BulkChoice<Narrowed>[];
  /** Behind a menu. */
  readonly more: readonly BulkChoice<Narrowed>[];
}

/** What can be done to many rows of a kind. */
export interface ListActs<Row, Narrowed> {
  /** What the bar is, for assistive tools. */
  readonly label: string;
  /** How many rows are selected, in words. */
  selected(this: void, count: number): string;
  allSelected(this: void, count: number): string;
  /** The acts that make sense in this workspace. */
  readonly choices: Derived<BulkChoices<Narrowed>>;
  /** Names of the tick boxes of a row and of all rows, for assistive tools. */
  row(this: void, row: Row): string;
  readonly allRows: string;
}
