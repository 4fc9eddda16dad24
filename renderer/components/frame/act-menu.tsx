/** A button with a menu of actions. When one opens a dialog, the focus returns to the button afterwards. */
import { Menu } from '@mantine/core';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { ActItems } from './act-items.tsx';
import type { MenuAct } from './act-items.tsx';
import styles from './act-menu.module.css';

export interface ActMenuProps {
  readonly label: string;
  readonly acts: readonly MenuAct[];
  /** The content of the button; its accessible name is the label. */
  readonly children: ReactNode;
  /**
   * `button` among buttons, `icon` in a row of a table, `filled` as the main action of an empty state, `bar` in a
   * toolbar.
   */
  readonly look?: 'button' | 'icon' | 'filled' | 'bar';
  readonly width?: number;
}

export function ActMenu({ label, acts, children, look = 'button', width }: ActMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const choose = (act: MenuAct): void => {
    // A dialog returns the focus to the previous element, and by then the menu item no longer exists.
    button.current?.focus();
    act.run();
  };
  return (
    <Menu position="bottom-end" withinPortal {...(width !== undefined && { width })}>
      <Menu.Target>
        <button ref={button} type="button" className={styles.button} data-look={look} aria-label={label}>
          {children}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <ActItems acts={acts} onChoose={choose} />
      </Menu.Dropdown>
    </Menu>
  );
}
