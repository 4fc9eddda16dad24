import { basename } from 'node:path';
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
    'import.read': async ({ path, entity, pasted, further }) => {
      const title = say(`import.title.${entity}`);
      const given =
        pasted === undefined
          ? namedAll(edge, path === undefined ? further : [path, ...further])
          : [{ pasted }];
      const sources = given ?? (await chooseFiles(edge, title));
      if (sources.length === 0) return { file: null, sheet: null };
      const sheet = await importer.read(sources, entity);
      read = sheet.file;
      return { file: read, sheet };
    },
    'import.join': async ({ further }) => {
      const files = namedAll(edge, further) ?? (await chooseFiles(edge, say('import.title.join')));
      return { sheet: files.length === 0 ? null : await importer.join(files) };
    },
    'import.rejoin': ({ joins }) => importer.rejoin(joins),
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

/** The files of the caller; null when a dialog has to ask. */
function namedAll(edge: Edge, paths: readonly string[]): readonly string[] | null {
  return paths.length === 0 ? null : paths.flatMap((path) => named(edge, path) ?? []);
}

function chooseFiles(edge: Edge, title: string): Promise<readonly string[]> {
  return windowOf(edge).dialogs.openFiles({
    title,
    filters: [{ name: say('file.table'), extensions: ['csv', 'xlsx', 'txt', 'tsv', 'vcf'] }],
  });
}

function chooseTarget(edge: Edge, read: string): Promise<string | null> {
  return windowOf(edge).dialogs.saveFile({
    title: say('import.errors.title'),
    defaultName: say('import.errors.file-name', { name: read.replace(/\.[^.]*$/, '') }),
    filters: [{ name: say('file.csv'), extensions: ['csv'] }],
  });
}
