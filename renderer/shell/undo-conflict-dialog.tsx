import { say } from '../../shared/words/say.ts';
import { wordsOfAct } from '../commands/run.ts';
import { undo } from '../commands/undo.ts';
import { DialogFrame } from '../components/frame/dialog-frame.tsx';
import type { DialogProps } from '../state/dialogs.ts';
import { useFormats } from '../state/locale.ts';
import styles from './undo-conflict.module.css';

/** Later actions depend on the one to undo: lists them and offers to undo all of them. */
export function UndoConflictDialog({ dialog, onClose }: DialogProps<'undo-conflict'>) {
  const { instant } = useFormats();
  const { txn, blockedBy } = dialog;
  const undoAll = async (): Promise<void> => {
    onClose();
    await undo(txn, true);
  };
  return (
    <DialogFrame
      title={say('undo-conflict.title')}
      about={say('undo-conflict.about', { n: blockedBy.length })}
      onClose={onClose}
      act={{ label: say('undo-conflict.act'), tone: 'lost', run: undoAll }}
      note={say('undo-conflict.note')}
    >
      <ul className={styles.acts}>
        {blockedBy.map((act) => (
          <li key={act.txn}>
            <span>{wordsOfAct(act)}</span>
            <time>{instant(act.at)}</time>
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}
