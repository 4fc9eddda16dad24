import type { ReactNode } from 'react';
import type { OpportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import styles from './badge.module.css';

/** What a badge means; colour stands for nothing else. */
export type BadgeTone = 'neutral' | 'accent' | 'won' | 'lost' | 'over';

export interface BadgeProps {
  readonly tone?: BadgeTone;
  /** Told on hovering. */
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

/** A word that marks a record. */
export function Badge({ tone = 'neutral', title, children }: BadgeProps) {
  return (
    <span className={styles.badge} data-tone={tone} title={title}>
      {children}
    </span>
  );
}

export function statusTone(status: OpportunityRow['status']): BadgeTone {
  if (status === 'in-progress') return 'accent';
  if (status === 'on-hold') return 'over';
  return status === 'not-started' ? 'neutral' : status;
}
