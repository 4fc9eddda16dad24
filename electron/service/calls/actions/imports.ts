import { basename } from 'node:path';
import type { ImportKind } from '../../../../shared/import/kinds.ts';
import { say } from '../../../../shared/words/say.ts';
import { named, windowOf, type Edge } from '../edge.ts';
import type { Actions } from '../handlers/types.ts';
import type { Importer } from '../../workspace/importer.ts';

interface ImportOptions {
  readonly edge: Edge;
  readonly importer: Importer;
}

/** The calls of the import, with dialogs if there is a window. */
export function importActions({ edge, importer }: ImportOptions): Actions<'import'> {
  let read = '';
  return {
    'import.read': async ({ path, entity, pasted }) => {
      if (pasted !== undefined) {
        read = say('import.pasted');
        return { file: read, sheet: await importer.read({ pasted }, entity) };
      }
      const file = named(edge, path) ?? (await chooseFile(edge, entity));
      if (file === null) return { file, sheet: null };
      const sheet = await importer.read(file, entity);
      read = basename(file);
      return { file: read, sheet };
    },
    'import.reread': ({ choices }) => importer.reread(choices),
    'import.examine': ({ plan }) => importer.examine(plan),
    'import.rehearse': ({ plan }) => importer.rehearse(plan),
    'import.rows': (input) => importer.rows(input),
    'import.saveErrors': async ({ path }) => {
      const file = named(edge, path) ?? (await chooseTarget(edge, read));
      if (file === null) return { file, rows: 0 };
      return { file: basename(file), ...(await importer.saveErrors(file)) };
    },
    'import.commit': (input) => importer.commit(input),
    'import.stop': () => (importer.stop(), {}),
    'import.close': async () => (await importer.close(), {}),
  };
}

function chooseFile(edge: Edge, entity: ImportKind): Promise<string | null> {
  return windowOf(edge).dialogs.openFile({
    title: say(`import.title.${entity}`),
    filters: [{ name: say('file.table'), extensions: ['csv', 'xlsx', 'txt', 'tsv'] }],
  });
}

function chooseTarget(edge: Edge, read: string): Promise<string | null> {
  return windowOf(edge).dialogs.saveFile({
    title: say('import.errors.title'),
    defaultName: say('import.errors.file-name', { name: read.replace(/\.[^.]*$/, '') }),
    filters: [{ name: say('file.csv'), extensions: ['csv'] }],
  });
}
