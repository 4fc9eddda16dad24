import { Checkbox, SegmentedControl } from '@mantine/core';
import { say } from '../../../../shared/words/say.ts';
import { run } from '../../../commands/run.ts';
import { showToast } from '../../../state/toasts.ts';
import type { InputOf, OutputOf } from '../../../../shared/contract/contract.ts';
import styles from './export.module.css';

/** The format of a CSV file. */
export interface FileFormat {
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

const optionWords = { localHeadings: 'export.headings', bom: 'export.bom', raw: 'export.raw' } as const;

/** If a comma separates the decimals, spreadsheets expect semicolons between the fields. */
export function usualFormat(locale: string): FileFormat {
  const comma = new Intl.NumberFormat(locale).format(0.5).includes(',');
  return { separator: comma ? ';' : ',', bom: true, localHeadings: false, raw: false };
}

type ExportCall = 'forecast.export' | 'opportunity.export' | 'customer.export';

/**
 * Returns the function that writes the file and reports it. That returns false when no file was chosen or written.
 */
export function useExport(): <N extends ExportCall>(name: N, input: InputOf<N>) => Promise<boolean> {
  return async (name, input) => {
    const result = await run(name, input);
    if (!result.ok) return false;
    const { file, rows }: OutputOf<ExportCall> = result.value;
    if (file === null) return false;
    showToast({ tone: 'done', words: say('export.done', { rows, file }) });
    return true;
  };
}

interface FileOptionsProps {
  readonly format: FileFormat;
  onChange(this: void, part: Partial<FileFormat>): void;
}

/** Separator, headings and byte order mark of a CSV file. */
export function FileOptions({ format, onChange }: FileOptionsProps) {
  return (
    <>
      <div>
        <div className={styles.label} id="export-separator">
          {say('export.separator')}
        </div>
        <SegmentedControl
          aria-labelledby="export-separator"
          value={format.separator}
          data={[...separators]}
          onChange={(value) =>
            onChange({ separator: separators.find((one) => one.value === value)?.value ?? ',' })
          }
        />
      </div>
      {(['localHeadings', 'bom', 'raw'] as const).map((option) => (
        <Checkbox
          key={option}
          label={say(optionWords[option])}
          checked={format[option]}
          onChange={(event) => onChange({ [option]: event.currentTarget.checked })}
        />
      ))}
    </>
  );
}
