import { createContext, useContext, useEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  /** What belongs here. */
  readonly title: string;
  readonly about?: string;
  /** The next step: a button. */
  readonly act?: ReactNode;
}

/** Whether what the empty state replaces had the focus: its action then takes it as soon as it is there, once. */
export const ClaimFocus = createContext<() => boolean>(() => false);

export function EmptyState({ title, about, act }: EmptyStateProps) {
  return (
    <div ref={useAwaitedFocus()} className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {about !== undefined && <p className={styles.about}>{about}</p>}
      {act}
    </div>
  );
}

function useAwaitedFocus(): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const claim = useContext(ClaimFocus);
  useEffect(() => {
    if (claim() && document.activeElement === document.body) focusActIn(element.current);
  }, [claim]);
  return element;
}

/** Focuses the action of an empty state, if it is there. */
export function focusActIn(element: Element | null): boolean {
  const act = element?.querySelector<HTMLElement>('button, a') ?? null;
  act?.focus();
  return act !== null;
}
