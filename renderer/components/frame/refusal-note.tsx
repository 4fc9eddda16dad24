import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './refusal-note.module.css';

export interface RefusalNoteProps {
  readonly title: string;
  /** The text of the rule. */
  readonly words: string;
  /** An alternative; a button in it gets the focus, otherwise the note itself. */
  readonly children?: ReactNode;
}

/** In a dialog whose action was refused: gives the reason, and gets the focus that the button lost. */
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
