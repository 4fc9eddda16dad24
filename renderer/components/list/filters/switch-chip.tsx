import { Chip } from '../../show/chip.tsx';
import styles from '../../show/chip.module.css';

interface SwitchChipProps {
  readonly label: string;
  onRemove(this: void): void;
}

/** A filter without choices: it is on while its chip is shown. */
export function SwitchChip({ label, onRemove }: SwitchChipProps) {
  return (
    <Chip label={label} on onClear={onRemove}>
      <b className={styles.said}>{label}</b>
    </Chip>
  );
}
