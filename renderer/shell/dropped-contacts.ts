import { mostPasted } from '../../shared/contract/import-calls.ts';
import { say } from '../../shared/words/say.ts';
import { importContacts } from '../features/import/offered/import-contacts.ts';
import { useDialogs } from '../state/dialogs.ts';
import { currentRoute } from '../state/route.ts';
import { showToast } from '../state/toasts.ts';

/** Takes files of contacts that are dropped on the list of customers; returns the function that stops it. */
export function listenForContacts(): () => void {
  const onDragOver = (event: DragEvent): void => {
    if (!isAwaited(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  };
  const onDrop = (event: DragEvent): void => {
    if (!isAwaited(event)) return;
    event.preventDefault();
    void take([...(event.dataTransfer?.files ?? [])]);
  };
  window.addEventListener('dragover', onDragOver);
  window.addEventListener('drop', onDrop);
  return () => {
    window.removeEventListener('dragover', onDragOver);
    window.removeEventListener('drop', onDrop);
  };
}

function isAwaited({ dataTransfer }: DragEvent): boolean {
  const isOnList = currentRoute().place === 'customers' && useDialogs.getState().stack.length === 0;
  return isOnList && dataTransfer?.types.includes('Files') === true;
}

async function take(files: readonly File[]): Promise<void> {
  const refuse = (words: string): void => showToast({ tone: 'refusal', words });
  if (!files.every(({ name }) => /\.vcf$/i.test(name))) return refuse(say('contacts.drop.other'));
  if (files.reduce((sum, { size }) => sum + size, 0) > mostPasted) return refuse(say('contacts.drop.large'));
  const texts = await Promise.all(files.map((file) => file.text()));
  if (texts.length > 0) await importContacts(texts.join('\n'));
}
