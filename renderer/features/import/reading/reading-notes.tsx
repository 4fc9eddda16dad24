import { Button } from '@mantine/core';
import { say } from '../../../../shared/words/say.ts';
import { reread } from '../import-state.ts';
import type { Sheet } from '../import-state.ts';
import readingStyles from './reading.module.css';

type Reading = Sheet['reading'];

/** What was done to the file, and what is left out of it, in sentences. */
export function ReadingNotes({ reading }: { readonly reading: Reading }) {
  const notes = notesOn(reading);
  if (notes.length === 0 && reading.doubled === null) return null;
  return (
    <ul className={readingStyles.notes}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
      <DoubledNote reading={reading} />
    </ul>
  );
}

function notesOn({ leftOut, unclosed, damaged, workbook }: Reading): string[] {
  const at = (place: Reading['leftOut']['first'][number]['place']) =>
    leftOut.first.filter((one) => one.place === place);
  const [head, within, foot] = [at('head'), at('within'), at('foot')];
  const others = leftOut.total - leftOut.first.length;
  return [
    ...(at('example').length > 0 ? [say('wizard.read.left-out.example')] : []),
    ...(workbook && workbook.merged > 0 ? [say('wizard.read.merged', { n: workbook.merged })] : []),
    ...(workbook && workbook.hidden > 0 ? [say('wizard.read.hidden', { n: workbook.hidden })] : []),
    ...(head.length > 0
      ? [say('wizard.read.left-out.head', { n: head.length, rows: head.map(leftOutRow) })]
      : []),
    ...(within.length > 0
      ? [
          say('wizard.read.left-out.within', {
            n: within.length,
            rows: [...within.map(leftOutRow), ...(foot.length === 0 ? more(others) : [])],
          }),
        ]
      : []),
    ...(foot.length > 0
      ? [
          say('wizard.read.left-out.foot', {
            n: foot.length,
            rows: [...foot.map(leftOutRow), ...more(others)],
          }),
        ]
      : []),
    ...(unclosed.total > 0
      ? [say('wizard.read.unclosed', { n: unclosed.total, rows: named(unclosed) })]
      : []),
    ...(damaged.total > 0 ? [say('wizard.read.damaged', { n: damaged.total, rows: named(damaged) })] : []),
  ];
}

function leftOutRow({ row, text }: Reading['leftOut']['first'][number]): string {
  return say('wizard.read.left-out.row', { row, text });
}

function named({ total, first }: Reading['damaged']): string[] {
  return [...first.map((row) => say('wizard.read.row', { row })), ...more(total - first.length)];
}

function more(n: number): string[] {
  return n > 0 ? [say('wizard.read.others', { n })] : [];
}

/** The answer about text that was encoded twice, with a button that changes it. */
function DoubledNote({ reading: { doubled, choices } }: { readonly reading: Reading }) {
  const { repair } = choices;
  if (doubled === null || repair === undefined) return null;
  const { example, becomes } = doubled;
  return (
    <li>
      {repair
        ? say('wizard.read.doubled.repaired', { becomes })
        : say('wizard.read.doubled.kept', { example })}{' '}
      <Button variant="subtle" size="compact-xs" onClick={() => void reread({ repair: !repair })}>
        {say(repair ? 'wizard.read.doubled.undo' : 'wizard.read.doubled.redo')}
      </Button>
    </li>
  );
}
