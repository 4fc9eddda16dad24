import { Checkbox, Radio, SegmentedControl } from '@mantine/core';
import { say } from '../../../../shared/words/say.ts';
import { run } from '../../../commands/run.ts';
import { useFormats } from '../../../state/locale.ts';
import { showToast } from '../../../state/toasts.ts';
import type { InputOf, OutputOf } from '../../../../shared/contract/contract.ts';
import { exampleOf, formatOf, purposes } from './file-choice.ts';
import type { FileChoice } from './file-choice.ts';
import styles from './export.module.css';

const separators = [
  { value: ',', label: say('export.separator.comma') },
  { value: ';', label: say('export.separator.semicolon') },
  { value: '\t', label: say('export.separator.tab') },
] as const;

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
  readonly choice: FileChoice;
  onChange(this: void, choice: FileChoice): void;
}

/** What the file is for, and the options that this leaves open. */
export function FileOptions({ choice, onChange }: FileOptionsProps) {
  const formats = useFormats();
  const change = (part: Partial<FileChoice>): void => onChange({ ...choice, ...part });
  const aboutHere = exampleOf(formatOf({ ...choice, purpose: 'here' }, formats));
  const about = {
    here: say('export.purpose.here.about', aboutHere),
    workbook: say('export.purpose.workbook.about'),
    machines: say('export.purpose.machines.about'),
  } as const;
  return (
    <>
      <Radio.Group
        size="xs"
        label={say('export.purpose')}
        value={choice.purpose}
        onChange={(value) => change({ purpose: purposes.find((one) => one === value) ?? 'here' })}
      >
        <div className={styles.purposes}>
          {purposes.map((one) => (
            <Radio key={one} value={one} label={say(`export.purpose.${one}`)} description={about[one]} />
          ))}
        </div>
      </Radio.Group>
      <Checkbox
        label={say('export.headings')}
        checked={choice.localHeadings}
        onChange={(event) => change({ localHeadings: event.currentTarget.checked })}
      />
      {choice.purpose === 'machines' && <MachineOptions choice={choice} onChange={onChange} />}
    </>
  );
}

const optionWords = { bom: 'export.bom', raw: 'export.raw' } as const;

/** Separator, byte order mark and guard of a file for machines. */
function MachineOptions({ choice, onChange }: FileOptionsProps) {
  return (
    <>
      <div>
        <div className={styles.label} id="export-separator">
          {say('export.separator')}
        </div>
        <SegmentedControl
          aria-labelledby="export-separator"
          value={choice.separator}
          data={[...separators]}
          onChange={(value) =>
            onChange({ ...choice, separator: separators.find((one) => one.value === value)?.value ?? ',' })
          }
        />
      </div>
      {(['bom', 'raw'] as const).map((option) => (
        <Checkbox
          key={option}
          label={say(optionWords[option])}
          checked={choice[option]}
          onChange={(event) => onChange({ ...choice, [option]: event.currentTarget.checked })}
        />
      ))}
    </>
  );
}
