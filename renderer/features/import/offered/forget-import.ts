import { run } from '../../../commands/run.ts';
import { blank, useImport } from '../import-state.ts';

/** Discards the import, here and in the main process. */
export async function forgetImport(): Promise<void> {
  useImport.setState(blank);
  await run('import.close', {}, { quiet: true, handlesRefusal: true });
}
