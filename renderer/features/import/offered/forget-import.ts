import type { ImportKind } from '../../../../shared/import/kinds.ts';
import { run } from '../../../commands/run.ts';
import { blank, useImport } from '../import-state.ts';

/** Forgets the import, here and in the main process. */
export async function forgetImport(): Promise<void> {
  await startOver(blank.entity);
}

/** Forgets the file; the next one contains records of this kind. */
export async function startOver(entity: ImportKind): Promise<void> {
  useImport.setState({ ...blank, entity });
  await run('import.close', {}, { quiet: true, handlesRefusal: true });
}
