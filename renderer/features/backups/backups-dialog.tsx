import { Button } from '@mantine/core';
import { say } from '../../../shared/words/say.ts';
import { run } from '../../commands/run.ts';
import { useCall } from '../../api/queries.tsx';
import { DialogFrame } from '../../components/frame/dialog-frame.tsx';
import type { DialogProps } from '../../state/dialogs.ts';
import { useFormats } from '../../state/locale.ts';
import { BackupList } from './offered/backup-list.tsx';
import { openBackup } from './offered/open-backup.ts';
import styles from './backups-dialog.module.css';

export function BackupsDialog({ onClose }: DialogProps<'backups'>) {
  const { dates } = useFormats();
  const { data: listed } = useCall('backup.list', {});
  const fromFile = async (): Promise<void> => {
    if (await openBackup()) onClose();
  };
  return (
    <DialogFrame
      title={say('backup.title')}
      about={say('backup.about')}
      size={660}
      onClose={onClose}
      note={say('backup.open-note')}
    >
      <div className={styles.list}>
        {listed && <BackupList listed={listed} locale={dates} onOpened={onClose} />}
        {listed && <p className={styles.folder}>{say('backup.folder', { folder: listed.folder })}</p>}
      </div>
      <div className={styles.acts}>
        <Button onClick={() => void run('backup.now', {}, { success: say('backup.done') })} data-autofocus>
          {say('backup.now')}
        </Button>
        <Button variant="default" onClick={() => void fromFile()}>
          {say('backup.file')}
        </Button>
      </div>
    </DialogFrame>
  );
}
