import { say } from '../../../shared/words/say.ts';
import { run } from '../../api/commands.ts';
import { showToast } from '../../state/toasts.ts';

/** Opens a listed backup by its name, else a file one chooses. Answers whether one was opened. */
export async function openBackup(name?: string): Promise<boolean> {
  const result = await run('backup.open', name === undefined ? {} : { name });
  if (!result.ok || result.value.file === null) return false;
  showToast({ tone: 'done', words: say('backup.opened', { file: result.value.file }) });
  return true;
}
