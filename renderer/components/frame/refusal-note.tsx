import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './refusal-note.module.css';

export interface RefusalNoteProps {
  readonly title: string;
  /** What the rule says. */
  readonly words: string;
  /** What can be done instead; a button in it takes the focus, otherwise the note itself. */
  readonly children?: ReactNode;
}

/** In a dialog whose act was refused: says why, and takes the focus that the act's button has lost. */
export function RefusalNote({ title, words, children }: RefusalNoteProps) {
  const note = useRef<HTMLElement>(null);
  useEffect(() => {
    (note.current?.querySelector('button') ?? note.current)?.focus();
  }, []);
  return (
    <section ref={note} className={styles.note} role="alert" tabIndex={-1}>
      <h3>{title}</h3>
      <p>{words}</p>
      {children}
    </section>
  );
}
