import { say } from '../../../shared/words/say.ts';
import { run } from '../../commands/run.ts';
import { useCall } from '../../api/queries.tsx';
import { DialogFrame } from '../../components/frame/dialog-frame.tsx';
import type { DialogProps } from '../../state/dialogs.ts';
import { openBackup } from './offered/open-backup.ts';

/** A double-clicked backup: its name, its contents, and whether to replace the current data with it. */
export function OfferedBackupDialog({ dialog, onClose }: DialogProps<'offered-backup'>) {
  const { data: status } = useCall('app.status', {});
  const { file, at, holds, trouble } = dialog.backup;
  const decline = (): void => {
    void run('backup.decline', {}, { quiet: true });
    onClose();
  };
  if (status === undefined) return null;
  const { region, workspace, state } = status;
  const instants = new Intl.DateTimeFormat(region.dates, { dateStyle: 'medium', timeStyle: 'short' });
  const about = say('backup.offered.about', { file, at: instants.format(at) });
  if (holds === null)
    return (
      <DialogFrame title={say('backup.offered.trouble')} about={file} size={480} onClose={decline}>
        <p>{trouble}</p>
      </DialogFrame>
    );
  const open = async (): Promise<void> => {
    if (await openBackup({ offered: true })) onClose();
  };
  return (
    <DialogFrame
      title={say('backup.offered.title')}
      about={about}
      size={520}
      onClose={decline}
      act={{ label: say('backup.offered.act'), run: open }}
      note={state === 'ready' && say('backup.offered.kept')}
    >
      <p>
        {say('backup.offered.holds', { content: contentOf(holds) })}{' '}
        {state === 'ready' && say('backup.offered.replaces', { workspace: workspace ?? '' })}
      </p>
    </DialogFrame>
  );
}

function contentOf(holds: { opportunities: number; customers: number }): string {
  return say('backup.holds', {
    deals: holds.opportunities,
    customers: holds.customers,
  });
}
