import { bundle } from '../setup/bundle.ts';
import { ensureBrowser } from '../setup/browser.ts';

/** Before the first test: the app as it is built now, and a browser to show it in. */
export default async function prepare(): Promise<void> {
  ensureBrowser();
  await bundle();
}
