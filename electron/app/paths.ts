import { join, resolve } from 'node:path';
import { app } from 'electron';

export interface Paths {
  /** The rep's data. */
  readonly profile: string;
  readonly windowState: string;
  readonly log: string;
  readonly preload: string;
  readonly pages: string;
  readonly workerUrl: URL;
}

/**
 * All paths. With a custom profile, the window stores its data in that folder too, so two profiles never mix. Must
 * run before the app is ready.
 */
export function findPaths(profile: string | undefined, mainUrl: string): Paths {
  if (profile !== undefined) app.setPath('userData', join(resolve(profile), 'window'));
  const own = app.getPath('userData');
  const out = join(import.meta.dirname, '..');
  return {
    profile: profile === undefined ? join(own, 'profile') : resolve(profile),
    windowState: join(own, 'window-state.json'),
    log: join(own, 'logs', 'roadbook.log'),
    preload: join(out, 'preload', 'preload.cjs'),
    pages: join(out, 'renderer'),
    // Threads read their script without Electron's archive support, so in the installed app it is next to the
    // archive.
    workerUrl: new URL('./worker.js', mainUrl.replace('/app.asar/', '/app.asar.unpacked/')),
  };
}
