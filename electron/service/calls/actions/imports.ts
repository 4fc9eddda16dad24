import { basename } from 'node:path';
import type { NamesOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { named, windowOf } from '../edge.ts';
import type { ActionHandlers } from '../handlers/types.ts';
import type { ServiceOptions } from '../service.ts';
import type { Importer } from '../../workspace/importer.ts';

type ImportCalls = Extract<NamesOf<'action'>, `import.${string}`>;

/** The calls of the import, with the dialogs where there is a window. */
export function importActions(
  service: Pick<ServiceOptions, 'window'>,
  importer: Importer,
): ActionHandlers<ImportCalls> {
  let read = '';
  return {
    'import.read': async ({ path }) => {
      const file = named(service, path) ?? (await chooseFile(service));
      if (file === null) return { file, sheet: null };
      const sheet = await importer.read(file);
      read = basename(file);
      return { file: read, sheet };
    },
    'import.examine': ({ plan }) => importer.examine(plan),
    'import.rehearse': ({ plan }) => importer.rehearse(plan),
    'import.rows': (input) => importer.rows(input),
    'import.saveErrors': async ({ path }) => {
      const file = named(service, path) ?? (await chooseTarget(service, read));
      if (file === null) return { file, rows: 0 };
      return { file: basename(file), ...(await importer.saveErrors(file)) };
    },
    'import.commit': (input) => importer.commit(input),
    'import.stop': () => (importer.stop(), {}),
    'import.close': async () => (await importer.close(), {}),
  };
}

function chooseFile(service: Pick<ServiceOptions, 'window'>): Promise<string | null> {
  return windowOf(service).dialogs.openFile({
    title: say('import.title'),
    filters: [{ name: say('file.csv'), extensions: ['csv', 'txt', 'tsv'] }],
  });
}

function chooseTarget(service: Pick<ServiceOptions, 'window'>, read: string): Promise<string | null> {
  return windowOf(service).dialogs.saveFile({
    title: say('import.errors.title'),
    defaultName: say('import.errors.file-name', { name: read.replace(/\.[^.]*$/, '') }),
    filters: [{ name: say('file.csv'), extensions: ['csv'] }],
  });
}
