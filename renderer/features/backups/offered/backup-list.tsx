import { useMemo } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { ConfirmButton } from '../../../components/frame/confirm-button.tsx';
import styles from './backup-list.module.css';
import { openBackup } from './open-backup.ts';

type Listed = OutputOf<'backup.list'>;
type Backup = Listed['backups'][number];

export interface BackupListProps {
  readonly listed: Listed;
  readonly locale: string;
  onOpened(this: void): void;
}

/** The backups, newest first, each with what it holds and a way to open it. */
export function BackupList({ listed, locale, onOpened }: BackupListProps) {
  const newestFirst = listed.backups.toSorted((a, b) => b.at - a.at);
  const open = async (name: string): Promise<void> => {
    if (await openBackup({ name })) onOpened();
  };
  if (newestFirst.length === 0) return <p className={styles.none}>{say('backup.none')}</p>;
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={say('backup.title')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('backup.when')}</th>
            <th scope="col">{say('backup.kind')}</th>
            <th scope="col">{say('backup.content')}</th>
            <th scope="col">
              <span className="unseen">{say('backup.open')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((backup) => (
            <BackupLine key={backup.name} backup={backup} locale={locale} onOpen={open} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface BackupLineProps {
  readonly backup: Backup;
  readonly locale: string;
  onOpen(this: void, name: string): Promise<void>;
}

function BackupLine({ backup, locale, onOpen }: BackupLineProps) {
  const instants = useMemo(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
    [locale],
  );
  return (
    <tr>
      <th scope="row">{instants.format(backup.at)}</th>
      <td>{say(`backup.reason.${backup.reason}`)}</td>
      <td>
        {say('backup.holds', {
          deals: backup.opportunities,
          customers: backup.customers,
        })}
      </td>
      <td>
        <ConfirmButton
          size="compact-xs"
          label={say('backup.open')}
          sure={say('backup.open-sure')}
          onConfirm={() => void onOpen(backup.name)}
        />
      </td>
    </tr>
  );
}
