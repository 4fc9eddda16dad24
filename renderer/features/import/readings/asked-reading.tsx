import { useImport } from '../import-state.ts';
import { chosenFor, type CellReading } from '../plan-choices.ts';
import { ReadingChoices } from './reading-choices.tsx';
import { readingWords } from './reading-words.ts';

interface AskedReadingProps {
  readonly reading: CellReading;
  readonly problem: string | null;
}

/** What only a person can decide about cells, with an example and what it becomes under each choice. */
export function AskedReading({ reading, problem }: AskedReadingProps) {
  const headings = useImport((state) => state.sheet?.headings) ?? [];
  const value = useImport(({ choices }) => chosenFor(reading, choices));
  const { about, column, of, rows, choices } = reading;
  const example = choices[0]?.examples[0]?.text ?? of;
  const heading = column === null ? '' : (headings[column] ?? '');
  const label = readingWords[about].question({ heading, of, rows: rows.total, example });
  return <ReadingChoices reading={reading} label={label} value={value} problem={problem} />;
}
