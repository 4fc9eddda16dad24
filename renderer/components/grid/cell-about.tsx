import { Tooltip } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './virtual-table.module.css';
import { keyOf } from '../../state/keys.ts';

const restFor = 400;

export interface CellAboutState {
  readonly words: ReactNode;
  readonly id: string;
  readonly shown: boolean;
  /** Props for the cell. */
  readonly bound: object;
  onFocus(this: void): void;
}

/**
 * Explains the value of a cell while it is hovered or focused. Cells have no extra tab stop for it, and cells without
 * an explanation cost nothing.
 */
export function useCellAbout(words: ReactNode): CellAboutState {
  const id = useId();
  const [state, setState] = useState<'away' | 'resting' | 'shown'>('away');
  useEffect(() => {
    if (state !== 'resting') return undefined;
    const timer = window.setTimeout(() => setState('shown'), restFor);
    return () => window.clearTimeout(timer);
  }, [state]);
  const shown = state === 'shown' && words !== null;
  const leave = (): void => setState('away');
  const bound = {
    'aria-describedby': shown ? id : undefined,
    onPointerEnter: () => setState((now) => (now === 'away' ? 'resting' : now)),
    onPointerLeave: leave,
    onBlur: leave,
    onKeyDown: (event: KeyboardEvent) => keyOf(event) === 'Escape' && leave(),
  };
  return {
    words,
    id,
    shown,
    bound: words === null ? {} : bound,
    onFocus: () => words !== null && setState('resting'),
  };
}

/** The tooltip of a cell, and the same text for screen readers. */
export function CellAbout({ about }: { readonly about: CellAboutState }) {
  if (!about.shown) return null;
  return (
    <>
      <Tooltip opened multiline w={320} label={about.words} position="top-end">
        <span className={styles.aboutAnchor} />
      </Tooltip>
      <span id={about.id} className="unseen">
        {about.words}
      </span>
    </>
  );
}
