import { Menu } from '@mantine/core';
import { IconCheck, IconPlus, IconSparkles } from '@tabler/icons-react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { focusItem } from '../../../styles/menu-focus.ts';
import { lookAround, openWorkspace } from './switch-workspace.ts';
import styles from '../workspaces.module.css';

type Workspace = OutputOf<'workspace.list'>['workspaces'][number];

interface WorkspaceItemsProps {
  readonly locale: string;
  /** Absent while a new workspace is being set up. */
  onNew?(this: void): void;
}

/** The content of a menu: the other workspaces, and ways to create a new one. */
export function WorkspaceItems({ locale, onNew }: WorkspaceItemsProps) {
  const { data } = useCall('workspace.list', {});
  // Without the list, the focus would start on "New workspace".
  if (data === undefined) return null;
  const { workspaces } = data;
  return (
    <>
      <Menu.Label>{say('workspaces.title')}</Menu.Label>
      {workspaces.map((workspace) => (
        <WorkspaceItem key={workspace.name} workspace={workspace} locale={locale} />
      ))}
      {onNew && (
        <>
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlus size={14} stroke={1.8} aria-hidden />} onClick={onNew}>
            {say('workspaces.new')}
          </Menu.Item>
          {!workspaces.some(({ sample }) => sample) && (
            <Menu.Item
              leftSection={<IconSparkles size={14} stroke={1.8} aria-hidden />}
              onClick={() => void lookAround()}
            >
              {say('workspaces.sample')}
            </Menu.Item>
          )}
        </>
      )}
    </>
  );
}

interface WorkspaceItemProps {
  readonly workspace: Workspace;
  readonly locale: string;
}

function WorkspaceItem({ workspace, locale }: WorkspaceItemProps) {
  const { name, current, sample, modifiedAt } = workspace;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const about = [
    sample ? say('workspaces.badge') : '',
    modifiedAt === null ? '' : say('workspaces.changed', { date: day.format(modifiedAt) }),
  ];
  return (
    <Menu.Item
      aria-current={current ? 'true' : undefined}
      {...(current && { 'data-autofocus': true, ref: focusItem })}
      leftSection={current ? <IconCheck size={14} stroke={2} aria-hidden /> : <span className={styles.gap} />}
      onClick={() => void openWorkspace(name)}
    >
      <span className={styles.name}>{name}</span>
      <span className={styles.about}>{about.filter((part) => part !== '').join(' · ')}</span>
    </Menu.Item>
  );
}
