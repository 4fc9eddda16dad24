import { Checkbox, Radio, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { say } from '../../../shared/words/say.ts';
import { useRun } from '../../api/commands.ts';
import { DialogFrame } from '../../components/dialog-frame.tsx';
import type { DialogProps } from '../../state/dialogs.ts';
import { useFormats } from '../../state/locale.ts';
import { showToast } from '../../state/toasts.ts';
import { rangeName } from './forecast-range.ts';
import styles from './export-forecast.module.css';

interface Options {
  readonly form: 'deals' | 'periods';
  readonly separator: ',' | ';' | '\t';
  readonly bom: boolean;
  readonly localHeadings: boolean;
  readonly raw: boolean;
}

const separators = [
  { value: ',', label: say('export.separator.comma') },
  { value: ';', label: say('export.separator.semicolon') },
  { value: '\t', label: say('export.separator.tab') },
] as const;

export function ExportForecastDialog({ dialog, onClose }: DialogProps<'export-forecast'>) {
  const formats = useFormats();
  const run = useRun();
  const { input } = dialog;
  const [options, setOptions] = useState<Options>(() => startWith(formats.locale));
  const change = (part: Partial<Options>): void => setOptions((now) => ({ ...now, ...part }));
  const { unit = 'month', periods = 12, from = null } = input;
  const write = async (): Promise<void> => {
    const result = await run('forecast.export', { ...input, ...options });
    if (!result.ok || result.value.file === null) return;
    onClose();
    const { file, rows } = result.value;
    showToast({ tone: 'done', words: say('export.done', { n: rows, rows: formats.count(rows), file }) });
  };
  return (
    <DialogFrame
      title={say('export.title')}
      about={say('export.about', {
        range: rangeName({ unit, periods, from }, formats),
        unit: say(`forecast.unit.${unit}.one`),
      })}
      onClose={onClose}
      act={{ label: say('export.act'), run: write }}
      note={say('export.note')}
    >
      <Form options={options} onChange={change} />
    </DialogFrame>
  );
}

/** Where a comma separates the decimals, spreadsheets expect semicolons between the fields. */
function startWith(locale: string): Options {
  const comma = new Intl.NumberFormat(locale).format(0.5).includes(',');
  return { form: 'deals', separator: comma ? ';' : ',', bom: true, localHeadings: false, raw: false };
}

interface FormProps {
  readonly options: Options;
  onChange(this: void, part: Partial<Options>): void;
}

function Form({ options, onChange }: FormProps) {
  return (
    <div className={styles.form}>
      <Radio.Group
        size="xs"
        label={say('export.form')}
        value={options.form}
        onChange={(value) => onChange({ form: value === 'periods' ? 'periods' : 'deals' })}
      >
        <div className={styles.choices}>
          <Radio value="deals" label={say('export.form.deals')} data-autofocus />
          <Radio value="periods" label={say('export.form.periods')} />
        </div>
      </Radio.Group>
      <SeparatorChoice options={options} onChange={onChange} />
      {(['localHeadings', 'bom', 'raw'] as const).map((option) => (
        <Checkbox
          key={option}
          label={say(optionWords[option])}
          checked={options[option]}
          onChange={(event) => onChange({ [option]: event.currentTarget.checked })}
        />
      ))}
    </div>
  );
}

const optionWords = { localHeadings: 'export.headings', bom: 'export.bom', raw: 'export.raw' } as const;

function SeparatorChoice({ options, onChange }: FormProps) {
  return (
    <div>
      <div className={styles.label} id="export-separator">
        {say('export.separator')}
      </div>
      <SegmentedControl
        aria-labelledby="export-separator"
        value={options.separator}
        data={[...separators]}
        onChange={(value) =>
          onChange({ separator: separators.find((one) => one.value === value)?.value ?? ',' })
        }
      />
    </div>
  );
}
