/**
 * FOUNDATION, stable: dialogs are plain data in one union, rendered by `renderer/shell/dialog-host.tsx`.
 * A new kind compiles only when the host renders it.
 */
import { create } from 'zustand';
import type { InputOf, OutputOf } from '../../shared/contract/contract.ts';

export type Dialog =
  | {
      readonly kind: 'new-opportunity';
      readonly draftKey?: string;
      readonly customerId?: string;
      readonly topic?: string;
    }
  | { readonly kind: 'close'; readonly id: string; readonly outcome: 'won' | 'lost' }
  | { readonly kind: 'reopen'; readonly id: string }
  | {
      readonly kind: 'move';
      readonly id: string;
      readonly stageId?: string;
      readonly move?: InputOf<'opportunity.move'>['move'];
    }
  | { readonly kind: 'change-cycle'; readonly id: string }
  | { readonly kind: 'update'; readonly id: string }
  | { readonly kind: 'quote'; readonly id: string }
  | { readonly kind: 'start'; readonly id: string }
  | { readonly kind: 'delete-opportunity'; readonly id: string }
  | {
      readonly kind: 'bulk';
      readonly act: BulkKind;
      readonly selection: BulkSelection;
      /** How many deals are selected. */
      readonly n: number;
    }
  /** Null names a view of the list as it stands. */
  | { readonly kind: 'name-view'; readonly view: NamedView | null }
  | { readonly kind: 'delete-view'; readonly view: NamedView }
  | {
      readonly kind: 'new-customer';
      readonly customerKind: 'account' | 'contact';
      readonly name?: string;
      /** The account a new contact belongs to. */
      readonly account?: { readonly id: string; readonly name: string };
    }
  | { readonly kind: 'delete-customer'; readonly id: string }
  | { readonly kind: 'set-up-confirm'; readonly remove: SetUpRecord }
  | { readonly kind: 'import' }
  | { readonly kind: 'new-workspace' }
  | { readonly kind: 'export-deals' }
  | { readonly kind: 'export-forecast'; readonly input: ForecastInput }
  | {
      readonly kind: 'undo-conflict';
      readonly txn: number;
      readonly blockedBy: OutputOf<'history.undo'>['blockedBy'];
    }
  | { readonly kind: 'palette'; readonly dealId: string | null }
  | { readonly kind: 'keys' }
  | { readonly kind: 'backups' }
  | { readonly kind: 'updates' }
  | { readonly kind: 'offered-backup'; readonly backup: OfferedBackup };

export type DialogKind = Dialog['kind'];
export type DialogOf<K extends DialogKind> = Extract<Dialog, { readonly kind: K }>;

/** Every dialog component takes these. */
export interface DialogProps<K extends DialogKind> {
  readonly dialog: DialogOf<K>;
  onClose(this: void): void;
}

/** What can be done to many deals at once. */
export type BulkKind =
  | 'stage'
  | 'close-date'
  | 'salesperson'
  | 'category'
  | 'rating'
  | 'priority'
  | 'tags'
  | 'start'
  | 'hold'
  | 'resume'
  | 'won'
  | 'lost'
  | 'reopen'
  | 'delete';
export type BulkSelection = InputOf<'opportunity.bulk'>['selection'];

interface NamedView {
  readonly id: string;
  readonly name: string;
}
export type OfferedBackup = NonNullable<OutputOf<'backup.offered'>['backup']>;

export type ForecastInput = InputOf<'forecast.byCloseDate'>;

/** A record of the set-up whose removal wants a yes. `name` is shown. */
export interface SetUpRecord {
  readonly call:
    'cycle.remove' | 'stage.remove' | 'reason.remove' | 'tag.remove' | 'salesperson.remove' | 'rate.remove';
  readonly id: string;
  readonly name: string;
}

interface DialogState {
  /** The top one is last; a dialog may open another over itself. */
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
