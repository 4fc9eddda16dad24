import type { DialogProps } from '../../../state/dialogs.ts';

/** Not written yet: closes itself. */
export function ReopenDialog({ onClose }: DialogProps<'reopen'>) {
  onClose();
  return null;
}
