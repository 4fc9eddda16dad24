import { say } from '../../../shared/words/say.ts';
import type { DialogProps } from '../../state/dialogs.ts';
import { useFormats } from '../../state/locale.ts';
import { callOptions } from '../../api/queries.tsx';
import { ExportDialog } from '../export/offered/export-dialog.tsx';
import { useExport } from '../export/offered/export-options.tsx';
import { rangeName } from './forecast-range.ts';

/** Exports the current forecast: its deals, or its periods. */
export function ExportForecastDialog({ dialog, onClose }: DialogProps<'export-forecast'>) {
  const formats = useFormats();
  const write = useExport();
  const { input } = dialog;
  const { unit = 'month', periods = 12, from = null, to = null } = input;
  return (
    <ExportDialog
      title={say('export.title')}
      about={say(`export.about.${unit}`, { range: rangeName({ unit, periods, from, to }, formats) })}
      label={say('export.form')}
      choices={[
        { what: 'deals', label: say('export.form.deals'), about: say('export.form.deals.about') },
        { what: 'periods', label: say('export.form.periods') },
      ]}
      sample={(form, format) => callOptions('forecast.exportSample', { ...input, ...format, form })}
      write={(form, format) => write('forecast.export', { ...input, ...format, form })}
      onClose={onClose}
    />
  );
}
