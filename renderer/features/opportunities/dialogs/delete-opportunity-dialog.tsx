import type { DialogProps } from '../../../state/dialogs.ts';

/** Not written yet: closes itself. */
export function DeleteOpportunityDialog({ onClose }: DialogProps<'delete-opportunity'>) {
  onClose();
  return null;
}
