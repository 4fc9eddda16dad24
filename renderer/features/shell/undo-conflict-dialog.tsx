import type { DialogProps } from '../../state/dialogs.ts';
export function UndoConflictDialog({ onClose }: DialogProps<'undo-conflict'>) {
  onClose();
  return null;
}
