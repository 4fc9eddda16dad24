import type { DialogProps } from '../../../state/dialogs.ts';

/** Not written yet: closes itself. */
export function UpdateDialog({ onClose }: DialogProps<'update'>) {
  onClose();
  return null;
}
