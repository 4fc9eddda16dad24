import { Chip } from '../../show/chip.tsx';
import styles from '../../show/chip.module.css';

interface SwitchChipProps {
  readonly label: string;
  /** What it does, beside its name. */
  readonly about?: string;
  onRemove(this: void): void;
}

/** A filter without choices: it is on while its chip is shown. */
export function SwitchChip({ label, about, onRemove }: SwitchChipProps) {
  return (
    <Chip label={label} on onClear={onRemove}>
      <span className={styles.said}>
        <b>{label}</b> {about}
      </span>
    </Chip>
  );
}
