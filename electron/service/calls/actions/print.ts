import { basename } from 'node:path';
import { say } from '../../../../shared/words/say.ts';
import type { RunJob } from '../../threads/job-runner.ts';
import { windowOf, type Edge } from '../edge.ts';
import type { Actions } from '../handlers/types.ts';

interface PrintOptions {
  readonly edge: Edge;
  readonly runJob: RunJob;
}

/** Prints the window's print view on paper or to a PDF file. */
export function printActions({ edge, runJob }: PrintOptions): Actions<'print'> {
  return {
    'print.paper': async () => ({ printed: await windowOf(edge).print() }),
    'print.pdf': async ({ title }) => {
      const window = windowOf(edge);
      const path = await window.dialogs.saveFile({
        title: say('print.pdf.title'),
        defaultName: `${fileName(title)}.pdf`,
        filters: [{ name: say('file.pdf'), extensions: ['pdf'] }],
      });
      if (path === null) return { file: null };
      await runJob('save-file', { path, content: await window.printToPdf() });
      return { file: basename(path) };
    },
  };
}

/** A title may contain characters that file names can't. */
function fileName(title: string): string {
  const plain = title.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ');
  return plain
    .trim()
    .slice(0, 120)
    .replace(/^\.+|[. ]+$/g, '');
}
