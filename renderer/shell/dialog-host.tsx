import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { BulkCustomersDialog } from '../features/customers/bulk/bulk-dialog.tsx';
import { DeleteCustomerDialog } from '../features/customers/dialogs/delete-customer-dialog.tsx';
import { ExportCustomersDialog } from '../features/customers/dialogs/export-customers-dialog.tsx';
import { NewCustomerDialog } from '../features/customers/dialogs/new-customer-dialog.tsx';
import { MergeDialog } from '../features/customers/merge/merge-dialog.tsx';
import { ExportForecastDialog } from '../features/forecast/export-forecast-dialog.tsx';
import { ImportDialog } from '../features/import/import-dialog.tsx';
import { BulkDealsDialog } from '../features/opportunities/bulk/bulk-dialog.tsx';
import { ChangeCycleDialog } from '../features/opportunities/dialogs/change-cycle-dialog.tsx';
import { CloseDialog } from '../features/opportunities/dialogs/close-dialog.tsx';
import { DeleteOpportunityDialog } from '../features/opportunities/dialogs/delete-opportunity-dialog.tsx';
import { ExportDealsDialog } from '../features/opportunities/dialogs/export-deals-dialog.tsx';
import { MoveDialog } from '../features/opportunities/dialogs/move-dialog.tsx';
import { NewOpportunityDialog } from '../features/opportunities/dialogs/new-opportunity-dialog.tsx';
import { QuoteDialog } from '../features/opportunities/dialogs/quote-dialog.tsx';
import { ReopenDialog } from '../features/opportunities/dialogs/reopen-dialog.tsx';
import { StartDialog } from '../features/opportunities/dialogs/start-dialog.tsx';
import { UpdateDialog } from '../features/opportunities/dialogs/update-dialog.tsx';
import { PaletteDialog } from './palette/palette-dialog.tsx';
import { EnterRatesDialog } from '../features/setup/currencies/enter-rates-dialog.tsx';
import { SetUpConfirmDialog } from '../features/setup/dialogs/set-up-confirm-dialog.tsx';
import { DeleteCustomDialog } from '../features/setup/fields/delete-custom-dialog.tsx';
import { NewFieldDialog } from '../features/setup/fields/new-field-dialog.tsx';
import { BackupsDialog } from '../features/backups/backups-dialog.tsx';
import { NewWorkspaceDialog } from '../features/workspaces/new-workspace-dialog.tsx';
import { OfferedBackupDialog } from '../features/backups/offered-backup-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { UpdatesDialog } from '../features/updates/updates-dialog.tsx';
import { UndoConflictDialog } from './undo-conflict-dialog.tsx';
import { DeleteViewDialog, NameViewDialog } from './view-dialogs.tsx';
import { focusActIn } from '../components/frame/empty-state.tsx';
import { withoutRows } from '../components/grid/use-shrinking.ts';
import { closeDialog, useDialogs } from '../state/dialogs.ts';
import type { DialogKind, DialogOf, DialogProps } from '../state/dialogs.ts';

/** The component of every kind of dialog. A new kind in the union doesn't compile until it is listed here. */
const dialogs: { readonly [K in DialogKind]: (props: DialogProps<K>) => ReactNode } = {
  'new-opportunity': NewOpportunityDialog,
  close: CloseDialog,
  reopen: ReopenDialog,
  move: MoveDialog,
  'change-cycle': ChangeCycleDialog,
  update: UpdateDialog,
  quote: QuoteDialog,
  start: StartDialog,
  'delete-opportunity': DeleteOpportunityDialog,
  'bulk-deals': BulkDealsDialog,
  'bulk-customers': BulkCustomersDialog,
  'name-view': NameViewDialog,
  'delete-view': DeleteViewDialog,
  'new-customer': NewCustomerDialog,
  'delete-customer': DeleteCustomerDialog,
  'merge-customers': MergeDialog,
  'enter-rates': EnterRatesDialog,
  'set-up-confirm': SetUpConfirmDialog,
  'new-custom-field': NewFieldDialog,
  'delete-custom': DeleteCustomDialog,
  import: ImportDialog,
  'new-workspace': NewWorkspaceDialog,
  'export-deals': ExportDealsDialog,
  'export-customers': ExportCustomersDialog,
  'export-forecast': ExportForecastDialog,
  'undo-conflict': UndoConflictDialog,
  palette: PaletteDialog,
  keys: KeysDialog,
  backups: BackupsDialog,
  updates: UpdatesDialog,
  'offered-backup': OfferedBackupDialog,
};

/** Renders the open dialogs, the top one last. */
export function DialogHost() {
  const stack = useDialogs((state) => state.stack);
  return stack.map((dialog, depth) => <Shown key={`${depth}:${dialog.kind}`} dialog={dialog} />);
}

/** Before a workspace is open, only an offered backup may be asked about. */
export function EarlyDialogHost() {
  const top = useDialogs((state) => state.stack.at(-1));
  return top?.kind === 'offered-backup' ? <Shown dialog={top} /> : null;
}

function Shown<K extends DialogKind>({ dialog }: { readonly dialog: DialogOf<K> }): ReactNode {
  useFocusReturn();
  const Content: (props: DialogProps<K>) => ReactNode = dialogs[dialog.kind];
  return <Content dialog={dialog} onClose={closeDialog} />;
}

const activeCell = ":is([role='gridcell'], [role='rowheader'])[tabindex='0']";

/**
 * Returns the focus to where it was when the dialog opened. If that no longer exists, it goes to the row that took its
 * place in the list or the action of an empty list, or else to the heading of the page.
 */
function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  const [list] = useState(() => before?.closest('[data-table]') ?? null);
  useEffect(
    () => () => {
      const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
      const row = list?.isConnected === true ? list.querySelector(activeCell) : null;
      const target = isThere ? before : row;
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
      else if (!focusActIn(withoutRows(list))) {
        document.querySelector<HTMLElement>('#place h1')?.focus({ preventScroll: true });
      }
    },
    [before, list],
  );
}
