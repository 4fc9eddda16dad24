import { IconBuilding, IconUser } from '@tabler/icons-react';
import { say } from '../../../shared/words/say.ts';
import type { CustomerRow } from './customer.ts';
import styles from './customer.module.css';

/** Tells an account from a contact. */
export function KindIcon({ kind }: Pick<CustomerRow, 'kind'>) {
  const Icon = kind === 'account' ? IconBuilding : IconUser;
  return (
    <Icon size={15} stroke={1.5} className={styles.kindIcon} role="img" aria-label={say(`kind.${kind}`)} />
  );
}
