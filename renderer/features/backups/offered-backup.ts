import { useEffect } from 'react';
import { useCall } from '../../api/queries.tsx';
import { openDialog, useDialogs } from '../../state/dialogs.ts';

/** Asks about a backup that the system handed to the app, over whatever is shown. */
export function useOfferedBackup(): void {
  const { data } = useCall('backup.offered', {});
  const backup = data?.backup ?? null;
  useEffect(() => {
    if (backup === null) return;
    useDialogs.setState(({ stack }) => ({ stack: stack.filter(({ kind }) => kind !== 'offered-backup') }));
    openDialog({ kind: 'offered-backup', backup });
  }, [backup]);
}
