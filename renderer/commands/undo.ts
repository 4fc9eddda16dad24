import { say } from '../../shared/words/say.ts';
import { openDialog } from '../state/dialogs.ts';
import { closeUndone, showToast } from '../state/toasts.ts';
import { run, wordsOfAct } from './run.ts';
import type { Act } from './run.ts';

/**
 * Undoes the last action, or that of a given transaction. Opens a dialog first when later actions depend on it,
 * unless they are to be undone as well. True when the action is undone now.
 */
export async function undo(txn?: number, withLater = false): Promise<boolean> {
  const result = await run('history.undo', { ...(txn !== undefined && { txn }), withLater }, { quiet: true });
  if (!result.ok) return false;
  const { undone, blockedBy } = result.value;
  if (blockedBy.length > 0 && txn !== undefined) {
    openDialog({ kind: 'undo-conflict', txn, blockedBy });
    return false;
  }
  closeUndone(undone.map((act) => act.txn));
  showToast({ tone: 'done', words: undoneWords(undone, 'undo') });
  return true;
}

/** Redoes the last undone action. */
export async function redo(): Promise<void> {
  const result = await run('history.redo', {}, { quiet: true });
  if (result.ok) showToast({ tone: 'done', words: undoneWords(result.value.undone, 'redo') });
}

function undoneWords(acts: readonly Act[], way: 'undo' | 'redo'): string {
  const [only] = acts;
  if (only === undefined) return say(`shell.${way}.nothing`);
  if (acts.length > 1) return say(`shell.${way}.many`, { n: acts.length });
  return say(`shell.${way}.one`, { what: wordsOfAct(only) });
}
