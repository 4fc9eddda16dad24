import type { ReactNode } from 'react';
import styles from './figures.module.css';

export interface FigureProps {
  readonly label: string;
  readonly value: ReactNode;
  /** One line below, for example the number of deals. */
  readonly about?: ReactNode;
  readonly tone?: 'over' | 'won';
}

/** One figure of the strip at the top of a screen. */
export function Figure({ label, value, about, tone }: FigureProps) {
  return (
    <div className={styles.figure} data-tone={tone}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
      <dd className={styles.about}>{about}</dd>
    </div>
  );
}

interface FiguresProps {
  readonly label: string;
  /** The labels differ in length, while what is below the values has one line. */
  readonly varied?: boolean;
  readonly children: ReactNode;
}

/** The strip: figures side by side with hairlines between. */
export function Figures({ label, varied = false, children }: FiguresProps) {
  return (
    <dl className={styles.strip} data-varied={varied || undefined} aria-label={label}>
      {children}
    </dl>
  );
}
