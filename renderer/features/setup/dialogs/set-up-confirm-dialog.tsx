import type { DialogProps } from '../../../state/dialogs.ts';

/** Not written yet: closes itself. */
export function SetUpConfirmDialog({ onClose }: DialogProps<'set-up-confirm'>) {
  onClose();
  return null;
}
