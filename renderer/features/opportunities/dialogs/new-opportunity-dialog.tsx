import type { DialogProps } from '../../../state/dialogs.ts';

/** Not written yet: closes itself. */
export function NewOpportunityDialog({ onClose }: DialogProps<'new-opportunity'>) {
  onClose();
  return null;
}
