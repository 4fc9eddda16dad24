import { Radio } from '@mantine/core';
import { useState } from 'react';
import { say } from '../../../shared/words/say.ts';
import { DialogFrame } from '../../components/dialog-frame.tsx';
import type { DialogProps } from '../../state/dialogs.ts';
import { useFormats } from '../../state/locale.ts';
import { FileOptions, useExport, usualFormat } from '../export/export-options.tsx';
import styles from '../export/export-options.module.css';
import { rangeName } from './forecast-range.ts';

type Form = 'deals' | 'periods';

export function ExportForecastDialog({ dialog, onClose }: DialogProps<'export-forecast'>) {
  const formats = useFormats();
  const write = useExport();
  const { input } = dialog;
  const [form, setForm] = useState<Form>('deals');
  const [format, setFormat] = useState(() => usualFormat(formats.locale));
  const { unit = 'month', periods = 12, from = null } = input;
  const run = async (): Promise<void> => {
    if (await write('forecast.export', { ...input, ...format, form })) onClose();
  };
  return (
    <DialogFrame
      title={say('export.title')}
      about={say('export.about', {
        range: rangeName({ unit, periods, from }, formats),
        unit: say(`forecast.unit.${unit}.one`),
      })}
      onClose={onClose}
      act={{ label: say('export.act'), run }}
      note={say('export.note')}
    >
      <div className={styles.form}>
        <FormChoice form={form} onChange={setForm} />
        <FileOptions format={format} onChange={(part) => setFormat({ ...format, ...part })} />
      </div>
    </DialogFrame>
  );
}

interface FormChoiceProps {
  readonly form: Form;
  onChange(this: void, form: Form): void;
}

function FormChoice({ form, onChange }: FormChoiceProps) {
  return (
    <Radio.Group
      size="xs"
      label={say('export.form')}
      value={form}
      onChange={(value) => onChange(value === 'periods' ? 'periods' : 'deals')}
    >
      <div className={styles.choices}>
        <Radio
          value="deals"
          label={say('export.form.deals')}
          description={say('export.form.deals.about')}
          data-autofocus
        />
        <Radio value="periods" label={say('export.form.periods')} />
      </div>
    </Radio.Group>
  );
}
