import { app } from 'electron';
import { backupNamed } from './launch-options.ts';

export interface HandedFiles {
  /** Tells from now on, and what came before. */
  deliver(this: void, take: (path: string) => void): void;
}

/**
 * Backup files that the system hands over: named on the command line of this start or of a second one, or, on macOS,
 * by an event of their own. Must run before the app is ready, since that event may come first.
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
