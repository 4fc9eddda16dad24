import { openDialog } from '../../../state/dialogs.ts';
import { readPasted } from '../import-state.ts';
import { startOver } from './forget-import.ts';

/** Opens the import of customers with the text of a file of contacts. */
export async function importContacts(text: string): Promise<void> {
  await startOver('customer');
  openDialog({ kind: 'import' });
  await readPasted(text);
}
