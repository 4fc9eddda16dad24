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
  /** Who sells here. */
  readonly children: ReactNode;
}

/** In the rail: whose workspace this is, a mark when its data is made up, and the way to the others. */
export function WorkspaceMenu({ status, children }: WorkspaceMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const { workspace, sample, locale } = status;
  const name = workspace ?? '';
  const makeNew = (): void => {
    // The dialog gives the focus back to what had it; the menu's own item is gone by then.
    button.current?.focus();
    openDialog({ kind: 'new-workspace' });
  };
  return (
    <Menu position="bottom-start" withInitialFocusPlaceholder={false} width={264}>
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
        <WorkspaceItems locale={locale} onNew={makeNew} />
      </Menu.Dropdown>
    </Menu>
  );
}
