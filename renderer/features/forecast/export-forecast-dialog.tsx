import type { DialogProps } from '../../state/dialogs.ts';
export function ExportForecastDialog({ onClose }: DialogProps<'export-forecast'>) {
  onClose();
  return null;
}
