import type { UpdateFound, UpdatePort } from '../service/calls/window-port.ts';
import type { Updater } from './updater.ts';

/** Updates through electron-updater, which downloads and installs nothing automatically. */
export function updatePort(): UpdatePort {
  let opened: Promise<Updater | 'not-installed' | 'no-place'> | null = null;
  let tell: Progress = () => undefined;
  const openOnce = () => (opened ??= open((done, total) => tell(done, total)));
  const reach = async (): Promise<Updater> => {
    const updater = await openOnce();
    if (typeof updater === 'string') throw new Error(`There is no updater: ${updater}`);
    return updater;
  };
  return {
    check: async () => {
      const updater = await openOnce();
      return typeof updater === 'string' ? { state: updater } : found(updater);
    },
    download: async (progress) => {
      const updater = await reach();
      tell = progress;
      await updater.downloadUpdate();
    },
    install: () => void reach().then((updater) => updater.quitAndInstall()),
  };
}

type Progress = (done: number, total: number) => void;

async function open(progress: Progress): Promise<Updater | 'not-installed' | 'no-place'> {
  const { openUpdater } = await import('./updater.ts');
  const updater = openUpdater();
  if (typeof updater === 'string') return updater;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowPrerelease = false;
  updater.logger = null; // What goes wrong is thrown, and logged by the service.
  updater.on('download-progress', ({ transferred, total }) => progress(transferred, total));
  return updater;
}

async function found(updater: Updater): Promise<UpdateFound> {
  const result = await updater.checkForUpdates();
  // For example, an AppImage that runs unpacked.
  if (result === null) return { state: 'not-installed' };
  return result.isUpdateAvailable
    ? { state: 'newer', version: result.updateInfo.version }
    : { state: 'newest' };
}
