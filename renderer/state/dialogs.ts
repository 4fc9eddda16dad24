/**
 * Dialogs are plain data in one union, rendered by `renderer/shell/dialog-host.tsx`. A new kind compiles only when
 * the host renders it.
 */
import { create } from 'zustand';
import type { InputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { CustomChoice, FieldOwner } from '../../shared/records/custom-fields.ts';

/** The input of each kind of dialog. */
interface DialogInputs {
  readonly 'new-opportunity': {
    /** Has a separate draft from the usual form. */
    readonly draftWay?: string;
    readonly customerId?: string;
    readonly salespersonId?: string;
    readonly topic?: string;
  };
  readonly close: { readonly id: string; readonly outcome: 'won' | 'lost' };
  readonly reopen: { readonly id: string };
  readonly move: {
    readonly id: string;
    readonly stageId?: string;
    readonly move?: InputOf<'opportunity.move'>['move'];
  };
  readonly 'change-cycle': { readonly id: string };
  readonly update: { readonly id: string };
  readonly quote: { readonly id: string };
  readonly start: { readonly id: string };
  readonly 'delete-opportunity': { readonly id: string };
  readonly 'bulk-customers': BulkInput<CustomerBulk, InputOf<'customer.bulk'>['selection']>;
  readonly 'bulk-deals': BulkInput<DealBulk, InputOf<'opportunity.bulk'>['selection']>;
  /** Null names the current state of the list. */
  readonly 'name-view': { readonly list: ListName; readonly view: NamedView | null };
  readonly 'delete-view': { readonly list: ListName; readonly view: NamedView };
  readonly 'new-customer': {
    readonly customerKind: 'account' | 'contact';
    readonly name?: string;
    /** The account a new contact belongs to. */
    readonly account?: { readonly id: string; readonly name: string };
  };
  readonly 'delete-customer': { readonly id: string };
  /** Customers of one kind; with one of them alone, the dialog asks for another. */
  readonly 'merge-customers': {
    readonly ids: readonly string[];
    readonly customerKind: 'account' | 'contact';
  };
  /** Currencies whose deals have no value in base currency. */
  readonly 'enter-rates': { readonly currencies: readonly string[] };
  readonly 'set-up-confirm': { readonly remove: SetUpRecord };
  /** `toFill`: the record behind the dialog shows the new field for its first value. */
  readonly 'new-custom-field': { readonly of: FieldOwner; readonly toFill?: true };
  readonly 'delete-custom': { readonly remove: CustomRemoval };
  readonly import: unknown;
  readonly 'new-workspace': unknown;
  readonly 'export-deals': unknown;
  readonly 'export-customers': unknown;
  readonly 'export-forecast': { readonly input: ForecastInput };
  readonly 'undo-conflict': {
    readonly txn: number;
    readonly blockedBy: OutputOf<'history.undo'>['blockedBy'];
  };
  readonly palette: { readonly dealId: string | null };
  readonly keys: unknown;
  readonly backups: unknown;
  readonly updates: unknown;
  readonly 'offered-backup': { readonly backup: OfferedBackup };
}

export type DialogKind = keyof DialogInputs;
/** Mapped and indexed, so that the host can pass a dialog to the component of its kind. */
export type DialogOf<K extends DialogKind> = { [P in K]: { readonly kind: P } & DialogInputs[P] }[K];
export type Dialog = DialogOf<DialogKind>;

/** The props of every dialog component. */
export interface DialogProps<K extends DialogKind> {
  readonly dialog: DialogOf<K>;
  onClose(this: void): void;
}

/** An action on many records, and its target records. */
interface BulkInput<Act extends string, Selection> {
  readonly act: Act;
  readonly selection: Selection;
  /** How many are selected. */
  readonly n: number;
}

/** Bulk actions on customers. */
export type CustomerBulk = 'owner' | 'tags' | 'custom' | 'activate' | 'deactivate' | 'delete';

/** Bulk actions on deals. */
export type DealBulk =
  | 'stage'
  | 'close-date'
  | 'salesperson'
  | 'category'
  | 'rating'
  | 'kind'
  | 'priority'
  | 'tags'
  | 'custom'
  | 'start'
  | 'hold'
  | 'resume'
  | 'won'
  | 'lost'
  | 'reopen'
  | 'delete';

/** The lists that have views. */
export type ListName = 'opportunities' | 'customers';

export interface NamedView {
  readonly id: string;
  readonly name: string;
}
export type OfferedBackup = NonNullable<OutputOf<'backup.offered'>['backup']>;

export type ForecastInput = InputOf<'forecast.byCloseDate'>;

/** A settings record whose deletion needs a confirmation. `name` is displayed. */
export interface SetUpRecord {
  readonly call:
    | 'cycle.remove'
    | 'stage.remove'
    | 'reason.remove'
    | 'opportunityKind.remove'
    | 'contactRole.remove'
    | 'tag.remove'
    | 'salesperson.remove'
    | 'rate.remove';
  readonly id: string;
  readonly name: string;
}

/** A custom field with values, or choices of one that records have. */
export interface CustomRemoval {
  readonly field: { readonly id: string; readonly name: string };
  /** The choice to delete, and those that stay; null deletes the field. */
  readonly choice: { readonly name: string; readonly others: readonly CustomChoice[] } | null;
  /** How many records have a value that goes. */
  readonly records: number;
}

interface DialogState {
  /** The top one is last; a dialog may open another on top of it. */
  readonly stack: readonly Dialog[];
}

export const useDialogs = create<DialogState>(() => ({ stack: [] }));

export function openDialog(dialog: Dialog): void {
  useDialogs.setState(({ stack }) => ({ stack: [...stack, dialog] }));
}

/** Closes the top dialog. */
export function closeDialog(): void {
  useDialogs.setState(({ stack }) => ({ stack: stack.slice(0, -1) }));
}
