import { Button, Radio } from '@mantine/core';
import { useEffect, useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import { useFormats } from '../../../state/locale.ts';
import type { FileFormat } from '../../../../shared/export/file-format.ts';
import { call } from '../../../api/call.ts';
import type { Reading } from '../../../api/queries.tsx';
import { FileOptions } from './export-options.tsx';
import { ExportPreview } from './export-preview.tsx';
import type { Sample } from './export-preview.tsx';
import { formatOf, useFileChoice } from './file-choice.ts';
import type { FileChoice } from './file-choice.ts';
import styles from './export.module.css';

export interface ExportDialogProps<What extends string> {
  readonly title: string;
  readonly about: string;
  /** The question; the first option is the default. */
  readonly label: string;
  readonly choices: readonly [ExportChoice<What>, ...(readonly ExportChoice<What>[])];
  /** Writes the file; returns false when none was written, and the dialog stays. */
  write(this: void, what: What, format: FileFormat): Promise<boolean>;
  /** The first rows of that file. */
  sample(this: void, what: What, format: FileFormat): Reading<Sample>;
  onClose(this: void): void;
}

interface ExportChoice<What extends string> {
  readonly what: What;
  readonly label: string;
  /** One line below the label. */
  readonly about?: string;
}

/** Asks for the contents of a file and what it is for, and shows its first rows. */
export function ExportDialog<What extends string>(props: ExportDialogProps<What>) {
  const [choice, setChoice, ready] = useFileChoice();
  return ready && <Ready {...props} choice={choice} onChoice={setChoice} />;
}

interface ReadyProps<What extends string> extends ExportDialogProps<What> {
  readonly choice: FileChoice;
  onChoice(this: void, choice: FileChoice): void;
}

function Ready<What extends string>(props: ReadyProps<What>) {
  const { title, about, label, choices, write, sample, onClose, choice, onChoice } = props;
  const formats = useFormats();
  const [what, setWhat] = useState(choices[0].what);
  const format = formatOf(choice, formats);
  const [isWriting, setWriting] = useState(false);
  const rows = useRowsWritten();
  const run = async (): Promise<void> => {
    setWriting(true);
    const isDone = await write(what, format);
    setWriting(false);
    if (isDone) onClose();
  };
  return (
    <DialogFrame
      title={title}
      about={about}
      size={620}
      onClose={onClose}
      act={{ label: say('export.act'), run }}
      note={isWriting && rows > 0 ? say('export.progress', { n: rows }) : say('export.note')}
      {...(isWriting && { beside: <StopButton /> })}
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
        <FileOptions choice={choice} onChange={onChoice} />
        <ExportPreview reading={sample(what, format)} />
      </div>
    </DialogFrame>
  );
}

/** How many rows of an export are written so far. */
function useRowsWritten(): number {
  const [rows, setRows] = useState(0);
  useEffect(() => window.roadbook.on('progress', ({ job, done }) => job === 'export' && setRows(done)), []);
  return rows;
}

function StopButton() {
  return (
    <Button variant="default" onClick={() => void call('export.stop', {})}>
      {say('export.stop')}
    </Button>
  );
}
