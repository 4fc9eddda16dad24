import { Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { say } from '../../../shared/words/say.ts';
import { run } from '../../commands/run.ts';
import { openDialog } from '../../state/dialogs.ts';
import type { SetUpRecord } from '../../state/dialogs.ts';
import styles from './setup.module.css';

export interface RowDeleteProps {
  readonly remove: SetUpRecord;
  /** Why it has to stay, and what to do instead. */
  readonly refusal?: string | null;
  /** Other records lose it: that is asked first. */
  readonly asks?: boolean;
}

/** Deletes a row right away, with undo in the toast. */
export function RowDelete({ remove, refusal = null, asks = false }: RowDeleteProps) {
  const act = async (): Promise<boolean> => {
    if (!asks) return (await run(remove.call, { id: remove.id })).ok;
    openDialog({ kind: 'set-up-confirm', remove });
    return false;
  };
  return <DeleteButton name={remove.name} refusal={refusal} onDelete={act} />;
}

interface DeleteButtonProps {
  /** What is deleted. */
  readonly name: string;
  readonly refusal?: string | null;
  /** Says whether it was deleted; the next row's button then gets the focus. */
  onDelete(this: void): Promise<boolean>;
}

/** The button that deletes a row of a table or a list. */
export function DeleteButton({ name, refusal = null, onDelete }: DeleteButtonProps) {
  const act = (button: HTMLElement): void => {
    if (refusal !== null) return;
    const next = neighbour(button);
    void onDelete().then((isGone) => isGone && next?.focus());
  };
  const label = say('setup.delete', { name });
  return (
    <Tooltip
      multiline
      w={refusal === null ? 'auto' : 280}
      label={refusal ?? label}
      events={{ hover: true, focus: refusal !== null, touch: true }}
    >
      <button
        type="button"
        data-row-delete
        data-refusal={refusal ?? undefined}
        className={styles.iconButton}
        aria-label={label}
        aria-disabled={refusal !== null || undefined}
        onClick={(event) => act(event.currentTarget)}
      >
        <IconTrash size={15} stroke={1.6} aria-hidden />
      </button>
    </Tooltip>
  );
}

/** The focus after the row is deleted: the same button of the next row, or of the previous one. */
function neighbour(button: HTMLElement): HTMLElement | undefined {
  const all = [...(button.closest('table, ol')?.querySelectorAll<HTMLElement>('[data-row-delete]') ?? [])];
  const at = all.indexOf(button);
  return all[at + 1] ?? all[at - 1];
}
