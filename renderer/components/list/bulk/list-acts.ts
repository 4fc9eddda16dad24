import type { Derived } from '../../../api/derived.ts';
import type { CustomField, FieldOwner } from '../../../../shared/records/custom-fields.ts';
import type { RowSelection } from '../../grid/row-selection.ts';

/** The target rows in the input of calls: ids, or a filter with exceptions. */
export type BulkSelection<Narrowed> =
  { readonly ids: string[] } | { readonly filter: Narrowed; readonly except: string[] };

/** The selected rows in the input of calls. */
export function selectionOf<Narrowed>(selected: RowSelection, filter: Narrowed): BulkSelection<Narrowed> {
  return selected.kind === 'some' ? { ids: [...selected.ids] } : { filter, except: [...selected.except] };
}

export interface BulkChoice<Narrowed> {
  readonly id: string;
  readonly label: string;
  readonly isGrave?: boolean;
  /** Why it is possible for none of the selected rows, and what to do. */
  readonly refusal?: string | null;
  /** Opens the dialog that previews the action on that many rows, and then runs it. */
  open(this: void, selection: BulkSelection<Narrowed>, n: number): void;
}

export interface BulkChoices<Narrowed> {
  readonly atHand: readonly BulkChoice<Narrowed>[];
  /** Behind a menu. */
  readonly more: readonly BulkChoice<Narrowed>[];
}

/** Whether the records of a kind have custom fields, so that there is one to set. */
export function hasFields(
  { owners }: { readonly owners: readonly FieldOwner[] },
  fields: readonly Pick<CustomField, 'of'>[] = [],
): boolean {
  return fields.some(({ of }) => owners.includes(of));
}

/** Bulk actions on a kind of record. */
export interface ListActs<Row, Narrowed> {
  /** The accessible name of the bar. */
  readonly label: string;
  /** How many rows are selected, as text. */
  selected(this: void, count: number): string;
  allSelected(this: void, count: number): string;
  /** The actions that apply in this workspace; those that none of the selected rows allow say why. */
  choices(this: void, selection: BulkSelection<Narrowed>): Derived<BulkChoices<Narrowed>>;
  /** Accessible names of the checkboxes of a row and of all rows. */
  row(this: void, row: Row): string;
  readonly allRows: string;
}
