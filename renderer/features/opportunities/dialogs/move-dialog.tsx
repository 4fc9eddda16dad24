import type { DialogProps } from '../../../state/dialogs.ts';

/** Not written yet: closes itself. */
export function MoveDialog({ onClose }: DialogProps<'move'>) {
  onClose();
  return null;
}
