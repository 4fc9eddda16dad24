import type { DialogProps } from '../../../state/dialogs.ts';

/** Not written yet: closes itself. */
export function ChangeCycleDialog({ onClose }: DialogProps<'change-cycle'>) {
  onClose();
  return null;
}
