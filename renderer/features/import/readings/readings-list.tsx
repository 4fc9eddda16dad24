import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { useFormats } from '../../../state/locale.ts';
import { useImport } from '../import-state.ts';
import styles from '../import.module.css';
import { chosenFor, readingKey, type CellReading } from '../plan-choices.ts';
import { ReadingChoices } from './reading-choices.tsx';
import { groundWords, meaningWords, readingWords } from './reading-words.ts';
import readingStyles from './readings-list.module.css';

/** What the cells mean, as far as it is decided: each reading is a sentence with examples, and can be changed. */
export function ReadingsList({ readings }: { readonly readings: readonly CellReading[] }) {
  const stated = readings.filter(({ by }) => by !== 'asked');
  if (stated.length === 0) return null;
  return (
    <section aria-label={say('wizard.meaning')}>
      <h4 className={styles.title}>{say('wizard.meaning')}</h4>
      <ul className={readingStyles.readings}>
        {stated.map((reading) => (
          <StatedReading key={readingKey(reading)} reading={reading} />
        ))}
      </ul>
    </section>
  );
}

function StatedReading({ reading }: { readonly reading: CellReading }) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const formats = useFormats();
  const headings = useImport((state) => state.sheet?.headings) ?? [];
  const system = useImport((state) => state.sheet?.system) ?? 'unknown';
  const value = useImport(({ choices }) => chosenFor(reading, choices)) ?? '';
  useEffect(() => {
    if (isOpen) box.current?.querySelector<HTMLElement>('input:checked, input')?.focus();
  }, [isOpen]);
  const { about, column, of, rows, by, choices } = reading;
  const heading = column === null ? '' : (headings[column] ?? '');
  const sentence = readingWords[about].sentence({ heading, value, rows: rows.total, of });
  const examples = choices.find((choice) => choice.value === value)?.examples ?? [];
  return (
    <li>
      <p className={readingStyles.sentence}>
        <span>
          {sentence} <span className={styles.dim}>{groundWords(by, say(`wizard.system.${system}`))}</span>
        </span>
        <Button
          variant="subtle"
          size="compact-xs"
          aria-expanded={isOpen}
          aria-label={say(isOpen ? 'wizard.meaning.keep.of' : 'wizard.meaning.change.of', { sentence })}
          onClick={() => setOpen(!isOpen)}
        >
          {say(isOpen ? 'wizard.meaning.keep' : 'wizard.meaning.change')}
        </Button>
      </p>
      {!isOpen &&
        examples.map(({ row, text, becomes }) => (
          <p key={row} className={styles.example}>
            {say('wizard.meaning.example', { text, becomes: meaningWords(becomes, formats) })}
          </p>
        ))}
      {isOpen && (
        <div ref={box}>
          <ReadingChoices reading={reading} label={sentence} value={value} />
        </div>
      )}
    </li>
  );
}
