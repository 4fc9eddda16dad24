import type { DialogProps } from '../../../state/dialogs.ts';

/** Not written yet: closes itself. */
export function CloseDialog({ onClose }: DialogProps<'close'>) {
  onClose();
  return null;
}
