import { Radio } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { reread, useImport } from '../import-state.ts';
import type { Sheet } from '../import-state.ts';
import styles from '../import.module.css';
import understandStyles from '../understand.module.css';
import readingStyles from './reading.module.css';
import { encodingName } from './encoding-select.tsx';

type Reading = Sheet['reading'];

/** What only a person can decide about the text of the file. Each answer reads it again. */
export function ReadingQuestions({ sheet: { reading } }: { readonly sheet: Sheet }) {
  const box = useRef<HTMLElement>(null);
  const pressed = useImport((state) => state.pressed);
  useEffect(() => {
    if (pressed) box.current?.querySelector('input')?.focus();
  }, [pressed]);
  if (reading.open.length === 0) return null;
  return (
    <section ref={box} className={understandStyles.questions}>
      <h4 className={styles.title}>{say('wizard.questions')}</h4>
      {reading.open.map((about) => (
        <div key={about} className={understandStyles.question}>
          {about === 'encoding' && <WhichEncoding reading={reading} />}
          {about === 'doubled' && <Doubled doubled={reading.doubled} />}
          {about === 'quotes' && <Swallowed swallowed={reading.swallowed} />}
        </div>
      ))}
    </section>
  );
}

interface Answer {
  readonly value: string;
  readonly label: string;
  run(this: void): Promise<void>;
}

/** Answers of which none is chosen yet: choosing one answers the question for good. */
function Answers({ label, answers, children }: AnswersProps) {
  const pressed = useImport((state) => state.pressed);
  return (
    <Radio.Group
      label={label}
      value={null}
      error={pressed ? say('wizard.answer') : null}
      onChange={(value) => void answers.find((one) => one.value === value)?.run()}
    >
      <div className={understandStyles.answers}>
        {answers.map(({ value, label: words }) => (
          <Radio key={value} value={value} label={words} />
        ))}
      </div>
      {children}
    </Radio.Group>
  );
}
interface AnswersProps {
  readonly label: string;
  readonly answers: readonly Answer[];
  readonly children?: ReactNode;
}

function WhichEncoding({ reading: { encoding, encodings } }: { readonly reading: Reading }) {
  const answers = twoReadings(encoding, encodings).map((one) => ({
    value: one.encoding,
    label: say('wizard.read.encoding.option', { reads: one.reads, encoding: encodingName(one.encoding) }),
    run: () => reread({ encoding: one.encoding }),
  }));
  return (
    <Answers label={say('wizard.read.encoding.ask')} answers={answers}>
      <p className={readingStyles.hint}>{say('wizard.read.encoding.more')}</p>
    </Answers>
  );
}

/** The proposed reading, and another one: Windows-1252, as most programs would read the file, if it differs. */
function twoReadings(encoding: Reading['encoding'], encodings: Reading['encodings']): Reading['encodings'] {
  const proposed = encodings.find((one) => one.encoding === encoding);
  const others = encodings.filter(({ reads }) => reads !== '' && reads !== proposed?.reads);
  const other = others.find((one) => one.encoding === 'windows-1252') ?? others[0];
  return [proposed, other].flatMap((one) => one ?? []);
}

function Doubled({ doubled }: Pick<Reading, 'doubled'>) {
  if (doubled === null) return null;
  const { example, becomes } = doubled;
  const answers = [
    {
      value: 'repair',
      label: say('wizard.read.doubled.repair', { becomes }),
      run: () => reread({ repair: true }),
    },
    {
      value: 'keep',
      label: say('wizard.read.doubled.keep', { example }),
      run: () => reread({ repair: false }),
    },
  ];
  return <Answers label={say('wizard.read.doubled.ask')} answers={answers} />;
}

function Swallowed({ swallowed }: Pick<Reading, 'swallowed'>) {
  if (swallowed === null) return null;
  const { from: row, lines, text } = swallowed;
  const answers = [
    {
      value: 'cells',
      label: say('wizard.read.quotes.one', { text }),
      run: () => reread({ quotes: 'cells' }),
    },
    { value: 'rows', label: say('wizard.read.quotes.several'), run: () => reread({ quotes: 'rows' }) },
  ];
  return <Answers label={say('wizard.read.quotes.ask', { row, lines })} answers={answers} />;
}
