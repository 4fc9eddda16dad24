import type { InputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { run } from '../../../commands/run.ts';
import { showToast } from '../../../state/toasts.ts';
import { forgetWorkspace } from '../../../state/workspace-memory.ts';

/** Opens a listed backup, the offered one, or else a chosen file. Returns whether one was opened. */
export async function openBackup(which: InputOf<'backup.open'> = {}): Promise<boolean> {
  const result = await run('backup.open', which);
  if (!result.ok || result.value.file === null) return false;
  forgetWorkspace();
  const { file, putAside } = result.value;
  const words =
    putAside === null ? say('backup.opened', { file }) : say('backup.opened-aside', { file, kept: putAside });
  showToast({ tone: 'done', words });
  return true;
}
