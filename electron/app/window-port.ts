import { dialog, nativeTheme } from 'electron';
import type { BrowserWindow, FileFilter as ElectronFilter } from 'electron';
import type { DialogPort, FileFilter, FileQuestion, WindowPort } from '../service/calls/window-port.ts';
import { openExternal } from './security.ts';
import { updatePort } from './updates.ts';

/**
 * What the service can ask of the window. The window is looked up at each call, since the service starts before it
 * and outlives it.
 */
export function windowPort(current: () => BrowserWindow | null): WindowPort {
  return {
    dialogs: dialogPort(current),
    updates: updatePort(),
    openExternal,
    paste: () => required(current()).webContents.paste(),
    setTheme: (theme) => {
      nativeTheme.themeSource = theme;
    },
    print: () =>
      new Promise((resolve, reject) => {
        const { webContents } = required(current());
        webContents.print({ printBackground: true }, (printed, why) => {
          if (printed || /cancel/i.test(why)) resolve(printed);
          else reject(new Error(`Printing failed: ${why}`));
        });
      }),
    printToPdf: async () => {
      const { webContents } = required(current());
      return webContents.printToPDF({
        generateTaggedPDF: true,
        printBackground: true,
        preferCSSPageSize: true,
      });
    },
  };
}

function dialogPort(current: () => BrowserWindow | null): DialogPort {
  const open = async (
    { title, filters }: FileQuestion,
    ...several: readonly 'multiSelections'[]
  ): Promise<readonly string[]> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(required(current()), {
      title,
      filters: filters.map(electronFilter),
      properties: ['openFile', ...several],
    });
    return canceled ? [] : filePaths;
  };
  return {
    openFile: async (question) => (await open(question))[0] ?? null,
    openFiles: (question) => open(question, 'multiSelections'),
    saveFile: async ({ title, defaultName, filters }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(required(current()), {
        title,
        defaultPath: defaultName,
        filters: filters.map(electronFilter),
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
  };
}

function electronFilter({ name, extensions }: FileFilter): ElectronFilter {
  return { name, extensions: [...extensions] };
}

function required(window: BrowserWindow | null): BrowserWindow {
  if (window === null) throw new Error('The window is closed');
  return window;
}
