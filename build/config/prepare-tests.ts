import { ensureBrowser } from '../setup/browser.ts';
import { bundle } from '../setup/bundle.ts';
import { hasDisplay, openVirtualDisplay } from '../setup/display.ts';
import { installedElectron } from '../setup/electron-binary.ts';

/** Before the first test: the app as it is built now, a browser to show it in, and a display where Electron needs one. */
export default async function prepare(): Promise<(() => void) | undefined> {
  ensureBrowser();
  await bundle();
  if (installedElectron() === null || hasDisplay()) return undefined;
  const display = await openVirtualDisplay(1460, 920);
  process.env['DISPLAY'] = display.name;
  return () => display.close();
}
