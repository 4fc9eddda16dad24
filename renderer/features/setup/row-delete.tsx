import { IconTrash } from '@tabler/icons-react';
import { say } from '../../../shared/words/say.ts';
import { run } from '../../commands/run.ts';
import { openDialog } from '../../state/dialogs.ts';
import type { SetUpRecord } from '../../state/dialogs.ts';
import styles from './setup.module.css';

export interface RowDeleteProps {
  readonly remove: SetUpRecord;
  /** Something refers to it: the dialog then explains the reason. */
  readonly inUse: boolean;
}

/** Deletes a row right away, with undo in the toast; for a used one it asks first. */
export function RowDelete({ remove, inUse }: RowDeleteProps) {
  const act = (button: HTMLElement): void => {
    if (inUse) return openDialog({ kind: 'set-up-confirm', remove });
    const next = neighbour(button);
    void run(remove.call, { id: remove.id }).then((result) => result.ok && next?.focus());
  };
  const label = say('setup.delete', { name: remove.name });
  return (
    <button
      type="button"
      data-row-delete
      className={styles.iconButton}
      aria-label={label}
      title={label}
      onClick={(event) => act(event.currentTarget)}
    >
      <IconTrash size={15} stroke={1.6} aria-hidden />
    </button>
  );
}

/** The focus after the row is deleted: the same button of the next row, or of the previous one. */
function neighbour(button: HTMLElement): HTMLElement | undefined {
  const all = [...(button.closest('table')?.querySelectorAll<HTMLElement>('[data-row-delete]') ?? [])];
  const at = all.indexOf(button);
  return all[at + 1] ?? all[at - 1];
}
