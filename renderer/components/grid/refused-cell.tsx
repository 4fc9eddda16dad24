import { Button, Popover } from '@mantine/core';
import { say } from '../../../shared/words/say.ts';
import styles from './refused-cell.module.css';
import { keyOf } from '../../state/keys.ts';

interface RefusedCellProps {
  readonly words: string;
  onLeave(this: void): void;
  /** An action that solves the problem. */
  readonly act?: { readonly label: string; run(this: void): void };
}

/** Replaces the editor: why this cell can't be edited, and what to do. */
export function RefusedCell({ words, onLeave, act }: RefusedCellProps) {
  const leaveFor = (next: () => void): void => {
    onLeave();
    window.setTimeout(next);
  };
  return (
    // The anchor is no button: roles that say it opens something would be wrong on it.
    <Popover
      opened
      onChange={(open) => !open && onLeave()}
      withRoles={false}
      position="bottom-start"
      trapFocus
      shadow="md"
    >
      <Popover.Target>
        <span className={styles.anchor} />
      </Popover.Target>
      <Popover.Dropdown
        className={styles.refused ?? ''}
        role="dialog"
        aria-label={words}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (keyOf(event) === 'Escape') onLeave();
        }}
      >
        <p>{words}</p>
        <div className={styles.acts}>
          <Button
            size="compact-xs"
            variant="default"
            onClick={onLeave}
            {...(!act && { 'data-autofocus': true })}
          >
            {say('shell.close')}
          </Button>
          {act && (
            <Button size="compact-xs" data-autofocus onClick={() => leaveFor(act.run)}>
              {act.label}
            </Button>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
