/** A figure with an explanation on hover and focus: `<Explained words>{figure}</Explained>`. */
import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './explained.module.css';

export interface ExplainedProps {
  readonly words: string;
  readonly children: ReactNode;
}

export function Explained({ words, children }: ExplainedProps) {
  return (
    <Tooltip multiline w={320} events={{ hover: true, focus: true, touch: true }} label={words}>
      <button type="button" className={styles.explained}>
        {children}
      </button>
    </Tooltip>
  );
}
