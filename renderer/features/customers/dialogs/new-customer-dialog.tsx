import type { DialogProps } from '../../../state/dialogs.ts';

/** Not written yet: closes itself. */
export function NewCustomerDialog({ onClose }: DialogProps<'new-customer'>) {
  onClose();
  return null;
}
