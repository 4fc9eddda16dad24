/** The last line of a table: type a name, press Enter, and the box is ready for the next one. */
import { IconPlus } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { say } from '../../../shared/words/say.ts';
import type { SaveText } from './quiet-state.ts';
import { similarName } from './similar-name.ts';
import styles from './add-line.module.css';

export interface AddLineProps {
  /** What to add, for example "Add a stage". */
  readonly label: string;
  readonly placeholder: string;
  readonly onAdd: SaveText;
  /** The names that are there: one that may be confused with the typed one is shown. */
  readonly others: readonly string[];
}

export function AddLine({ label, placeholder, onAdd, others }: AddLineProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const line = useId();
  const similar = similarName(text, others);
  const box = useRef<HTMLInputElement>(null);
  const add = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const name = text.trim();
    if (name === '') return setProblem(say('field.required'));
    setText('');
    const words = await onAdd(name);
    if (words === null) return;
    // A refused name returns unless the next one is being typed; then the message names it.
    setText((typed) => (typed === '' ? name : typed));
    setProblem(box.current?.value === '' ? words : say('field.refused', { name, problem: words }));
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void add(event)}>
      <IconPlus size={14} stroke={1.8} className={styles.plus} aria-hidden />
      <input
        ref={box}
        className={styles.box}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={line}
        placeholder={placeholder}
        value={text}
        autoComplete="off"
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <button type="submit" className={styles.button} data-shown={text.trim() !== '' || undefined}>
        {label}
      </button>
      <span
        id={line}
        className={styles.problem}
        data-tone={problem === null ? 'question' : 'problem'}
        aria-live="polite"
      >
        {problem ?? similar}
      </span>
    </form>
  );
}
