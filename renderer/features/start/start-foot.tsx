import { Button, Menu } from '@mantine/core';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { openBackup } from '../backups/offered/open-backup.ts';
import { WorkspaceItems } from '../workspaces/offered/workspace-items.tsx';
import type { StartWay } from './start-choice.tsx';
import styles from './start-screen.module.css';

interface StartFootProps {
  readonly way: StartWay;
  readonly locale: string;
  readonly busy: boolean;
}

/** The main action of the chosen way, and the alternatives: a backup, or another workspace if there is one. */
export function StartFoot({ way, locale, busy }: StartFootProps) {
  const { data } = useCall('workspace.list', {});
  return (
    <div className={styles.foot}>
      <button type="button" className={styles.backup} onClick={() => void openBackup()}>
        {say('backup.file')}
      </button>
      {(data?.workspaces.length ?? 0) > 1 && (
        <Menu position="top-start" width={264}>
          <Menu.Target>
            <button type="button" className={styles.backup}>
              {say('workspaces.other')}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <WorkspaceItems locale={locale} />
          </Menu.Dropdown>
        </Menu>
      )}
      <span className={styles.note} role="status">
        {say(busy && way === 'sample' ? 'start.sample.making' : 'start.note')}
      </span>
      <Button type="submit" size="sm" disabled={busy} rightSection={<kbd>Enter</kbd>}>
        {say(`start.act.${way}`)}
      </Button>
    </div>
  );
}
