import { IconX } from '@tabler/icons-react';
import { say } from '../../../../shared/words/say.ts';
import styles from './chips.module.css';

interface SwitchChipProps {
  readonly label: string;
  onRemove(this: void): void;
}

/** A filter that is on while it stands there. */
export function SwitchChip({ label, onRemove }: SwitchChipProps) {
  return (
    <span className={styles.chip}>
      <b className={styles.said}>{label}</b>
      <button
        type="button"
        className={styles.clear}
        aria-label={say('deals.filter.remove', { label })}
        onClick={onRemove}
      >
        <IconX size={12} stroke={2} aria-hidden />
      </button>
    </span>
  );
}
