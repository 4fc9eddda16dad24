import { Radio, Select } from '@mantine/core';
import { say } from '../../../../shared/words/say.ts';
import { useFormats } from '../../../state/locale.ts';
import { decide } from '../import-state.ts';
import type { CellReading } from '../plan-choices.ts';
import understandStyles from '../understand.module.css';
import { readingWords, meaningWords } from './reading-words.ts';

/** With more choices than this, they are a list to search. */
const mostRadios = 6;

interface ReadingChoicesProps {
  readonly reading: CellReading;
  readonly label: string;
  /** The decision, which may be newer than the reading. */
  readonly value: string | null;
  /** Set once the person tried to continue without an answer. */
  readonly problem?: string | null;
}

/** All readings of the same cells, side by side. */
export function ReadingChoices({ reading, label, value, problem = null }: ReadingChoicesProps) {
  const formats = useFormats();
  const { about, column, of, choices } = reading;
  const change = (chosen: string | null): void => {
    if (chosen !== null && chosen !== '') decide({ about, column, of, value: chosen, firm: true });
  };
  const labelOf = ({ value: one, examples: [first] }: CellReading['choices'][number]): string =>
    readingWords[about].option(one, first === undefined ? '' : meaningWords(first.becomes, formats));
  if (choices.length > mostRadios) {
    const data = choices.map((choice) => ({ value: choice.value, label: labelOf(choice) }));
    return (
      <Select
        className={understandStyles.narrow ?? ''}
        label={label}
        value={value}
        data={data}
        error={problem}
        onChange={change}
        allowDeselect={false}
        searchable
      />
    );
  }
  return (
    <Radio.Group label={label} value={value} error={problem} onChange={change}>
      <div className={understandStyles.answers}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            label={labelOf(choice)}
            description={choice.examples
              .slice(1)
              .map(({ text, becomes }) =>
                say('wizard.meaning.example', { text, becomes: meaningWords(becomes, formats) }),
              )
              .join(' · ')}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
