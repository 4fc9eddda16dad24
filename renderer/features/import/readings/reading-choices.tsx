import { Radio, Select, VisuallyHidden } from '@mantine/core';
import { say } from '../../../../shared/words/say.ts';
import { useFormats } from '../../../state/locale.ts';
import { decide } from '../import-state.ts';
import type { CellReading } from '../plan-choices.ts';
import understandStyles from '../understand.module.css';
import { exampleWords, meaningWords, readingWords } from './reading-words.ts';

/** With more choices than this, they are a list to search. */
const mostRadios = 6;

interface ReadingChoicesProps {
  readonly reading: CellReading;
  readonly label: string;
  /** The decision, which may be newer than the reading. */
  readonly value: string | null;
  /** The label is there already, so it is for those alone who don't see it. */
  readonly isQuiet?: boolean;
  /** Set once the person tried to continue without an answer. */
  readonly problem?: string | null;
}

/** All readings of the same cells, side by side. */
export function ReadingChoices({ reading, label, value, isQuiet, problem = null }: ReadingChoicesProps) {
  const formats = useFormats();
  const { about, column, of, choices } = reading;
  const change = (chosen: string | null): void => {
    if (chosen !== null && chosen !== '') decide({ about, column, of, value: chosen, firm: true });
  };
  const labelOf = ({ value: one, examples: [first] }: CellReading['choices'][number]): string =>
    readingWords[about].option(one, first === undefined ? '' : meaningWords(first.becomes, formats));
  const labelled = isQuiet === true ? <VisuallyHidden>{label}</VisuallyHidden> : label;
  if (choices.length > mostRadios) {
    const data = choices.map((choice) => ({ value: choice.value, label: labelOf(choice) }));
    return (
      <Select
        className={understandStyles.narrow ?? ''}
        label={labelled}
        value={value}
        data={data}
        placeholder={say('wizard.states.choose')}
        error={problem}
        onChange={change}
        allowDeselect={false}
        searchable
      />
    );
  }
  return (
    <Radio.Group label={labelled} value={value} error={problem} onChange={change}>
      <div className={understandStyles.answers}>
        {choices.map((choice) => {
          const [, second] = choice.examples;
          return (
            <Radio
              key={choice.value}
              value={choice.value}
              label={labelOf(choice)}
              {...(second && { description: exampleWords(second, formats) })}
            />
          );
        })}
      </div>
    </Radio.Group>
  );
}
