import { ensureBrowser } from '../setup/browser.ts';
import { bundle } from '../setup/bundle.ts';
import { hasDisplay, openVirtualDisplay } from '../setup/display.ts';
import { installedElectron } from '../setup/electron-binary.ts';
import { openRunFolder } from '../setup/memory-folder.ts';

/**
 * Before the first test: the current build of the app, a browser, a folder for the profiles, and a display if
 * Electron needs one. Returns the cleanup for after the last test.
 */
export default async function prepare(): Promise<() => void> {
  ensureBrowser();
  await bundle();
  const display = installedElectron() === null || hasDisplay() ? null : await openVirtualDisplay(1460, 920);
  if (display !== null) process.env['DISPLAY'] = display.name;
  const removeFolder = openRunFolder();
  return () => {
    display?.close();
    removeFolder();
  };
}
