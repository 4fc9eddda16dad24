import { ensureBrowser } from '../setup/browser.ts';
import { bundle } from '../setup/bundle.ts';
import { hasDisplay, openVirtualDisplay } from '../setup/display.ts';
import { installedElectron } from '../setup/electron-binary.ts';
import { openRunFolder } from '../setup/memory-folder.ts';

/**
 * Before the first test: the app as it is built now, a browser to show it in, a folder for the profiles, and a display
 * where Electron needs one. Answers what cleans up after the last.
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
