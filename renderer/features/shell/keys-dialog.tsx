import type { DialogProps } from '../../state/dialogs.ts';
export function KeysDialog({ onClose }: DialogProps<'keys'>) {
  onClose();
  return null;
}
