import styles from './setup.module.css';

export interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  onChange(this: void, checked: boolean): void;
}

/** A tick box in a table cell. */
export function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label className={styles.tick}>
      <span className="unseen">{label}</span>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
    </label>
  );
}
