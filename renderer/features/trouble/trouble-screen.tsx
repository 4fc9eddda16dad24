import { Button } from '@mantine/core';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { say } from '../../../shared/words/say.ts';
import { run } from '../../commands/run.ts';
import { invalidate, useCall } from '../../api/queries.tsx';
import { BackupList } from '../backups/offered/backup-list.tsx';
import { openBackup } from '../backups/offered/open-backup.ts';
import styles from './trouble-screen.module.css';

type Status = OutputOf<'app.status'>;

/** Trouble that a backup doesn't help against: the data is fine, and opening a backup would fail too. */
const passing: readonly NonNullable<Status['trouble']>['kind'][] = ['locked', 'unwritable', 'full', 'memory'];

/** The workspace could not be opened: the problem, possible solutions, and a link to the backups. */
export function TroubleScreen({ status }: { readonly status: Status }) {
  const kind = status.trouble?.kind ?? 'unknown';
  const { workspace } = status;
  const canRestore = workspace !== null && !passing.includes(kind);
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <h1 className={styles.title}>{say(`trouble.${kind}.title`)}</h1>
        <p>{say(`trouble.${kind}.help`)}</p>
        {(kind === 'newer' || kind === 'unknown') && (
          <p className={styles.message}>{status.trouble?.message}</p>
        )}
        <div className={styles.acts}>
          <Button autoFocus onClick={() => void tryAgain()}>
            {say('trouble.again')}
          </Button>
          {canRestore && (
            <Button variant="default" onClick={() => void openBackup()}>
              {say('backup.file')}
            </Button>
          )}
        </div>
        {canRestore && <Restore locale={status.region.dates} />}
        <p className={styles.version}>{say('trouble.version', { version: status.version })}</p>
      </div>
    </main>
  );
}

function Restore({ locale }: { readonly locale: string }) {
  const { data: listed } = useCall('backup.list', {});
  if (listed === undefined) return null;
  return (
    <section className={styles.backups}>
      <h2>{say('trouble.backups')}</h2>
      <BackupList listed={listed} locale={locale} onOpened={() => void invalidate(['app'])} />
    </section>
  );
}

async function tryAgain(): Promise<void> {
  await run('app.retry', {}, { quiet: true });
  await invalidate(['app']);
}
