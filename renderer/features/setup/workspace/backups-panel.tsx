import { Button } from '@mantine/core';
import { say } from '../../../../shared/words/say.ts';
import { run } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { FactRow, FieldRows } from '../../../components/fields/field-rows.tsx';
import { Panel } from '../../../components/frame/page.tsx';
import { openDialog } from '../../../state/dialogs.ts';
import { useFormats } from '../../../state/locale.ts';
import { BackupList } from '../../backups/offered/backup-list.tsx';
import styles from './workspace.module.css';

/** The location of the data, its backups, and the actions that create and open one. */
export function BackupsPanel() {
  const { dates } = useFormats();
  const status = useCall('app.status', {}).data;
  const { data: listed } = useCall('backup.list', {});
  return (
    <Panel title={say('workspace.data')}>
      <FieldRows>
        <FactRow label={say('workspace.name')}>{status?.workspace ?? ''}</FactRow>
        <FactRow label={say('workspace.backups')} about={say('workspace.backups.about')}>
          {listed !== undefined && say('workspace.backups.folder', { folder: listed.folder })}
        </FactRow>
      </FieldRows>
      <div className={styles.acts}>
        <Button onClick={() => void run('backup.now', {}, { success: say('backup.done') })}>
          {say('backup.now')}
        </Button>
        <Button variant="default" onClick={() => openDialog({ kind: 'backups' })}>
          {say('workspace.backups.open')}
        </Button>
      </div>
      {listed !== undefined && <BackupList listed={listed} locale={dates} onOpened={() => undefined} />}
    </Panel>
  );
}
