import { Menu } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { say } from '../../../shared/words/say.ts';
import { openDialog } from '../../state/dialogs.ts';
import { WorkspaceItems } from './offered/workspace-items.tsx';
import styles from './workspaces.module.css';

interface WorkspaceMenuProps {
  readonly status: OutputOf<'app.status'>;
  /** The salesperson. */
  readonly children: ReactNode;
}

/** In the rail: the rep of this workspace, a mark if its data is a sample, and a menu of the others. */
export function WorkspaceMenu({ status, children }: WorkspaceMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const { workspace, sample, region } = status;
  const name = workspace ?? '';
  const makeNew = (): void => {
    // The dialog returns the focus to the previous element, and by then the menu item no longer exists.
    button.current?.focus();
    openDialog({ kind: 'new-workspace' });
  };
  return (
    <Menu position="bottom-start" width={264}>
      <Menu.Target>
        <button ref={button} type="button" className={styles.button}>
          <span className={styles.who}>
            <span className={styles.rep}>{children}</span>
            <span className={styles.workspace}>
              <span className="unseen">{say('workspaces.here')} </span>
              {name} {sample && <span className={styles.badge}>{say('workspaces.badge')}</span>}
            </span>
          </span>
          <IconSelector size={14} stroke={1.7} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <WorkspaceItems locale={region.dates} onNew={makeNew} />
      </Menu.Dropdown>
    </Menu>
  );
}
