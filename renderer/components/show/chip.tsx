import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { say } from '../../../shared/words/say.ts';
import styles from './chip.module.css';

interface ChipProps {
  /** The name of the filter. */
  readonly label: string;
  /** Whether it is active: then it has a remove button. */
  readonly on: boolean;
  onClear(this: void): void;
  readonly children: ReactNode;
}

/** The frame of every chip in a filter bar. */
export function Chip({ label, on, onClear, children }: ChipProps) {
  return (
    <span className={styles.chip} data-on={on || undefined}>
      {children}
      {on && (
        <button
          type="button"
          className={styles.clear}
          aria-label={say('filter.clear', { label })}
          onClick={onClear}
        >
          <IconX size={12} stroke={2} aria-hidden />
        </button>
      )}
    </span>
  );
}
