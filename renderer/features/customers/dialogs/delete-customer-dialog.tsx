import type { DialogProps } from '../../../state/dialogs.ts';

/** Not written yet: closes itself. */
export function DeleteCustomerDialog({ onClose }: DialogProps<'delete-customer'>) {
  onClose();
  return null;
}
