/** FOUNDATION, stable: renders the dialogs that stand open, top last. A new kind must be rendered here. */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { DeleteCustomerDialog } from '../features/customers/dialogs/delete-customer-dialog.tsx';
import { NewCustomerDialog } from '../features/customers/dialogs/new-customer-dialog.tsx';
import { ExportForecastDialog } from '../features/forecast/export-forecast-dialog.tsx';
import { ImportDialog } from '../features/import/import-dialog.tsx';
import { BulkDialog } from '../features/opportunities/bulk/bulk-dialog.tsx';
import { ChangeCycleDialog } from '../features/opportunities/dialogs/change-cycle-dialog.tsx';
import { CloseDialog } from '../features/opportunities/dialogs/close-dialog.tsx';
import { DeleteOpportunityDialog } from '../features/opportunities/dialogs/delete-opportunity-dialog.tsx';
import { ExportDealsDialog } from '../features/opportunities/dialogs/export-deals-dialog.tsx';
import { DeleteViewDialog } from '../features/opportunities/dialogs/delete-view-dialog.tsx';
import { MoveDialog } from '../features/opportunities/dialogs/move-dialog.tsx';
import { NameViewDialog } from '../features/opportunities/dialogs/name-view-dialog.tsx';
import { NewOpportunityDialog } from '../features/opportunities/dialogs/new-opportunity-dialog.tsx';
import { QuoteDialog } from '../features/opportunities/dialogs/quote-dialog.tsx';
import { ReopenDialog } from '../features/opportunities/dialogs/reopen-dialog.tsx';
import { StartDialog } from '../features/opportunities/dialogs/start-dialog.tsx';
import { UpdateDialog } from '../features/opportunities/dialogs/update-dialog.tsx';
import { PaletteDialog } from './palette/palette-dialog.tsx';
import { SetUpConfirmDialog } from '../features/setup/dialogs/set-up-confirm-dialog.tsx';
import { BackupsDialog } from '../features/backups/backups-dialog.tsx';
import { NewWorkspaceDialog } from '../features/workspaces/new-workspace-dialog.tsx';
import { OfferedBackupDialog } from '../features/backups/offered-backup-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { UpdatesDialog } from '../features/updates/updates-dialog.tsx';
import { UndoConflictDialog } from './undo-conflict-dialog.tsx';
import { assertNever } from '../../shared/rules/assert-never.ts';
import { closeDialog, useDialogs } from '../state/dialogs.ts';
import type { Dialog } from '../state/dialogs.ts';

export function DialogHost() {
  const stack = useDialogs((state) => state.stack);
  return stack.map((dialog, depth) => <Shown key={`${depth}:${dialog.kind}`} dialog={dialog} />);
}

/** What may stand open before there is a workspace to work in. */
export function EarlyDialogHost() {
  const top = useDialogs((state) => state.stack.at(-1));
  return top?.kind === 'offered-backup' ? <Shown dialog={top} /> : null;
}

/** Gives the focus back to where it was when the dialog opened, else to the heading of the place. */
function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
      const target = isThere ? before : document.querySelector<HTMLElement>('#place h1');
      target?.focus({ preventScroll: true });
    },
    [before],
  );
}

function Shown({ dialog }: { readonly dialog: Dialog }): ReactNode {
  useFocusReturn();
  const onClose = closeDialog;
  switch (dialog.kind) {
    case 'new-opportunity':
      return <NewOpportunityDialog dialog={dialog} onClose={onClose} />;
    case 'close':
      return <CloseDialog dialog={dialog} onClose={onClose} />;
    case 'reopen':
      return <ReopenDialog dialog={dialog} onClose={onClose} />;
    case 'move':
      return <MoveDialog dialog={dialog} onClose={onClose} />;
    case 'change-cycle':
      return <ChangeCycleDialog dialog={dialog} onClose={onClose} />;
    case 'update':
      return <UpdateDialog dialog={dialog} onClose={onClose} />;
    case 'quote':
      return <QuoteDialog dialog={dialog} onClose={onClose} />;
    case 'start':
      return <StartDialog dialog={dialog} onClose={onClose} />;
    case 'delete-opportunity':
      return <DeleteOpportunityDialog dialog={dialog} onClose={onClose} />;
    case 'bulk':
      return <BulkDialog dialog={dialog} onClose={onClose} />;
    case 'name-view':
      return <NameViewDialog dialog={dialog} onClose={onClose} />;
    case 'delete-view':
      return <DeleteViewDialog dialog={dialog} onClose={onClose} />;
    default:
      return <Other dialog={dialog} onClose={onClose} />;
  }
}

type OtherDialog = Extract<
  Dialog,
  {
    readonly kind:
      | 'new-customer'
      | 'delete-customer'
      | 'set-up-confirm'
      | 'import'
      | 'new-workspace'
      | 'export-deals'
      | 'export-forecast'
      | 'undo-conflict'
      | 'palette'
      | 'keys'
      | 'backups'
      | 'updates'
      | 'offered-backup';
  }
>;

function Other({ dialog, onClose }: { readonly dialog: OtherDialog; onClose(this: void): void }): ReactNode {
  switch (dialog.kind) {
    case 'new-customer':
      return <NewCustomerDialog dialog={dialog} onClose={onClose} />;
    case 'delete-customer':
      return <DeleteCustomerDialog dialog={dialog} onClose={onClose} />;
    case 'set-up-confirm':
      return <SetUpConfirmDialog dialog={dialog} onClose={onClose} />;
    case 'import':
      return <ImportDialog onClose={onClose} />;
    case 'new-workspace':
      return <NewWorkspaceDialog onClose={onClose} />;
    case 'export-deals':
      return <ExportDealsDialog onClose={onClose} />;
    case 'export-forecast':
      return <ExportForecastDialog dialog={dialog} onClose={onClose} />;
    case 'undo-conflict':
      return <UndoConflictDialog dialog={dialog} onClose={onClose} />;
    case 'palette':
      return <PaletteDialog dialog={dialog} onClose={onClose} />;
    case 'keys':
      return <KeysDialog dialog={dialog} onClose={onClose} />;
    case 'backups':
      return <BackupsDialog dialog={dialog} onClose={onClose} />;
    case 'updates':
      return <UpdatesDialog onClose={onClose} />;
    case 'offered-backup':
      return <OfferedBackupDialog dialog={dialog} onClose={onClose} />;
    default:
      return assertNever(dialog);
  }
}
