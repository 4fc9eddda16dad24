/** A value that can't be changed now: it looks like the others and gives the reason on hover and focus. */
import { Tooltip } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { say } from '../../../shared/words/say.ts';
import styles from './locked-value.module.css';

export interface LockedValueProps {
  readonly label: string;
  /** Id given by a visible label. */
  readonly id?: string;
  readonly shown: string;
  /** The rule that locks it, and what to do. */
  readonly why: string;
  readonly children?: ReactNode;
}

export function LockedValue({ label, id, shown, why, children }: LockedValueProps) {
  return (
    <Tooltip label={why} multiline w={280} events={{ hover: true, focus: true, touch: true }}>
      <button
        type="button"
        id={id}
        className={styles.locked}
        aria-disabled
        aria-label={say('locked.value', { label, value: shown, why })}
      >
        <span className={styles.text}>{children ?? shown}</span>
        <IconLock size={13} stroke={1.6} className={styles.lock} aria-hidden />
      </button>
    </Tooltip>
  );
}
