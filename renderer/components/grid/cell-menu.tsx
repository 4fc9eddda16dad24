/** A choice in a cell of a grid: a menu at the cell, opened at the current value. */
import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './cell-menu.module.css';

const outsideEvents = ['mousedown', 'touchstart'];

export interface CellMenuProps {
  /** The subject of the choice, for assistive tools. */
  readonly label: string;
  onLeave(this: void): void;
  readonly children: ReactNode;
}

export function CellMenu({ label, onLeave, children }: CellMenuProps) {
  return (
    <Menu
      opened
      onChange={(open) => !open && onLeave()}
      position="bottom-start"
      // A key pressed while the menu opens must not close it again.
      clickOutsideEvents={outsideEvents}
    >
      <Menu.Target>
        <button type="button" tabIndex={-1} className={styles.anchor} aria-label={label} />
      </Menu.Target>
      <Menu.Dropdown className={styles.dropdown ?? ''} aria-label={label}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}

export interface CellChoiceProps {
  readonly current: boolean;
  /** Takes the focus when the menu opens. */
  readonly focused?: boolean;
  /** Why it can't be chosen, and what to do. */
  readonly refusal?: string | null;
  onChoose(this: void): void;
  readonly children: ReactNode;
}

export function CellChoice({
  current,
  focused = current,
  refusal = null,
  onChoose,
  children,
}: CellChoiceProps) {
  return (
    <Menu.Item
      className={styles.item ?? ''}
      aria-current={current || undefined}
      aria-disabled={refusal !== null || undefined}
      closeMenuOnClick={refusal === null}
      {...(focused && { 'data-autofocus': true })}
      rightSection={current ? <IconCheck size={13} stroke={2} aria-hidden /> : null}
      onClick={() => refusal === null && onChoose()}
    >
      {children}
      {refusal !== null && <span className={styles.refusal}>{refusal}</span>}
    </Menu.Item>
  );
}
