import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  /** What belongs here. */
  readonly title: string;
  readonly about?: string;
  /** The next step: a button. */
  readonly act?: ReactNode;
}

export function EmptyState({ title, about, act }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {about !== undefined && <p className={styles.about}>{about}</p>}
      {act}
    </div>
  );
}
