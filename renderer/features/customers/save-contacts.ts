import type { InputOf } from '../../../shared/contract/contract.ts';
import { say } from '../../../shared/words/say.ts';
import { run } from '../../commands/run.ts';
import { showToast } from '../../state/toasts.ts';

/** Saves customers as contacts, in a file that is chosen first. */
export async function saveContacts(
  selection: InputOf<'customer.exportContacts'>['selection'],
): Promise<void> {
  const result = await run('customer.exportContacts', { selection }, { quiet: true });
  if (!result.ok || result.value.file === null) return;
  const { rows: n, file } = result.value;
  showToast({ tone: 'done', words: say('export.contacts.done', { n, file }) });
}
