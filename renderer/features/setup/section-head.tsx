import type { ReactNode } from 'react';
import styles from './setup.module.css';

export interface SectionHeadProps {
  readonly title: string;
  readonly about: string;
  readonly actions?: ReactNode;
}

/** Title, description and actions of a section. */
export function SectionHead({ title, about, actions }: SectionHeadProps) {
  return (
    <header className={styles.sectionHead}>
      <div>
        <h2 className={styles.sectionTitle}>{title}</h2>
        <p className={styles.about}>{about}</p>
      </div>
      {actions !== undefined && <div className={styles.sectionActs}>{actions}</div>}
    </header>
  );
}
