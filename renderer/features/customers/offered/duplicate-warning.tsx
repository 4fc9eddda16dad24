import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import styles from './customer-box.module.css';

interface DuplicateWarningProps {
  readonly name: string;
  /** Takes the one that is there already. */
  onUse(this: void, id: string, name: string): void;
}

/** A warning, never a block: a new customer may be one that is there (sales-process 2). */
export function DuplicateWarning({ name, onUse }: DuplicateWarningProps) {
  const { data } = useCall('customer.duplicates', { name, email: '', phone: '', exceptId: null });
  const found = data?.duplicates ?? [];
  if (found.length === 0) return null;
  return (
    <div className={styles.warning} role="status">
      <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
      <span>{say('customer-box.duplicate', { names: found.map((one) => one.name) })}</span>
      {found.slice(0, 3).map((one) => (
        <Button key={one.id} size="compact-xs" variant="default" onClick={() => onUse(one.id, one.name)}>
          {say('customer-box.use', { name: one.name })}
        </Button>
      ))}
    </div>
  );
}
