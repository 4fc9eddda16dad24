import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { autoUpdater } from 'electron-updater';
import type { AppUpdater } from 'electron-updater';

/** The used part of electron-updater. */
export type Updater = Pick<
  AppUpdater,
  | 'autoDownload'
  | 'autoInstallOnAppQuit'
  | 'allowPrerelease'
  | 'logger'
  | 'checkForUpdates'
  | 'downloadUpdate'
  | 'quitAndInstall'
> & {
  on(event: 'download-progress', listener: (info: { transferred: number; total: number }) => void): unknown;
};

/** The updater, or the reason why there is none. Loaded only when a person checks for updates. */
export function openUpdater(): Updater | 'not-installed' | 'no-place' {
  if (!app.isPackaged) return 'not-installed';
  return existsSync(join(process.resourcesPath, 'app-update.yml')) ? autoUpdater : 'no-place';
}
