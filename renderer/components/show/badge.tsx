import type { ReactNode } from 'react';
import type { OpportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import styles from './badge.module.css';

/** The meaning of a badge; colors have no other meaning. */
export type BadgeTone = 'neutral' | 'accent' | 'won' | 'lost';

export interface BadgeProps {
  readonly tone?: BadgeTone;
  /** Shown on hover. */
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
  return status === 'won' || status === 'lost' ? status : 'neutral';
}
