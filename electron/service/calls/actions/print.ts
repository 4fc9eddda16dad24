import { rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { NamesOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { notAllowed } from '../../../domain/refusal.ts';
import { troubleOf } from '../../../store/connection/trouble.ts';
import { windowOf } from '../edge.ts';
import type { ActionHandlers } from '../handlers/types.ts';
import type { ServiceOptions } from '../service.ts';

type PrintCalls = Extract<NamesOf<'action'>, `print.${string}`>;

/** Printing what the window holds ready: on paper, or into a file. */
export function printActions(service: Pick<ServiceOptions, 'window'>): ActionHandlers<PrintCalls> {
  return {
    'print.paper': async () => ({ printed: await windowOf(service).print() }),
    'print.pdf': async ({ title }) => {
      const window = windowOf(service);
      const file = await window.dialogs.saveFile({
        title: say('print.pdf.title'),
        defaultName: `${fileName(title)}.pdf`,
        filters: [{ name: say('file.pdf'), extensions: ['pdf'] }],
      });
      if (file === null) return { file };
      await replaceFile(file, await window.printToPdf());
      return { file: basename(file) };
    },
  };
}

/** A title may hold what no system takes in the name of a file. */
function fileName(title: string): string {
  const plain = title.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ');
  return plain
    .trim()
    .slice(0, 120)
    .replace(/^\.+|[. ]+$/g, '');
}

/** Under another name first, so that a failure leaves what was there. */
async function replaceFile(file: string, content: Uint8Array): Promise<void> {
  const partial = `${file}.part`;
  try {
    await writeFile(partial, content);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    if (troubleOf(error).kind === 'full') throw error;
    throw notAllowed('export.unwritable');
  }
}
