import type { DialogProps } from '../../../state/dialogs.ts';

/** Not written yet: closes itself. */
export function QuoteDialog({ onClose }: DialogProps<'quote'>) {
  onClose();
  return null;
}
