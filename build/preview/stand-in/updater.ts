import type { Updater } from '../../../electron/app/updater.ts';
import { app } from './app.ts';

/**
 * Nothing is installed here, so there is nothing to update. Tests simulate updates with `ROADBOOK_STANDIN_UPDATES`:
 * `{}` for the newest version, `{"version":"9.9.9"}` for a newer one, with `"broken": "check"` or `"download"` for a
 * failing step.
 */
interface Plan {
  readonly version?: string;
  readonly broken?: 'check' | 'download';
}

export function openUpdater(): Updater | 'not-installed' | 'no-place' {
  const plan = process.env['ROADBOOK_STANDIN_UPDATES'];
  if (plan === undefined) return 'not-installed';
  return plan === 'no-place' ? 'no-place' : standIn(JSON.parse(plan) as Plan);
}

function standIn({ version, broken }: Plan): Updater {
  type Progress = Parameters<Updater['on']>[1];
  let progress: Progress = () => undefined;
  const fail = (): never => {
    throw new Error('net::ERR_INTERNET_DISCONNECTED');
  };
  return {
    autoDownload: true,
    autoInstallOnAppQuit: true,
    allowPrerelease: true,
    logger: null,
    on: (_event, listener) => (progress = listener),
    async checkForUpdates() {
      if (broken === 'check') fail();
      if (this.autoDownload || this.autoInstallOnAppQuit || this.allowPrerelease)
        throw new Error('It would fetch or install what nobody asked for');
      const info = { version: version ?? app.getVersion(), files: [], path: '', sha512: '', releaseDate: '' };
      return { isUpdateAvailable: version !== undefined, updateInfo: info, versionInfo: info };
    },
    async downloadUpdate() {
      progress({ transferred: 1, total: 2 });
      if (broken === 'download') fail();
      console.log(`fetched ${version}`);
      return [];
    },
    quitAndInstall: () => {
      console.log(`installs ${version}`);
      app.quit();
    },
  };
}
