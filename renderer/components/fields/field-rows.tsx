/** Fields of a record, with labels on the left: `<FieldRows><FieldRow label>{(id) => …}</FieldRow></FieldRows>`. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './field-rows.module.css';

interface FieldRowsProps {
  /** Side by side, each label above its value. */
  readonly stacked?: boolean;
  readonly children: ReactNode;
}

export function FieldRows({ stacked = false, children }: FieldRowsProps) {
  return (
    <div className={styles.rows} data-stacked={stacked || undefined}>
      {children}
    </div>
  );
}

export interface FieldRowProps {
  readonly label: string;
  /** Below the field: its purpose. */
  readonly about?: ReactNode;
  /** Receives the id that the label refers to. */
  children(this: void, id: string): ReactNode;
}

export function FieldRow({ label, about, children }: FieldRowProps) {
  const id = useId();
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.value}>
        {children(id)}
        {about !== undefined && <p className={styles.about}>{about}</p>}
      </div>
    </div>
  );
}

/** A value that can't be edited. */
export function FactRow({
  label,
  about,
  children,
}: Omit<FieldRowProps, 'children'> & { readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span className={styles.label}>{label}</span>
      <div className={styles.value}>
        <div className={styles.fact}>{children}</div>
        {about !== undefined && <p className={styles.about}>{about}</p>}
      </div>
    </div>
  );
}
