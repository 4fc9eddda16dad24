import type { DialogProps } from '../../state/dialogs.ts';
export function BackupsDialog({ onClose }: DialogProps<'backups'>) {
  onClose();
  return null;
}
