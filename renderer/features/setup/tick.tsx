import { useState } from 'react';
import styles from './setup.module.css';

export interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  /** Saves; when it was refused, the tick goes back. */
  onSave(this: void, checked: boolean): Promise<{ readonly ok: boolean }>;
}

/** A tick box in a table cell. It shows what was chosen at once. */
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
