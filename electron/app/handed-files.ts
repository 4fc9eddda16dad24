import { app } from 'electron';
import { backupNamed } from './launch-options.ts';

export interface HandedFiles {
  /** Reports files from now on, and any that came earlier. */
  deliver(this: void, take: (path: string) => void): void;
}

/**
 * Backup files from the system: on the command line of this start or of a second one, or, on macOS, from a separate
 * event. Must run before the app is ready, since that event may come first.
 */
export function hearOfFiles(argv: readonly string[]): HandedFiles {
  let waiting = backupNamed(argv, process.cwd());
  let take = (path: string): void => void (waiting = path);
  const arrived = (path: string | null): void => {
    if (path !== null) take(path);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    arrived(backupNamed(['--', path], '/'));
  });
  app.on('second-instance', (_event, second, folder) => {
    arrived(backupNamed(second, folder));
  });
  return {
    deliver: (next) => {
      take = next;
      arrived(waiting);
    },
  };
}
