import { app, powerMonitor } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Service } from '../ipc/service.ts';
import { untilTomorrow } from './day.ts';
import { focusWindow } from './window.ts';

/** True for the first start with this profile. A second one makes the first come to the front and ends. */
export function isFirstInstance(current: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    focusWindow(current());
  });
  return true;
}

/** Tells the service that a day began: at midnight, and after sleep, when midnight may have passed unseen. */
export function watchDay(service: Service): void {
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      service.dayChanged();
      wait();
    }, untilTomorrow(new Date()));
  };
  powerMonitor.on('resume', () => {
    service.dayChanged();
    wait();
  });
  wait();
}

/**
 * Closing the window ends the app, on every system. The service is closed before the process goes; a service
 * that cannot close must not keep it alive.
 */
export function endWithWindow(close: () => Promise<void>, failed: (cause: unknown) => void): void {
  let closing = false;
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void close()
      .catch(failed)
      .finally(() => app.exit(0));
  });
}
