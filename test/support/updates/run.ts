/** Runs the built updater over `electron.ts` in the given folder: checks, downloads, and reports the result. */
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { root } from '../../../build/paths.ts';
import type { openUpdater } from '../../../electron/app/updater.ts';

const electron = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: electron, shortCircuit: true } : next(specifier, context),
});

const { asked } = await import('./electron.ts');
const built = (await import(join(root, 'out', 'main', 'updater.js'))) as { openUpdater: typeof openUpdater };
const updater = built.openUpdater();
if (typeof updater === 'string') {
  console.log(JSON.stringify({ absent: updater, asked }));
  process.exit(0);
}
updater.autoDownload = false;
updater.autoInstallOnAppQuit = false;
updater.logger = null;
const before = [...asked];
const found = await updater.checkForUpdates();
const afterLooking = [...asked];
const fetched = await updater.downloadUpdate().then(
  (files) => files,
  (cause: unknown) => String(cause),
);
const version = found?.updateInfo.version;
console.log(JSON.stringify({ before, version, afterLooking, fetched, asked }));
process.exit(0);
