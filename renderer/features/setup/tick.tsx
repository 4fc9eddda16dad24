import { useState } from 'react';
import styles from './setup.module.css';

export interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  /** Saves; after a refusal, the checkbox returns to its previous state. */
  onSave(this: void, checked: boolean): Promise<{ readonly ok: boolean }>;
}

/** A checkbox in a table cell. It shows the choice right away. */
export function Tick({ label, checked, onSave }: TickProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  if (chosen === checked) setChosen(null);
  const choose = (next: boolean): void => {
    setChosen(next);
    void onSave(next).then(({ ok }) => !ok && setChosen(null));
  };
  return (
    <label className={styles.tick}>
      <span className="unseen">{label}</span>
      <input
        type="checkbox"
        checked={chosen ?? checked}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
    </label>
  );
}
