import { Radio } from '@mantine/core';
import { useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import { useFormats } from '../../../state/locale.ts';
import { FileOptions, usualFormat } from './export-options.tsx';
import type { FileFormat } from './export-options.tsx';
import styles from './export.module.css';

export interface ExportDialogProps<What extends string> {
  readonly title: string;
  readonly about: string;
  /** The question; the first option is the default. */
  readonly label: string;
  readonly choices: readonly [ExportChoice<What>, ...(readonly ExportChoice<What>[])];
  /** Writes the file; returns false when none was written, and the dialog stays. */
  write(this: void, what: What, format: FileFormat): Promise<boolean>;
  onClose(this: void): void;
}

interface ExportChoice<What extends string> {
  readonly what: What;
  readonly label: string;
  /** One line below the label. */
  readonly about?: string;
}

/** Asks for the contents and the format of a CSV file. */
export function ExportDialog<What extends string>(props: ExportDialogProps<What>) {
  const { title, about, label, choices, write, onClose } = props;
  const { numbers } = useFormats();
  const [what, setWhat] = useState(choices[0].what);
  const [format, setFormat] = useState(() => usualFormat(numbers));
  const run = async (): Promise<void> => {
    if (await write(what, format)) onClose();
  };
  return (
    <DialogFrame
      title={title}
      about={about}
      onClose={onClose}
      act={{ label: say('export.act'), run }}
      note={say('export.note')}
    >
      <div className={styles.form}>
        <Radio.Group
          size="xs"
          label={label}
          value={what}
          onChange={(value) => setWhat(choices.find((one) => one.what === value)?.what ?? what)}
        >
          <div className={styles.choices}>
            {choices.map((one, place) => (
              <Radio
                key={one.what}
                value={one.what}
                label={one.label}
                description={one.about}
                {...(place === 0 && { 'data-autofocus': true })}
              />
            ))}
          </div>
        </Radio.Group>
        <FileOptions format={format} onChange={(part) => setFormat({ ...format, ...part })} />
      </div>
    </DialogFrame>
  );
}
