import type { DialogProps } from '../../../state/dialogs.ts';

/** Not written yet: closes itself. */
export function StartDialog({ onClose }: DialogProps<'start'>) {
  onClose();
  return null;
}
